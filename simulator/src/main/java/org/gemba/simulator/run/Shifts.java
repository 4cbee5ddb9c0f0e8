package org.gemba.simulator.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.WorkingTime;

/** Working times: when work begins and when it rests, at which places and for whom. */
final class Shifts {
    private final Floor floor;
    private final List<Shift> shifts = new ArrayList<>();
    /** For how many reasons work rests at a place. */
    private final int[] reasons;

    private static final class Shift {
        final long period;
        final long[] from;
        final long[] to;
        final int[] places;
        final int[] operators;
        long begin;
        int stretch;
        boolean working;

        Shift(WorkingTime time, int[] places, int[] operators) {
            this.places = places;
            this.operators = operators;
            period = Ticks.of(time.period());
            from = time.stretches().stream()
                    .mapToLong(stretch -> Ticks.of(stretch.from()))
                    .toArray();
            to = time.stretches().stream()
                    .mapToLong(stretch -> Ticks.of(stretch.to()))
                    .toArray();
            time.endsBegun().ifPresent(near -> stopsBeginning(Ticks.of(near)));
        }

        /** Nothing is begun near a break: for whoever ends what is begun it begins so much earlier. */
        private void stopsBeginning(long near) {
            for (int i = 0; i < to.length; i++) {
                long next = i + 1 < to.length ? from[i + 1] : from[0] + period;
                if (next > to[i]) {
                    to[i] = Math.max(from[i] + 1, to[i] - near);
                }
            }
        }
    }

    Shifts(Floor floor, Factory factory) {
        this.floor = floor;
        reasons = new int[factory.places().size()];
        for (WorkingTime time : factory.workingTimes()) {
            List<Integer> places = new ArrayList<>();
            for (int place = 0; place < factory.places().size(); place++) {
                if (workingTime(factory.places().get(place)).equals(Optional.of(time.name()))) {
                    places.add(place);
                }
            }
            List<Integer> operators = new ArrayList<>();
            for (int operator = 0; operator < factory.operators().size(); operator++) {
                if (factory.operators().get(operator).workingTime().equals(Optional.of(time.name()))) {
                    operators.add(operator);
                }
            }
            shifts.add(new Shift(time, Ints.of(places), Ints.of(operators)));
        }
    }

    private static Optional<String> workingTime(Place place) {
        return switch (place) {
            case Station station -> station.workingTime();
            case MovingLine line -> line.workingTime();
            default -> Optional.empty();
        };
    }

    void begin() {
        for (int number = 0; number < shifts.size(); number++) {
            Shift shift = shifts.get(number);
            shift.working = shift.from[0] == 0;
            if (!shift.working) {
                rest(shift, true);
            }
            floor.alarms.set(floor.plan.shiftAlarm[number], shift.working ? shift.to[0] : shift.from[0]);
        }
    }

    /** Work begins or rests. Stretches that follow one another without a break are one. */
    void rings(int number) {
        Shift shift = shifts.get(number);
        if (!shift.working) {
            shift.working = true;
            rest(shift, false);
            floor.alarms.set(floor.plan.shiftAlarm[number], shift.begin + shift.to[shift.stretch]);
            return;
        }
        if (++shift.stretch == shift.from.length) {
            shift.stretch = 0;
            shift.begin += shift.period;
        }
        long next = shift.begin + shift.from[shift.stretch];
        if (next == floor.now) {
            floor.alarms.set(floor.plan.shiftAlarm[number], shift.begin + shift.to[shift.stretch]);
        } else {
            shift.working = false;
            rest(shift, true);
            floor.alarms.set(floor.plan.shiftAlarm[number], next);
        }
    }

    private void rest(Shift shift, boolean now) {
        for (int place : shift.places) {
            rest(place, now);
        }
        for (int operator : shift.operators) {
            floor.people.rests(operator, now);
        }
    }

    /** Work rests at a place, or is taken up again; for as many reasons as it rests, each must end. */
    void rest(int place, boolean now) {
        int before = reasons[place];
        reasons[place] += now ? 1 : -1;
        if (floor.trace != null && (before == 0 || reasons[place] == 0)) {
            floor.trace.rests(floor.now, place, now);
        }
        Positions line = floor.transport.positions(place);
        if (line != null) {
            line.rests(now);
        }
        Stations stations = floor.plan.stations;
        for (int machine = stations.firstMachine[place]; machine < stations.firstMachine[place + 1]; machine++) {
            floor.machines.rests(machine, now);
        }
    }
}
