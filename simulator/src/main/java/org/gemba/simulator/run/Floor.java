package org.gemba.simulator.run;

import java.util.List;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Stock;
import org.jspecify.annotations.Nullable;

/** A whole floor in one run: who is on it, what time it is, and whose turn it is. */
final class Floor {
    final Plan plan;
    final @Nullable Trace trace;
    final Alarms alarms;
    final Units units = new Units();
    final Cards cards;
    final Tally tally;
    final Flow flow;
    final Machines machines;
    final Repairs repairs;
    final People people;
    final Signals signals;
    final Shelves shelves;
    final Transport transport;
    final CardWays cardWays;
    final Shifts shifts;
    private final Changes changes;
    private final boolean[] plain;
    long now;

    /** Who keeps the cards and who repairs: the seam at which tests plant defects. */
    interface Seam {
        Seam RIGHT = new Seam() {};

        default Cards cards(Routes routes, Units units) {
            return new Cards(routes, units);
        }

        default Repairs repairs(Floor floor, long seed, long replication) {
            return new Repairs(floor, seed, replication);
        }
    }

    Floor(Plan plan, long seed, long replication, @Nullable Trace trace) {
        this(plan, seed, replication, trace, Seam.RIGHT);
    }

    Floor(Plan plan, long seed, long replication, @Nullable Trace trace, Seam seam) {
        Factory factory = plan.factory;
        Routes routes = plan.routes;
        this.plan = plan;
        this.trace = trace;
        alarms = new Alarms(plan.alarms());
        cards = seam.cards(routes, units);
        tally = new Tally(routes.places.size(), plan.stations.machines, routes.parts.size(), routes.pools);
        flow = new Flow(this, seed, replication);
        machines = new Machines(this, seed, replication);
        repairs = seam.repairs(this, seed, replication);
        people = new People(this, factory.operators(), factory.walks());
        signals = new Signals(this, factory, seed, replication);
        shelves = new Shelves(this, factory);
        transport = new Transport(this, seed, replication);
        cardWays = new CardWays(this, factory.loops(), seed, replication);
        shifts = new Shifts(this, factory);
        changes = new Changes(this, factory.changes(), seed, replication);
        plain = new boolean[plan.stations.machines];
        for (int machine = 0; machine < plain.length; machine++) {
            plain[machine] = plan.stations.plain[plan.stations.machinePlace[machine]];
        }
    }

    /** Lays down the first stock and what is in process, winds up all clocks and lets in what may come at time 0. */
    void begin(List<InProcess> before) {
        for (Stock stock : plan.factory.stock()) {
            int step = plan.routes.lastStep(plan.routes.part(stock.part()));
            for (int unit = 0; unit < stock.units(); unit++) {
                flow.layDown(step);
            }
        }
        before.forEach(unit -> flow.layDown(unit.step(plan.routes)));
        shifts.begin();
        changes.begin();
        repairs.begin();
        transport.begin();
        signals.begin();
        flow.settle();
    }

    /** Plays all that happens up to and including a time. */
    void playUntil(long until) {
        int machinesEnd = plan.stations.machines;
        for (int who = alarms.first(); alarms.time(who) <= until; who = alarms.first()) {
            now = alarms.time(who);
            alarms.rings(who);
            if (who < machinesEnd) {
                machineRings(who);
            } else {
                otherRings(who - machinesEnd);
            }
            flow.settle();
            alarms.settled();
        }
        now = Math.max(now, until);
    }

    private void machineRings(int machine) {
        if (plain[machine]) {
            flow.completed(machine);
        } else {
            machines.alarm(machine);
        }
    }

    private void otherRings(int alarm) {
        int subject = plan.alarmSubject[alarm];
        switch (plan.alarmKind[alarm]) {
            case Plan.ARRIVAL -> transport.arrives(subject);
            case Plan.DEPARTURE -> transport.departs(subject);
            case Plan.CARD -> cardWays.arrives(subject);
            case Plan.CLOCK -> repairs.clockRings(subject);
            case Plan.SIGNAL -> signals.rings(subject);
            case Plan.SHIFT -> shifts.rings(subject);
            default -> changes.rings(subject);
        }
    }

    /** Work at a place stands because somebody says so, or is taken up again. */
    void stands(StationId id, boolean now) {
        int place = plan.routes.place(id);
        if (place == Routes.NONE
                || !(plan.factory.places().get(place) instanceof Station)
                || plan.stations.plain[place]) {
            throw new IllegalArgumentException(
                    "Work at %s cannot be made to stand: it is no station, or one at which nothing but work happens.\nGive the station a working time."
                            .formatted(id));
        }
        shifts.rest(place, now);
        flow.settle();
    }

    /** Whether nothing can ever happen again although units are in process: they wait for one another. */
    boolean isGridlocked() {
        return alarms.time(alarms.first()) == Alarms.NEVER && tally.inProcess > 0;
    }
}
