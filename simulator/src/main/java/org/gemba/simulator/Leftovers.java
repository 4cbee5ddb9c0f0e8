package org.gemba.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Station;

/**
 * Units that were in process before a floor begins: those it carries on with, in their order, and those whose part, station or place is not on
 * the line any more.
 */
record Leftovers(List<UnitInProcess> carriedOn, List<UnitInProcess> leftOver) {
    static Leftovers of(Factory factory, List<UnitInProcess> left) {
        Map<StationId, Integer> room = new HashMap<>();
        factory.places().forEach(place -> {
            if (place instanceof Station station) {
                room.put(station.id(), station.parallel() + station.lane().units());
            }
        });
        List<UnitInProcess> carriedOn = new ArrayList<>();
        List<UnitInProcess> leftOver = new ArrayList<>();
        for (UnitInProcess unit : left) {
            int places = leadsThere(factory, unit) ? room.getOrDefault(unit.at(), 0) : 0;
            if (places > 0) {
                room.put(unit.at(), places - 1);
                carriedOn.add(unit);
            } else {
                leftOver.add(unit);
            }
        }
        return new Leftovers(carriedOn, leftOver);
    }

    private static boolean leadsThere(Factory factory, UnitInProcess unit) {
        for (Part part : factory.parts()) {
            if (part.id().equals(unit.part())) {
                return part.route().stream().anyMatch(step -> step.place().equals(unit.at()));
            }
        }
        return false;
    }
}
