package org.gemba.connect.whatif;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gemba.connect.whatif.Change.ChangeoverBecomes;
import org.gemba.connect.whatif.Change.ChangeoverCut;
import org.gemba.connect.whatif.Change.CrewBecomes;
import org.gemba.connect.whatif.Change.CycleBecomes;
import org.gemba.connect.whatif.Change.DemandBecomes;
import org.gemba.connect.whatif.Change.MachinesBecome;
import org.gemba.connect.whatif.Change.PlacesBecome;
import org.gemba.connect.whatif.Change.StationStands;
import org.gemba.connect.whatif.Change.TimeMoves;
import org.gemba.connect.whatif.NotAsked.Reason;
import org.gemba.house.floor.Demand;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Changeover;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Mix;
import org.gemba.simulator.model.Operator;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Problem;
import org.gemba.simulator.model.Room;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;

/** Lays the changes of a scenario over a line's model, each checked against what the line has and what the limits allow. */
final class Changes {
    private static final String ASKED = "Asked";

    private final LineDefinition line;
    private Factory factory;

    private Changes(LineModel model) {
        this.line = model.line();
        this.factory = model.factory();
    }

    /** The model of the line as asked. */
    static LineModel over(LineModel asItIs, List<Change> changes) throws NotAsked {
        if (changes.isEmpty()) {
            throw new NotAsked(Reason.NOTHING_CHANGED);
        }
        if (changes.size() > WhatIfLimits.CHANGES) {
            throw new NotAsked(Reason.TOO_MANY_CHANGES, changes.size(), WhatIfLimits.CHANGES);
        }
        LineModel demanded = demanded(asItIs, changes);
        Changes laid = new Changes(demanded);
        Set<String> targets = new HashSet<>();
        for (Change change : changes) {
            if (!targets.add(change.target())) {
                throw new NotAsked(Reason.CHANGED_TWICE, change.target());
            }
            laid.lay(change);
        }
        List<Problem> problems = laid.factory.problems();
        if (!problems.isEmpty()) {
            throw new NotAsked(Reason.NOT_SOUND, problems.getFirst().toString());
        }
        return new LineModel(demanded.line(), demanded.seen(), laid.factory, demanded.takt(), asItIs.workingDays());
    }

    /** Another demand is another mix and another takt: the model is made again of the line that has it. */
    private static LineModel demanded(LineModel asItIs, List<Change> changes) throws NotAsked {
        List<Demand> demand = new ArrayList<>(asItIs.line().demand());
        boolean other = false;
        for (Change change : changes) {
            if (change instanceof DemandBecomes(var part, int perDay)) {
                if (asItIs.line().parts().stream().noneMatch(each -> each.id().equals(part))) {
                    throw new NotAsked(Reason.PART_UNKNOWN, part.value());
                }
                within(perDay, 0, Limits.PIECES, Reason.DEMAND_OUTSIDE, part.value());
                var from = demand.stream()
                        .map(Demand::from)
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.EPOCH);
                demand.removeIf(each -> each.part().equals(part));
                demand.add(new Demand(part, from, new PieceCount(perDay)));
                other = true;
            }
        }
        if (!other) {
            return asItIs;
        }
        LineDefinition line = LineModel.with(asItIs.line(), demand);
        Map<PartId, Integer> perDay = LineModel.perDay(line);
        if (perDay.values().stream().allMatch(pieces -> pieces == 0)) {
            throw new NotAsked(Reason.NO_DEMAND);
        }
        LineModel model = LineModel.of(line, asItIs.seen());
        Mix mix = new Mix.Shares(line.parts().stream()
                .map(part -> new Mix.Share(part.id(), perDay.getOrDefault(part.id(), 0)))
                .toList());
        double before = LineModel.perDay(asItIs.line()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        double now = perDay.values().stream().mapToInt(Integer::intValue).sum();
        double longer = before == 0 ? 1 : before / now;
        return new LineModel(
                line,
                model.seen(),
                model.factory().eachRelease(release -> release.with(demanded(release.signal(), mix, longer))),
                model.takt(),
                model.workingDays());
    }

    /** Where orders set the pace they come nearer together or farther apart; elsewhere only the mix is another. */
    private static Signal demanded(Signal asItIs, Mix mix, double longer) {
        return asItIs instanceof Signal.Apart apart
                ? new Signal.Apart(apart.between().times(longer), mix)
                : new Signal.AsRoomAllows(mix);
    }

    private void lay(Change change) throws NotAsked {
        switch (change) {
            case CycleBecomes(StationId station, Duration cycle) -> cycle(station, cycle);
            case TimeMoves moves -> move(moves);
            case PlacesBecome(StationId before, int places) -> {
                within(places, 0, WhatIfLimits.PLACES, Reason.PLACES_OUTSIDE, known(before));
                station(before, it -> it.withLane(Room.of(places)));
            }
            case MachinesBecome(StationId station, int machines) -> {
                within(machines, 1, WhatIfLimits.MACHINES, Reason.MACHINES_OUTSIDE, known(station));
                station(station, it -> it.withParallel(machines));
            }
            case StationStands stands -> stand(stands);
            case ChangeoverCut(StationId station, int percent) -> cut(station, percent);
            case ChangeoverBecomes(StationId station, Duration takes) -> {
                within(takes, Duration.ZERO, Reason.CHANGEOVER_OUTSIDE, known(station));
                station(station, it -> it.with(Changeover.of(new Fixed(seconds(takes)))));
            }
            case DemandBecomes demand -> {
                // The model was made with it.
            }
            case CrewBecomes crew -> crew(crew);
        }
    }

    private void cycle(StationId station, Duration cycle) throws NotAsked {
        within(cycle, Duration.ofMillis(1), Reason.CYCLE_OUTSIDE, known(station));
        Duration standard = line.stations().stream()
                .filter(each -> each.id().equals(station))
                .map(each -> each.standardCycle())
                .findFirst()
                .orElse(Duration.ZERO);
        if (standard.isZero()) {
            throw new NotAsked(Reason.NO_STANDARD, station.value());
        }
        double factor = seconds(cycle) / seconds(standard);
        eachStep(
                part -> true,
                step -> step.place().equals(station)
                        ? with(step, Scaling.times(step.hands(), factor), Scaling.times(step.machine(), factor))
                        : step);
    }

    private void move(TimeMoves moves) throws NotAsked {
        known(moves.from());
        known(moves.to());
        within(
                moves.time(),
                Duration.ofMillis(1),
                Reason.MOVED_OUTSIDE,
                moves.from().value());
        if (moves.from().equals(moves.to())) {
            throw new NotAsked(Reason.MOVED_NOWHERE, moves.from().value());
        }
        double moved = seconds(moves.time());
        for (Part part : factory.parts()) {
            if (passes(part, moves.from()) && passes(part, moves.to())) {
                for (Step step : part.route()) {
                    if (step.place().equals(moves.from()) && step.hands().mean() <= moved) {
                        throw new NotAsked(
                                Reason.MOVED_OUTSIDE,
                                moves.from().value(),
                                Duration.ofMillis(Math.round(step.hands().mean() * 1_000)),
                                moves.time());
                    }
                }
            }
        }
        eachStep(part -> passes(part, moves.from()) && passes(part, moves.to()), step -> {
            boolean less = step.place().equals(moves.from());
            boolean more = step.place().equals(moves.to());
            return less || more ? with(step, longer(step.hands(), less ? -moved : moved), step.machine()) : step;
        });
    }

    private static boolean passes(Part part, StationId station) {
        return part.route().stream().anyMatch(step -> step.place().equals(station));
    }

    private static Variation longer(Variation time, double seconds) {
        return time instanceof Fixed(double mean)
                ? new Fixed(mean + seconds)
                : Scaling.times(time, (time.mean() + seconds) / time.mean());
    }

    private void stand(StationStands asked) throws NotAsked {
        within(asked.stands(), Duration.ofMillis(1), Reason.STANDS_OUTSIDE, known(asked.station()));
        if (asked.every().compareTo(asked.stands()) <= 0
                || asked.every().compareTo(WhatIfLimits.TIME.multipliedBy(365)) > 0) {
            throw new NotAsked(Reason.STANDS_OFTEN, asked.station().value(), asked.every(), asked.stands());
        }
        Breakdown breakdown =
                Breakdown.byWork(ASKED, new Exponential(seconds(asked.every())), new Fixed(seconds(asked.stands())));
        station(asked.station(), it -> {
            List<Breakdown> all = new ArrayList<>(it.breakdowns());
            all.add(breakdown);
            return it.with(all.toArray(Breakdown[]::new));
        });
    }

    private void cut(StationId station, int percent) throws NotAsked {
        within(percent, 1, 100, Reason.PERCENT_OUTSIDE, known(station));
        Optional<Changeover> change = factory.places().stream()
                .filter(place -> place.id().equals(station))
                .flatMap(place -> place instanceof Station it ? it.changeover().stream() : Stream.of())
                .findFirst();
        if (change.isEmpty()) {
            throw new NotAsked(Reason.NO_CHANGEOVER, station.value());
        }
        double left = (100 - percent) / 100.0;
        Changeover shorter = new Changeover(
                Scaling.times(change.get().usual(), left),
                change.get().particular().stream()
                        .map(cell -> new Changeover.Between(cell.from(), cell.to(), Scaling.times(cell.takes(), left)))
                        .toList());
        station(station, it -> it.with(shorter));
    }

    /** As many people as said, each standing first at another station and able to work at all of the segment. */
    private void crew(CrewBecomes crew) throws NotAsked {
        Segment segment = line.line().segments().stream()
                .filter(each -> each.id().equals(crew.segment()))
                .findFirst()
                .orElseThrow(() ->
                        new NotAsked(Reason.SEGMENT_UNKNOWN, crew.segment().value()));
        within(
                crew.people(),
                1,
                WhatIfLimits.PEOPLE,
                Reason.PEOPLE_OUTSIDE,
                segment.id().value());
        for (int i = 0; i < crew.people(); i++) {
            List<StationId> skills = new ArrayList<>(segment.stations());
            Collections.rotate(skills, -i * skills.size() / crew.people());
            factory = factory.with(new Operator(segment.id() + " " + (i + 1), skills, Optional.empty()));
        }
    }

    private void eachStep(Predicate<Part> of, UnaryOperator<Step> told) {
        factory = factory.eachPart(part -> of.test(part)
                ? new Part(part.id(), part.route().stream().map(told).toList())
                : part);
    }

    private static Step with(Step step, Variation hands, Variation machine) {
        return new Step(step.place(), hands, machine, step.needs(), step.exits());
    }

    private void station(StationId id, UnaryOperator<Station> told) {
        factory = factory.eachPlace(
                place -> place instanceof Station station && station.id().equals(id) ? told.apply(station) : place);
    }

    private String known(StationId station) throws NotAsked {
        if (line.stations().stream().noneMatch(each -> each.id().equals(station))) {
            throw new NotAsked(Reason.STATION_UNKNOWN, station.value());
        }
        return station.value();
    }

    private static void within(int value, int least, int most, Reason reason, String of) throws NotAsked {
        if (value < least || value > most) {
            throw new NotAsked(reason, of, value, least, most);
        }
    }

    private static void within(Duration value, Duration least, Reason reason, String of) throws NotAsked {
        if (value.compareTo(least) < 0 || value.compareTo(WhatIfLimits.TIME) > 0) {
            throw new NotAsked(reason, of, WhatIfLimits.TIME, value);
        }
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
