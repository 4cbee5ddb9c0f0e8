package org.gemba.simulator.plant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gemba.house.floor.Demand;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Mix;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Room;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.WorkingTime;

/**
 * A line as its definition and its standards say: every station in its standard cycle, in segments with their buffers, at work by the plant's
 * calendar. Material is always there; parts come in the mix that the customer takes. Troubles are no part of a standard: what is predicted is
 * what the line makes on a day without any.
 *
 * @param takt net available time ÷ demand, over a usual week; empty where nothing is demanded
 * @param leftOut what the definition says and the model does not know
 */
public record PlantModel(Factory factory, Optional<Duration> takt, List<String> leftOut) {
    private static final String WORKING = "Calendar";

    public PlantModel {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The model of a line.
     *
     * @throws IllegalArgumentException if the line makes no part or never works by its calendar
     */
    public static PlantModel of(LineDefinition line) {
        if (line.parts().isEmpty()) {
            throw new IllegalArgumentException(
                    "Line %s makes no part.\nDescribe its parts under parts: in the plant's file."
                            .formatted(line.line().id()));
        }
        WorkingTime week = UsualWeek.of(line.calendar(), WORKING);
        Map<PartId, Integer> perDay = perDay(line);
        Factory factory = Factory.named(line.plant().name() + ", " + line.line().name())
                .with(stations(line).toArray(Station[]::new))
                .with(line.parts().stream().map(part -> part(part, line)).toArray(Part[]::new))
                .with(new Release("Pacemaker", new Signal.AsRoomAllows(mix(line, perDay))))
                .with(week);
        return new PlantModel(factory, takt(line, week, perDay), leftOut(line));
    }

    private static List<Station> stations(LineDefinition line) {
        Map<StationId, Integer> lanes = lanes(line);
        return line.stations().stream()
                .map(station -> Station.of(station.id().value())
                        .withParallel(station.parallel())
                        .withLane(Room.of(lanes.getOrDefault(station.id(), 0)))
                        .working(WORKING))
                .toList();
    }

    /** Units go from hand to hand within a segment; before a segment is the buffer of the one before it. */
    private static Map<StationId, Integer> lanes(LineDefinition line) {
        Map<StationId, Integer> lanes = new HashMap<>();
        List<Segment> segments = line.line().segments();
        for (int i = 1; i < segments.size(); i++) {
            lanes.put(
                    segments.get(i).stations().getFirst(),
                    Math.min(1_000_000, segments.get(i - 1).bufferAfter().value()));
        }
        return lanes;
    }

    private static Part part(org.gemba.house.floor.Part part, LineDefinition line) {
        List<StationId> route = part.route().isEmpty() ? line.line().stations() : part.route();
        Map<StationId, Duration> standards = new HashMap<>();
        line.stations().forEach(station -> standards.put(station.id(), station.standardCycle()));
        return new Part(
                part.id(),
                route.stream()
                        .map(station -> Step.at(
                                station.value(),
                                new Fixed(seconds(
                                        part.cycleAt(station).orElse(standards.getOrDefault(station, Duration.ZERO))))))
                        .toList());
    }

    /** The last demand that is known of each part. */
    private static Map<PartId, Integer> perDay(LineDefinition line) {
        Map<PartId, Integer> perDay = new TreeMap<>();
        for (Demand demand : line.demand()) {
            perDay.put(demand.part(), demand.perDay().value());
        }
        return perDay;
    }

    private static Mix mix(LineDefinition line, Map<PartId, Integer> perDay) {
        boolean demanded = perDay.values().stream().anyMatch(pieces -> pieces > 0);
        return new Mix.Shares(line.parts().stream()
                .map(part -> new Mix.Share(part.id(), demanded ? perDay.getOrDefault(part.id(), 0) : 1))
                .toList());
    }

    private static Optional<Duration> takt(LineDefinition line, WorkingTime week, Map<PartId, Integer> perDay) {
        int pieces = perDay.values().stream().mapToInt(Integer::intValue).sum();
        long days = line.calendar().week().stream()
                .filter(day -> !day.shifts().isEmpty())
                .count();
        Duration net = week.stretches().stream()
                .map(stretch -> stretch.to().minus(stretch.from()))
                .reduce(Duration.ZERO, Duration::plus);
        return pieces == 0 || days == 0 ? Optional.empty() : Optional.of(net.dividedBy(pieces * days));
    }

    private static List<String> leftOut(LineDefinition line) {
        List<String> leftOut = new ArrayList<>();
        leftOut.add("breakdowns, calls and defects: no standard says how often they come");
        if (!line.calendar().exceptions().isEmpty()) {
            leftOut.add("days that differ: every week is the usual week, without a change of clocks");
        }
        if (line.parts().stream().anyMatch(part -> part.route().isEmpty())) {
            leftOut.add("any order of stations: parts without a route pass all stations in the line's order");
        }
        return leftOut;
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
