package org.gemba.simulator.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.model.Conveyance;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Room;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Store;

/**
 * A place and where it is drawn: left of what comes after it on the routes.
 *
 * @param machines of a station, positions of a moving line; 0 at other places
 * @param room units that fit before the machines of a station, or into a store; -1 where nothing limits it
 * @param column from 0, as the units flow
 * @param row from 0, among the places of a column
 */
public record Spot(StationId place, Kind kind, int machines, int room, int column, int row) {
    private static final int UNLIMITED = -1;

    /** What a place is. */
    public enum Kind {
        STATION,
        STORE,
        CONVEYANCE,
        MOVING_LINE
    }

    /** All places of a factory in its order. A column is the furthest step from the beginning of a route at which a place stands. */
    static List<Spot> of(Factory factory) {
        Map<StationId, Integer> columns = columns(factory);
        Map<Integer, Integer> rows = new HashMap<>();
        List<Spot> spots = new ArrayList<>();
        for (Place place : factory.places()) {
            int column = columns.getOrDefault(place.id(), 0);
            int row = rows.merge(column, 1, Integer::sum) - 1;
            spots.add(spot(place, column, row));
        }
        return spots;
    }

    private static Map<StationId, Integer> columns(Factory factory) {
        Map<StationId, Integer> columns = new HashMap<>();
        for (Part part : factory.parts()) {
            LinkedHashSet<StationId> passed = new LinkedHashSet<>();
            part.route().stream().map(Step::place).forEach(passed::add);
            int number = 0;
            for (StationId place : passed) {
                columns.merge(place, number++, Math::max);
            }
        }
        return columns;
    }

    private static Spot spot(Place place, int column, int row) {
        return switch (place) {
            case Station station ->
                new Spot(station.id(), Kind.STATION, station.parallel(), units(station.lane()), column, row);
            case Store store -> new Spot(store.id(), Kind.STORE, 0, units(store.room()), column, row);
            case Conveyance way -> new Spot(way.id(), Kind.CONVEYANCE, 0, UNLIMITED, column, row);
            case MovingLine line -> new Spot(line.id(), Kind.MOVING_LINE, line.positions(), 1, column, row);
        };
    }

    private static int units(Room room) {
        return room.limited() ? room.units() : UNLIMITED;
    }
}
