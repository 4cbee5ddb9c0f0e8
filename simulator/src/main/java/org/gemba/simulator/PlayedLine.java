package org.gemba.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.chance.Empirical;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Stream;
import org.gemba.simulator.chance.Uniform;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Changeover;
import org.gemba.simulator.model.Conveyance;
import org.gemba.simulator.model.Exit;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Mix;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.plant.Observation;
import org.gemba.simulator.plant.PlantModel;

/** A line's definition with the habits of its machines, as a factory for the engine. */
final class PlayedLine {
    /** So much of the calendar is known to the engine; behind it begins anew. */
    private static final Duration CALENDAR = Duration.ofDays(7 * 104);

    /** A habit is drawn so often; each of these times is then equally likely. */
    private static final int DRAWN = 1_000;

    /** A cycle in which something slips takes up to half as long again. */
    private static final double SLIPS_FROM = 1.15;

    private static final double SLIPS_TO = 1.5;

    /** Seconds; for less nobody reports a stop. */
    private static final double SHORTEST_STOP = 20;

    private final LineDefinition definition;
    private final Behaviour behaviour;
    private final Map<StationId, SegmentId> segments = new HashMap<>();
    private final Set<StationId> sentBackTo = new LinkedHashSet<>();

    private PlayedLine(LineDefinition definition, Behaviour behaviour) {
        this.definition = definition;
        this.behaviour = behaviour;
        definition
                .line()
                .segments()
                .forEach(segment -> segment.stations().forEach(station -> segments.put(station, segment.id())));
    }

    /** The factory of a line all of whose described stations stand in its flow; they are its first places, in that order. */
    static Factory of(LineDefinition definition, Behaviour behaviour, Instant begin) {
        return new PlayedLine(definition, behaviour).from(begin);
    }

    /** The line without the stations that stand in no segment, where nothing is played; routes lead past them. */
    static LineDefinition played(LineDefinition definition) {
        List<StationId> stands = definition.line().stations();
        return new LineDefinition(
                definition.plant(),
                definition.line(),
                definition.stations().stream()
                        .filter(station -> stands.contains(station.id()))
                        .toList(),
                definition.parts().stream()
                        .map(part -> new org.gemba.house.floor.Part(
                                part.id(),
                                part.name(),
                                part.route().stream().filter(stands::contains).toList(),
                                part.cycles()))
                        .toList(),
                definition.teams(),
                definition.calendar(),
                definition.demand(),
                definition.andon());
    }

    private Factory from(Instant begin) {
        Observation nothing = Observation.none(definition.key());
        Signal lots = new Signal.AsRoomAllows(new Mix.Pattern(Lots.of(definition, behaviour.lot())));
        Factory worked = PlantModel.of(definition, nothing, begin, begin.plus(CALENDAR))
                .factory()
                .eachPlace(this::troubled)
                .eachPart(this::worked)
                .eachRelease(release -> new Release(release.name(), lots));
        return worked.with(sentBackTo.stream()
                .map(station -> Conveyance.of(wayBack(station), new Fixed(0)))
                .toArray(Place[]::new));
    }

    private Place troubled(Place place) {
        if (!(place instanceof Station station)) {
            return place;
        }
        List<Breakdown> breakdowns = new ArrayList<>();
        for (Trouble trouble : troubles(behaviour, station.id())) {
            // Two troubles may be reported for the same reason.
            breakdowns.add(Breakdown.byCycles(
                    trouble.reason() + " " + breakdowns.size(), cycles(trouble, station.id()), repair(trouble)));
        }
        Station told = station.with(breakdowns.toArray(Breakdown[]::new));
        Duration usual = behaviour.changeovers().get(station.id());
        if (usual == null) {
            return told;
        }
        return told.with(Changeover.of(new Uniform(0.85 * seconds(usual), 1.4 * seconds(usual))));
    }

    /** The troubles of a station; the breakdowns of its machines have their numbers. */
    static List<Trouble> troubles(Behaviour behaviour, StationId station) {
        return behaviour.troubles().stream()
                .filter(trouble -> trouble.station().equals(station))
                .toList();
    }

    /** Cycles between two troubles: just so many, or by chance so many on average. */
    private Variation cycles(Trouble trouble, StationId station) {
        double cycle = definition.stations().stream()
                .filter(each -> each.id().equals(station))
                .mapToDouble(each -> seconds(each.standardCycle()))
                .sum();
        double slips = 1 + behaviour.fumbles(station) * ((SLIPS_FROM + SLIPS_TO) / 2 - 1);
        double cycles =
                Math.max(1, seconds(trouble.every()) / Math.max(0.001, cycle * behaviour.pace(station) * slips));
        return trouble.regular() ? new Fixed(Math.rint(cycles)) : new Exponential(cycles);
    }

    /** A worn tool is changed in about the same time; what breaks by chance takes as long as repairs do, which is spread exponentially. */
    private static Variation repair(Trouble trouble) {
        double usual = seconds(trouble.lasts());
        if (trouble.regular()) {
            return new Uniform(0.8 * usual, 1.3 * usual);
        }
        List<Double> drawn = new ArrayList<>();
        for (int i = 0; i < DRAWN; i++) {
            drawn.add(Math.max(SHORTEST_STOP, -usual * StrictMath.log(1 - (i + 0.5) / DRAWN)));
        }
        return new Empirical(drawn);
    }

    private Part worked(Part planned) {
        List<Step> route = planned.route();
        List<StationId> stations = route.stream().map(Step::place).toList();
        List<StationId> back = new ArrayList<>();
        for (int step = 0; step + 1 < route.size(); step++) {
            if (sameSegment(stations.get(step), stations.get(step + 1))) {
                back.add(stations.get(step));
            }
        }
        sentBackTo.addAll(back);
        List<Step> steps = new ArrayList<>();
        for (int step = 0; step < route.size(); step++) {
            StationId station = stations.get(step);
            steps.add(Step.at(
                            station.value(),
                            cycle(station, route.get(step).hands().mean()))
                    .or(exits(stations, step, back)));
        }
        back.forEach(
                station -> steps.add(Step.through(wayBack(station)).or(Exit.branch(1, stations.indexOf(station)))));
        return new Part(planned.id(), steps);
    }

    /** What is not right is worked on again at this station, or at one before it in the segment that may have caused it; or it is lost. */
    private Exit[] exits(List<StationId> route, int step, List<StationId> back) {
        double defective = behaviour.defects() / segments.size();
        int first = step;
        while (first > 0 && sameSegment(route.get(first - 1), route.get(step))) {
            first--;
        }
        double again = defective * behaviour.reworked() / (step - first + 1);
        List<Exit> exits = new ArrayList<>();
        exits.add(Exit.scrap(defective * (1 - behaviour.reworked())));
        exits.add(Exit.rework(again, step));
        for (int to = first; to < step; to++) {
            exits.add(Exit.rework(again, route.size() + back.indexOf(route.get(to))));
        }
        if (step == route.size() - 1) {
            exits.add(Exit.end(1 - defective));
        }
        return exits.toArray(Exit[]::new);
    }

    private boolean sameSegment(StationId one, StationId other) {
        SegmentId segment = segments.get(one);
        return segment != null && segment.equals(segments.get(other));
    }

    private String wayBack(StationId station) {
        return "BACK-%d".formatted(definition.line().stations().indexOf(station));
    }

    /** Usual cycles, and some in which something slips. The habits of a station are the same whatever the seed. */
    private Variation cycle(StationId station, double standardSeconds) {
        Stream chance = Stream.of(0, "cycles " + station, 0);
        double usual = standardSeconds * behaviour.pace(station);
        long slips = Math.round(DRAWN * behaviour.fumbles(station));
        List<Double> drawn = new ArrayList<>();
        for (int i = 0; i < DRAWN; i++) {
            double spread = Math.clamp(chance.normal(), -3, 3) * behaviour.spread();
            double longer = i < slips ? SLIPS_FROM + (SLIPS_TO - SLIPS_FROM) * (i + 0.5) / slips : 1;
            drawn.add(Math.max(0, usual * (1 + spread) * longer));
        }
        return new Empirical(drawn);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
