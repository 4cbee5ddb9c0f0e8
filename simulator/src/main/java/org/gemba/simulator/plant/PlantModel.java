package org.gemba.simulator.plant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gemba.house.floor.Demand;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Mix;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Room;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.WorkingTime;

/**
 * A line to simulate: its stations in segments with their buffers, at work by the plant's calendar. Material is always there. By its definition
 * alone every station works in its standard cycle, and the parts come in the mix that the customer takes: what is predicted is what the line
 * makes on a day without any trouble. With what was observed, cycles vary as they were measured, stations stand, change over, call, scrap and
 * send back as they did, and the parts come in the order in which they were started last; where orders set the pace, in the time between starts
 * that was measured.
 *
 * @param takt net available time ÷ demand, over a usual week; empty where nothing is demanded
 * @param leftOut what is known of the line and the model does not know
 */
public record PlantModel(Factory factory, Optional<Duration> takt, List<String> leftOut) {
    private static final String WORKING = "Calendar";
    private static final String PACEMAKER = "Pacemaker";

    public PlantModel {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The model of a line by its definition and its standards.
     *
     * @throws IllegalArgumentException if the line makes no part or never works by its calendar
     */
    public static PlantModel of(LineDefinition line) {
        return of(line, Observation.none(line.key()));
    }

    /**
     * The model of a line by its definition and what was observed; where too little was, the standard stays.
     *
     * @throws IllegalArgumentException if the line makes no part or never works by its calendar
     */
    public static PlantModel of(LineDefinition line, Observation observation) {
        return of(line, observation, Demanded.AS_MEASURED);
    }

    /** The same, and it is said when units are started. */
    public static PlantModel of(LineDefinition line, Observation observation, Demanded demanded) {
        Release release = release(line, observation, demanded);
        return of(line, observation, UsualWeek.of(line.calendar(), WORKING), true, release);
    }

    /**
     * The same on certain days, holidays, overtime and the change of clocks included. Time 0 is the beginning of the first; behind the last they
     * begin anew.
     */
    public static PlantModel of(LineDefinition line, Observation observation, Instant begin, Instant end) {
        return of(line, observation, begin, end, Demanded.AS_MEASURED);
    }

    /** The same, and it is said when units are started. */
    public static PlantModel of(
            LineDefinition line, Observation observation, Instant begin, Instant end, Demanded demanded) {
        Release release = release(line, observation, demanded);
        return of(line, observation, CertainDays.of(line, begin, end, WORKING), false, release);
    }

    /**
     * The same on days that were: units are started just when the facts say that they were.
     *
     * @throws IllegalArgumentException if no unit was started on them
     */
    public static PlantModel replayed(
            LineDefinition line, Observation observation, Facts facts, Instant begin, Instant end) {
        List<Signal.Due> starts = Started.between(line, facts, begin, end);
        if (starts.isEmpty()) {
            throw new IllegalArgumentException(
                    "The facts tell of no unit of %s that was started from %s to %s.\nReplay days that were, with --from."
                            .formatted(line.key(), begin, end));
        }
        return on(line, observation, begin, end, new Signal.Replayed(starts));
    }

    /** The same, and it is known what is started. */
    static PlantModel on(LineDefinition line, Observation observation, Instant begin, Instant end, Signal starts) {
        Release release = new Release(PACEMAKER, starts);
        return of(line, observation, CertainDays.of(line, begin, end, WORKING), false, release);
    }

    private static Release release(LineDefinition line, Observation observation, Demanded demanded) {
        boolean byOrders =
                demanded == Demanded.FITTED || (demanded == Demanded.AS_MEASURED && observation.isPacedByOrders());
        return observation
                .starts()
                .filter(between -> byOrders && between.used().mean() > 0)
                .map(between -> new Release(PACEMAKER, new Signal.Apart(between.used(), mix(line, observation)))
                        .working(WORKING))
                .orElseGet(() -> new Release(PACEMAKER, asRoomAllows(line, observation.sequence())));
    }

    private static PlantModel of(
            LineDefinition line, Observation observation, WorkingTime time, boolean usualWeek, Release release) {
        if (line.parts().isEmpty()) {
            throw new IllegalArgumentException(
                    "Line %s makes no part.\nDescribe its parts under parts: in the plant's file."
                            .formatted(line.line().id()));
        }
        MeasuredLine measured = new MeasuredLine(line, observation);
        Factory factory = Factory.named(name(line))
                .with(stations(line).stream().map(measured::troubled).toArray(Station[]::new))
                .with(measured.waysBack())
                .with(line.parts().stream().map(measured::part).toArray(Part[]::new))
                .with(release)
                .with(atBreaks(time, observation));
        return new PlantModel(factory, takt(line, perDay(line)), leftOut(line, observation, release, usualWeek));
    }

    /** What is in hand at a break is ended in it where the facts say so; elsewhere it is laid down. */
    private static WorkingTime atBreaks(WorkingTime time, Observation observation) {
        return observation.breaks().isEnded()
                ? time.endingBegun(observation.breaks().near())
                : time;
    }

    /** The plant's name and the line's, cut where both are long. */
    private static String name(LineDefinition line) {
        String whole = line.plant().name() + ", " + line.line().name();
        if (whole.length() <= Limits.NAME_LENGTH) {
            return whole;
        }
        int end = Limits.NAME_LENGTH - 1;
        return whole.substring(0, Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end) + "…";
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

    /** The last demand that is known of each part. */
    private static Map<PartId, Integer> perDay(LineDefinition line) {
        Map<PartId, Integer> perDay = new TreeMap<>();
        for (Demand demand : line.demand()) {
            perDay.put(demand.part(), demand.perDay().value());
        }
        return perDay;
    }

    /** Material is always there, in an order that is known or in the mix that the customer takes. */
    static Signal asRoomAllows(LineDefinition line, List<PartId> sequence) {
        return new Signal.AsRoomAllows(sequence.isEmpty() ? mix(line, perDay(line)) : new Mix.Pattern(sequence));
    }

    private static Mix mix(LineDefinition line, Observation observation) {
        return observation.sequence().isEmpty() ? mix(line, perDay(line)) : new Mix.Pattern(observation.sequence());
    }

    private static Mix mix(LineDefinition line, Map<PartId, Integer> perDay) {
        boolean demanded = perDay.values().stream().anyMatch(pieces -> pieces > 0);
        return new Mix.Shares(line.parts().stream()
                .map(part -> new Mix.Share(part.id(), demanded ? perDay.getOrDefault(part.id(), 0) : 1))
                .toList());
    }

    private static Optional<Duration> takt(LineDefinition line, Map<PartId, Integer> perDay) {
        int pieces = perDay.values().stream().mapToInt(Integer::intValue).sum();
        long days = line.calendar().week().stream()
                .filter(day -> !day.shifts().isEmpty())
                .count();
        if (pieces == 0 || days == 0) {
            return Optional.empty();
        }
        Duration net = UsualWeek.of(line.calendar(), WORKING).stretches().stream()
                .map(stretch -> stretch.to().minus(stretch.from()))
                .reduce(Duration.ZERO, Duration::plus);
        return Optional.of(net.dividedBy(pieces * days));
    }

    private static List<String> leftOut(
            LineDefinition line, Observation observation, Release release, boolean usualWeek) {
        List<String> leftOut = new ArrayList<>();
        if (observation.facts() == 0) {
            leftOut.add("breakdowns, calls and defects: no standard says how often they come");
        }
        if (observation.isPacedByOrders() && release.signal() instanceof Signal.AsRoomAllows) {
            leftOut.add(String.format(
                    Locale.ROOT,
                    "when orders come: in %.0f %% of the working time the first station was empty and nothing was started; the model starts a unit as soon as there is room, and says what the line could make",
                    100 * observation.waited()));
        }
        if (usualWeek && !line.calendar().exceptions().isEmpty()) {
            leftOut.add("days that differ: every week is the usual week, without a change of clocks");
        }
        if (line.parts().stream().anyMatch(part -> part.route().isEmpty())) {
            leftOut.add("any order of stations: parts without a route pass all stations in the line's order");
        }
        return leftOut;
    }
}
