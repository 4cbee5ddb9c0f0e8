package org.gemba.simulator.run;

import org.gemba.simulator.model.Factory;
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
    private final int firstLoopPool;
    long now;

    Floor(Plan plan, long seed, long replication, @Nullable Trace trace) {
        Factory factory = plan.factory();
        Routes routes = plan.routes();
        this.plan = plan;
        this.trace = trace;
        alarms = new Alarms(plan.alarms());
        cards = new Cards(routes, units);
        tally = new Tally(routes.places.size(), plan.stations().machines, routes.parts.size(), routes.pools);
        flow = new Flow(this, seed, replication);
        machines = new Machines(this, seed, replication);
        repairs = new Repairs(this, factory.crews(), seed, replication);
        people = new People(this, factory.operators(), factory.walks());
        signals = new Signals(this, factory, seed, replication);
        shelves = new Shelves(this, factory);
        transport = new Transport(this, seed, replication);
        cardWays = new CardWays(this, factory.loops(), seed, replication);
        shifts = new Shifts(this, factory);
        firstLoopPool = routes.firstLoopPool;
        begin();
    }

    private void begin() {
        for (Stock stock : plan.factory().stock()) {
            for (int unit = 0; unit < stock.units(); unit++) {
                flow.layDown(plan.routes().part(stock.part()));
            }
        }
        shifts.begin();
        repairs.begin();
        transport.begin();
        signals.begin();
        flow.settle();
    }

    /** Plays all that happens up to and including a time. */
    void playUntil(long until) {
        int machinesEnd = plan.firstArrival();
        for (long due = alarms.firstTime(); due <= until; due = alarms.firstTime()) {
            int who = alarms.first();
            now = due;
            if (who < machinesEnd) {
                machineRings(who);
            } else {
                otherRings(who);
            }
            flow.settle();
        }
        now = Math.max(now, until);
    }

    private void machineRings(int machine) {
        if (plan.stations().plain[plan.stations().machinePlace[machine]]) {
            flow.completed(machine);
        } else {
            machines.alarm(machine);
        }
    }

    private void otherRings(int who) {
        if (who < plan.firstDeparture()) {
            transport.arrives(who - plan.firstArrival());
        } else if (who < plan.firstCard()) {
            transport.departs(who - plan.firstDeparture());
        } else if (who < plan.firstClock()) {
            cardWays.arrives(who - plan.firstCard());
        } else if (who < plan.firstSignal()) {
            repairs.clockRings(who - plan.firstClock());
        } else if (who < plan.firstShift()) {
            signals.rings(who - plan.firstSignal());
        } else {
            shifts.rings(who - plan.firstShift());
        }
    }

    /** Whether nothing can ever happen again although units are in process: they wait for one another. */
    boolean isGridlocked() {
        return alarms.firstTime() == Alarms.NEVER && tally.inProcess > 0;
    }

    /** A card comes back, at once or after its way. */
    void giveBack(int pool) {
        if (pool < firstLoopPool || !cardWays.setsOut(pool)) {
            cards.giveBack(pool);
        }
    }
}
