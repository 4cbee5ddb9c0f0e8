package org.gemba.simulator.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StationId;

/** Whether a factory holds together: every name is known and told apart, every route can be walked, nothing is endless. */
final class Soundness {
    private final Factory factory;
    private final Map<StationId, Place> places = new HashMap<>();
    private final Map<PartId, Part> parts = new HashMap<>();
    private final Set<String> workingTimes = new HashSet<>();
    private final Set<String> crews = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Soundness(Factory factory) {
        this.factory = factory;
    }

    List<Problem> problems() {
        names();
        factory.places().forEach(this::place);
        factory.parts().forEach(this::part);
        factory.loops().forEach(this::loop);
        factory.releases().forEach(this::release);
        factory.demands().forEach(this::demand);
        people();
        factory.stock().forEach(stock -> kept("Stock", stock.part()));
        changes();
        if (factory.parts().isEmpty()) {
            problem(factory.name(), "it makes nothing", "Describe at least one part and its route.");
        } else if (factory.releases().isEmpty()) {
            problem(factory.name(), "nothing is ever released", "Give at least one release.");
        }
        return List.copyOf(problems);
    }

    private void problem(String place, String what, String remedy) {
        problems.add(new Problem(place, what, remedy));
    }

    private void names() {
        for (Place place : factory.places()) {
            if (places.put(place.id(), place) != null) {
                problem("Place " + place.id(), "it is described twice", "Give each place a code of its own.");
            }
        }
        for (Part part : factory.parts()) {
            if (parts.put(part.id(), part) != null) {
                problem("Part " + part.id(), "it is described twice", "Give each part a code of its own.");
            }
        }
        once(
                "Working time",
                factory.workingTimes().stream().map(WorkingTime::name).toList(),
                workingTimes);
        once("Crew", factory.crews().stream().map(RepairCrew::name).toList(), crews);
        once("Loop", factory.loops().stream().map(Loop::name).toList(), new HashSet<>());
        once("Release", factory.releases().stream().map(Release::name).toList(), new HashSet<>());
        once("Demand", factory.demands().stream().map(Demand::name).toList(), new HashSet<>());
        once("Operator", factory.operators().stream().map(Operator::name).toList(), new HashSet<>());
        once("Change", factory.changes().stream().map(Change::name).toList(), new HashSet<>());
        most("places", factory.places().size(), Most.PLACES);
        most("parts", factory.parts().size(), Most.PARTS);
        most("operators", factory.operators().size(), Most.OPERATORS);
    }

    private void once(String what, List<String> names, Set<String> known) {
        for (String name : names) {
            if (!known.add(name)) {
                problem(what + " " + name, "it is described twice", "Give each a name of its own.");
            }
        }
    }

    private void most(String what, int count, int most) {
        if (count > most) {
            problem(
                    factory.name(),
                    "it has %d %s; at most %d can be simulated".formatted(count, what, most),
                    "Simulate a part of the factory.");
        }
    }

    private void place(Place place) {
        switch (place) {
            case Station station -> {
                workingTime("Place " + place.id(), station.workingTime());
                Set<String> causes = new HashSet<>();
                for (Breakdown breakdown : station.breakdowns()) {
                    if (!causes.add(breakdown.cause())) {
                        problem(
                                "Station " + station.id(),
                                "breakdown %s is described twice".formatted(breakdown.cause()),
                                "Give each cause a name of its own.");
                    }
                    breakdown
                            .crew()
                            .filter(crew -> !crews.contains(crew))
                            .ifPresent(crew -> problem(
                                    "Station " + station.id(),
                                    "crew %s, which repairs %s, is not described".formatted(crew, breakdown.cause()),
                                    "Describe the crew, or leave it out where somebody is always there."));
                }
                station.changeover()
                        .ifPresent(changeover -> changeover.particular().forEach(between -> {
                            known("Changeover at " + station.id(), between.from());
                            known("Changeover at " + station.id(), between.to());
                        }));
            }
            case MovingLine line -> {
                workingTime("Place " + place.id(), line.workingTime());
                line.elements()
                        .forEach(element -> element.parts()
                                .forEach(part -> known("Element %s at %s".formatted(element.name(), line.id()), part)));
            }
            case Store store -> {
                if (store.room().units() < 1) {
                    problem("Store " + store.id(), "it has no room", "Give it room for a unit, or leave it out.");
                }
            }
            case Conveyance way -> {
                if (way.takes().mean() < 0) {
                    problem("Conveyance " + way.id(), "it takes less than nothing", "Give its time in seconds.");
                }
            }
        }
    }

    private void workingTime(String where, Optional<String> name) {
        name.filter(time -> !workingTimes.contains(time))
                .ifPresent(time -> problem(
                        where,
                        "working time %s is not described".formatted(time),
                        "Describe it, or leave it out where work never rests."));
    }

    private void part(Part part) {
        String where = "Part " + part.id();
        int steps = part.route().size();
        for (int number = 0; number < steps; number++) {
            Step step = part.route().get(number);
            Place place = places.get(step.place());
            String at = "step %d at %s".formatted(number, step.place());
            if (place == null) {
                problem(where, "%s leads to a place that is not described".formatted(at), "Describe the place.");
            } else if (!(place instanceof Station) && step.hasWork()) {
                problem(where, "%s has work, but there is no station".formatted(at), "Work only at stations.");
            } else if (!(place instanceof Station || place instanceof MovingLine)
                    && !step.needs().isEmpty()) {
                problem(
                        where,
                        "%s joins parts where nobody works".formatted(at),
                        "Join them at a station or on a moving line.");
            } else if (place instanceof Station station
                    && station.blocking() == Blocking.BEFORE_SERVICE
                    && station.batch().most() > 1) {
                problem(
                        where,
                        "%s is a batch that would hold room for some of its units while it waits for the rest, as may another one for it"
                                .formatted(at),
                        "Let batches be blocked after service.");
            }
            for (Exit exit : step.exits()) {
                boolean jumps = exit.kind() == Exit.Kind.BRANCH || exit.kind() == Exit.Kind.REWORK;
                if (jumps && (exit.to() < 0 || exit.to() >= steps)) {
                    problem(
                            where,
                            "%s leads to step %d".formatted(at, exit.to()),
                            "Steps are counted from 0 to %d.".formatted(steps - 1));
                }
            }
            step.needs().forEach(need -> kept(where + ", " + at, need.part()));
        }
    }

    private void loop(Loop loop) {
        for (Loop.Stretch stretch : loop.stretches()) {
            Part part = parts.get(stretch.part());
            if (part == null) {
                known("Loop " + loop.name(), stretch.part());
            } else if (stretch.to() >= part.route().size()) {
                problem(
                        "Loop " + loop.name(),
                        "it ends at step %d of part %s".formatted(stretch.to(), part.id()),
                        "Steps are counted from 0 to %d.".formatted(part.route().size() - 1));
            } else {
                part.route().subList(stretch.from(), stretch.to() + 1).forEach(step -> lot(loop, step));
            }
        }
    }

    /** A lot that is larger than the cards on its way is never full. */
    private void lot(Loop loop, Step step) {
        if (places.get(step.place()) instanceof Conveyance way && way.lot() > loop.cards()) {
            problem(
                    "Loop " + loop.name(),
                    "its %d cards never fill a lot of %d at conveyance %s".formatted(loop.cards(), way.lot(), way.id()),
                    "Give it more cards, or make the lot smaller.");
        }
    }

    private void release(Release release) {
        workingTime("Release " + release.name(), release.workingTime());
        boolean timed = release.signal() instanceof Signal.Apart || release.signal() instanceof Signal.HeijunkaBox;
        if (release.workingTime().isPresent() && !timed) {
            problem(
                    "Release " + release.name(),
                    "it has a working time, and follows room or what really came",
                    "Leave the working time out.");
        }
        for (PartId id : wanted(release.signal())) {
            Part part = parts.get(id);
            if (part == null) {
                known("Release " + release.name(), id);
            } else if (release.signal() instanceof Signal.AsRoomAllows && !bounded(part)) {
                problem(
                        "Release " + release.name(),
                        "part %s has endless room at %s, so that endlessly many would be released"
                                .formatted(id, part.route().getFirst().place()),
                        "Limit the room there, give the part a loop of cards, or release it at times.");
            }
        }
    }

    /** Whether only so many units of a part fit into the beginning of its route. */
    private boolean bounded(Part part) {
        boolean cards = factory.loops().stream()
                .flatMap(loop -> loop.stretches().stream())
                .anyMatch(stretch -> stretch.part().equals(part.id()) && stretch.from() == 0);
        return cards
                || switch (places.get(part.route().getFirst().place())) {
                    case Station station -> station.lane().limited();
                    case Store store -> store.room().limited();
                    case MovingLine line -> true;
                    case Conveyance way -> false;
                    case null -> true;
                };
    }

    private void demand(Demand demand) {
        wanted(demand.signal()).forEach(part -> kept("Demand " + demand.name(), part));
    }

    static List<PartId> wanted(Signal signal) {
        return switch (signal) {
            case Signal.AsRoomAllows room -> wanted(room.mix());
            case Signal.Apart apart -> wanted(apart.mix());
            case Signal.HeijunkaBox box ->
                box.columns().stream().flatMap(List::stream).distinct().toList();
            case Signal.Replayed replayed ->
                replayed.dues().stream().map(Signal.Due::part).distinct().toList();
        };
    }

    private static List<PartId> wanted(Mix mix) {
        return switch (mix) {
            case Mix.Pattern pattern -> pattern.parts().stream().distinct().toList();
            case Mix.Shares shares ->
                shares.shares().stream().map(Mix.Share::part).distinct().toList();
        };
    }

    private void known(String where, PartId part) {
        if (!parts.containsKey(part)) {
            problem(where, "part %s is not described".formatted(part), "Describe it, or take it out.");
        }
    }

    /** A part that somebody takes must be kept somewhere. */
    private void kept(String where, PartId id) {
        Part part = parts.get(id);
        if (part == null) {
            known(where, id);
        } else if (!(places.get(part.route().getLast().place()) instanceof Store)) {
            problem(
                    where,
                    "part %s is taken, but its route does not end in a store".formatted(id),
                    "Let its last step be a store.");
        }
    }

    private void people() {
        for (Operator operator : factory.operators()) {
            operator.skills().forEach(skill -> station("Operator " + operator.name(), skill));
            workingTime("Operator " + operator.name(), operator.workingTime());
        }
        for (Walk walk : factory.walks()) {
            station("Walk", walk.from());
            station("Walk", walk.to());
        }
    }

    private void changes() {
        Map<StationId, Double> extent = new HashMap<>();
        for (Change change : factory.changes()) {
            for (StationId id : change.places()) {
                if (!(places.get(id) instanceof Station || places.get(id) instanceof MovingLine)) {
                    problem(
                            "Change " + change.name(),
                            "%s is neither a station nor a moving line".formatted(id),
                            "Describe it, or take it out.");
                }
                extent.merge(id, extent(change), Double::sum);
            }
        }
        extent.forEach((id, all) -> {
            if (all > Math.log(Change.Effect.MOST)) {
                problem(
                        "Place " + id,
                        "all changes there together would make its times more than %.0f times as short or as long"
                                .formatted(Change.Effect.MOST),
                        "Let them come less often, or let each change less.");
            }
        });
    }

    /** How far a change moves any time at the most, as the logarithm of the share. */
    private static double extent(Change change) {
        Change.Effect effect = change.effect();
        double most = 0;
        for (double share : new double[] {effect.work(), effect.changeover(), effect.repair(), effect.between()}) {
            most = Math.max(most, Math.abs(Math.log(share)));
        }
        return change.times() * most;
    }

    private void station(String where, StationId id) {
        if (!(places.get(id) instanceof Station)) {
            problem(where, "%s is no station".formatted(id), "Describe the station, or take it out.");
        }
    }
}
