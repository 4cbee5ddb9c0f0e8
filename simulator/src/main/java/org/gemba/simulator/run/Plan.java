package org.gemba.simulator.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Conveyance;
import org.gemba.simulator.model.Demand;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;

/**
 * A factory compiled once to flat arrays, and the numbers of all alarms. Of things that are due at the same time the one with the lowest
 * number goes first: machines in the order of the places, arrivals, departures of milk runs, cards that come back, clocks of breakdowns,
 * releases, customers, the beginning and end of work, and last what changes. So what is finished at the end of a shift is finished in it, and a customer
 * finds what is finished in the same moment.
 */
final class Plan {
    static final int ARRIVAL = 0;
    static final int DEPARTURE = 1;
    static final int CARD = 2;
    static final int CLOCK = 3;
    static final int SIGNAL = 4;
    static final int SHIFT = 5;
    static final int CHANGE = 6;

    private static final int NONE = -1;

    final Factory factory;
    final Routes routes;
    final Stations stations;
    /** What an alarm is about, for all but those of machines; and about which of them. */
    final int[] alarmKind;

    final int[] alarmSubject;
    final int[] arrivalAlarm;
    final int[] departureAlarm;
    final int[] cardAlarm;
    final int[] clockAlarm;
    final int[] signalAlarm;
    final int[] shiftAlarm;
    final int[] changeAlarm;

    private final List<Integer> kinds = new ArrayList<>();
    private final List<Integer> subjects = new ArrayList<>();

    Plan(Factory factory) {
        this.factory = factory;
        routes = new Routes(factory);
        stations = new Stations(factory, routes);
        List<Place> places = factory.places();
        arrivalAlarm = none(places.size());
        departureAlarm = none(places.size());
        for (int place = 0; place < places.size(); place++) {
            if (places.get(place) instanceof Conveyance || places.get(place) instanceof MovingLine) {
                arrivalAlarm[place] = alarm(ARRIVAL, place);
            }
        }
        for (int place = 0; place < places.size(); place++) {
            if (places.get(place) instanceof Conveyance way && way.run().isPresent()) {
                departureAlarm[place] = alarm(DEPARTURE, place);
            }
        }
        cardAlarm = none(factory.loops().size());
        for (int loop = 0; loop < cardAlarm.length; loop++) {
            if (factory.loops().get(loop).back().isPresent()) {
                cardAlarm[loop] = alarm(CARD, loop);
            }
        }
        clockAlarm = clocks();
        signalAlarm = signals();
        shiftAlarm = none(factory.workingTimes().size());
        for (int shift = 0; shift < shiftAlarm.length; shift++) {
            shiftAlarm[shift] = alarm(SHIFT, shift);
        }
        changeAlarm = none(factory.changes().size());
        for (int change = 0; change < changeAlarm.length; change++) {
            changeAlarm[change] = alarm(CHANGE, change);
        }
        alarmKind = Ints.of(kinds);
        alarmSubject = Ints.of(subjects);
    }

    private int alarm(int kind, int subject) {
        kinds.add(kind);
        subjects.add(subject);
        return stations.machines + kinds.size() - 1;
    }

    private static int[] none(int count) {
        int[] none = new int[count];
        Arrays.fill(none, NONE);
        return none;
    }

    /** One for each machine and each of its causes, though only those that time brings nearer have an alarm. */
    private int[] clocks() {
        List<Integer> clocks = new ArrayList<>();
        for (int machine = 0; machine < stations.machines; machine++) {
            if (factory.places().get(stations.machinePlace[machine]) instanceof Station station) {
                for (Breakdown breakdown : station.breakdowns()) {
                    boolean rings = breakdown.clock() == Breakdown.Clock.CALENDAR;
                    clocks.add(rings ? alarm(CLOCK, clocks.size()) : NONE);
                }
            }
        }
        return Ints.of(clocks);
    }

    private int[] signals() {
        List<Signal> signals = new ArrayList<>();
        factory.releases().stream().map(Release::signal).forEach(signals::add);
        factory.demands().stream().map(Demand::signal).forEach(signals::add);
        int[] alarms = none(signals.size());
        for (int signal = 0; signal < alarms.length; signal++) {
            if (!(signals.get(signal) instanceof Signal.AsRoomAllows)) {
                alarms[signal] = alarm(SIGNAL, signal);
            }
        }
        return alarms;
    }

    int alarms() {
        return stations.machines + alarmKind.length;
    }

    /** The name of a source of randomness at a step: alike in every scenario that has the step. */
    String source(int step, String what) {
        int part = routes.stepPart[step];
        return "%s %s %d %s"
                .formatted(routes.parts.get(part).id(), routes.step(step).place(), step - routes.firstStep[part], what);
    }
}
