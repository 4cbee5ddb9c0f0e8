package org.gemba.simulator.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.simulator.model.Demand;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;

/** What lets units in and what takes them out: releases and customers, each with an alarm of its own. */
final class Signals {
    private final Floor floor;
    private final Routes routes;
    private final List<Calls> calls = new ArrayList<>();
    private final int releases;
    private final Worklist lettingIn;

    Signals(Floor floor, Factory factory, long seed, long replication) {
        this.floor = floor;
        this.routes = floor.plan.routes;
        for (Release release : factory.releases()) {
            calls.add(calls(release, factory, seed, replication));
        }
        releases = calls.size();
        for (Demand demand : factory.demands()) {
            calls.add(Calls.of(demand.signal(), routes, "demand " + demand.name(), seed, replication));
        }
        lettingIn = new Worklist(releases);
        for (int number = 0; number < releases; number++) {
            if (factory.releases().get(number).signal() instanceof Signal.AsRoomAllows) {
                lettingIn.add(number);
            }
        }
    }

    private Calls calls(Release release, Factory factory, long seed, long replication) {
        Calls comes = Calls.of(release.signal(), routes, "release " + release.name(), seed, replication);
        return factory.workingTimes().stream()
                .filter(time -> release.workingTime().equals(Optional.of(time.name())))
                .findFirst()
                .<Calls>map(time -> new Calls.AtWork(comes, new WorkClock(time)))
                .orElse(comes);
    }

    void begin() {
        for (int number = 0; number < calls.size(); number++) {
            int alarm = floor.plan.signalAlarm[number];
            if (alarm >= 0) {
                floor.alarms.set(alarm, calls.get(number).firstTime());
            }
        }
    }

    /** A signal's alarm rings. */
    void rings(int number) {
        Calls call = calls.get(number);
        for (int left = call.together(); left > 0; left--) {
            int part = call.nextPart();
            if (number < releases) {
                release(part);
            } else {
                floor.shelves.ask(number - releases, part);
            }
        }
        floor.alarms.set(floor.plan.signalAlarm[number], call.nextTime(floor.now));
    }

    private void release(int part) {
        int unit = floor.units.take();
        floor.units.born[unit] = floor.now;
        floor.tally.born(floor.now);
        floor.flow.go(unit, routes.entry[part]);
    }

    /** A unit that was pulled is in: the next may follow. */
    void letIn(int number) {
        lettingIn.add(number);
    }

    boolean mayLetIn() {
        return !lettingIn.isEmpty();
    }

    /** The next unit of a release that lets in as room allows stands at the door. */
    void letNextIn() {
        int number = lettingIn.take();
        int unit = floor.units.take();
        floor.units.release[unit] = number;
        floor.flow.go(unit, routes.entry[calls.get(number).nextPart()]);
    }
}
