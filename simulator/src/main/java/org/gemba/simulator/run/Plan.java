package org.gemba.simulator.run;

import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Station;

/**
 * A factory compiled once to flat arrays, and the numbers of all alarms. Of things that are due at the same time the one with the lowest
 * number goes first: machines in the order of the places, arrivals, departures of milk runs, cards that come back, clocks of breakdowns,
 * releases, customers, and last the beginning and end of work. So what is finished at the end of a shift is finished in it, and a customer
 * finds what is finished in the same moment.
 */
record Plan(
        Factory factory,
        Routes routes,
        Stations stations,
        int firstArrival,
        int firstDeparture,
        int firstCard,
        int firstClock,
        int firstSignal,
        int firstShift,
        int alarms) {
    static Plan of(Factory factory) {
        Routes routes = new Routes(factory);
        Stations stations = new Stations(factory, routes);
        int places = factory.places().size();
        int clocks = 0;
        for (int machine = 0; machine < stations.machines; machine++) {
            if (factory.places().get(stations.machinePlace[machine]) instanceof Station station) {
                clocks += station.breakdowns().size();
            }
        }
        int firstArrival = stations.machines;
        int firstDeparture = firstArrival + places;
        int firstCard = firstDeparture + places;
        int firstClock = firstCard + factory.loops().size();
        int firstSignal = firstClock + clocks;
        int firstShift =
                firstSignal + factory.releases().size() + factory.demands().size();
        int alarms = firstShift + factory.workingTimes().size();
        return new Plan(
                factory,
                routes,
                stations,
                firstArrival,
                firstDeparture,
                firstCard,
                firstClock,
                firstSignal,
                firstShift,
                alarms);
    }

    /** The name of a source of randomness at a step: alike in every scenario that has the step. */
    String source(int step, String what) {
        int part = routes.stepPart[step];
        return "%s %s %d %s"
                .formatted(routes.parts.get(part).id(), routes.step(step).place(), step - routes.firstStep[part], what);
    }
}
