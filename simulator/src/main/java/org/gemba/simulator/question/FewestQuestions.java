package org.gemba.simulator.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.experiment.Ending;
import org.gemba.simulator.experiment.Fewest;
import org.gemba.simulator.experiment.Interval;
import org.gemba.simulator.experiment.Leanest;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Room;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Stock;
import org.gemba.simulator.model.Store;
import org.gemba.simulator.prediction.Near;
import org.gemba.simulator.prediction.WhatIf;

/** Questions that search: the fewest cards or places that hold a target. */
public final class FewestQuestions {
    private static final int LEAST_RUNS = 10;

    private FewestQuestions() {}

    /**
     * The fewest cards of a loop that hold a target. First stock for which there would be no card is not laid down.
     *
     * @param most the most that are tried
     */
    public static Answer cards(Asking asking, String loop, Target target, int most) {
        Loop asked = loop(asking.base(), loop);
        int least = asked.lot();
        return fewest(
                asking,
                "How few cards of loop %s hold %s?".formatted(loop, target.written()),
                "cards",
                target,
                least,
                most,
                count -> withCards(asking.base(), asked, count));
    }

    /** The fewest places in the lane before a station that hold a target. */
    public static Answer places(Asking asking, StationId station, Target target, int most) {
        return fewest(
                asking,
                "How few places before %s hold %s?".formatted(station, target.written()),
                "places",
                target,
                0,
                most,
                count -> WhatIf.lane(asking.base(), station, count));
    }

    /** A loop by its name. */
    public static Loop loop(Factory factory, String name) {
        return factory.loops().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no loop '%s'.\n%s"
                        .formatted(
                                name,
                                factory.loops().isEmpty()
                                        ? "This factory pulls by none; describe it under loops:."
                                        : "There are: %s."
                                                .formatted(Near.names(
                                                        name,
                                                        factory.loops().stream()
                                                                .map(Loop::name)
                                                                .toList(),
                                                        "the factory file has them all")))));
    }

    /** A loop with other cards; first stock finds a card or is left out, evenly over the loop's parts. */
    public static Factory withCards(Factory factory, Loop loop, int cards) {
        List<PartId> kept = loop.stretches().stream()
                .filter(stretch -> stretch.to() == lastStep(factory, stretch.part()))
                .map(Loop.Stretch::part)
                .toList();
        int laid = factory.stock().stream()
                .filter(stock -> kept.contains(stock.part()))
                .mapToInt(Stock::units)
                .sum();
        Factory changed = WhatIf.cards(factory, loop.name(), cards);
        if (laid <= cards) {
            return changed;
        }
        return changed.eachStock(stock -> kept.contains(stock.part())
                ? new Stock(stock.part(), (int) ((long) stock.units() * cards / laid))
                : stock);
    }

    private static int lastStep(Factory factory, PartId id) {
        return factory.parts().stream()
                .filter(part -> part.id().equals(id))
                .map(Part::route)
                .mapToInt(route -> route.size() - 1)
                .findFirst()
                .orElse(-1);
    }

    private static Answer fewest(
            Asking asking,
            String question,
            String what,
            Target target,
            int least,
            int most,
            IntFunction<Factory> counted) {
        int runs = Math.max(LEAST_RUNS, asking.conditions().replications());
        Fewest.Question search =
                new Fewest.Question(target.figure(), target.searched(), least, most, Asking.CONFIDENCE, runs);
        asking.watch().atMost(search.atMost());
        Fewest found =
                Fewest.of(count -> asking.trial(counted.apply(count), target), search, asking.cores(), asking.watch());
        List<Answer.Row> rows = found.tried().stream()
                .filter(tried -> tried.interval().count() > 0)
                .map(tried -> Answer.Row.of(
                        tried.count() + " " + what,
                        Questions.turned(tried.interval(), target),
                        word(tried.finding()),
                        found.enough().isPresent() && found.enough().getAsInt() == tried.count()))
                .toList();
        List<String> says = new ArrayList<>();
        says.add(sentence(found, what, target, least, most));
        if (found.ending() == Ending.MOST_RUNS) {
            says.add("What lies between could not be told with %d runs of each; more runs (--replications) tell more."
                    .formatted(runs));
        } else if (found.ending() == Ending.CANCELLED) {
            says.add("Ended early: only what is listed was tried.");
        }
        says.add(
                "All findings hold together with %s confidence, if one more never makes it worse and the figure is about normal over the runs."
                        .formatted(Questions.percent(Asking.CONFIDENCE)));
        return asking.answer(question, target, says, rows, found.ending());
    }

    private static String sentence(Fewest found, String what, Target target, int least, int most) {
        if (found.ending() == Ending.CANCELLED) {
            return "It is not known yet how few %s hold %s.".formatted(what, target.written());
        }
        if (found.enough().isEmpty()) {
            return "No number of %s up to %d is shown to hold %s.".formatted(what, most, target.written());
        }
        int enough = found.enough().getAsInt();
        if (enough == least) {
            return "%d %s hold %s: the least that was asked about.".formatted(enough, what, target.written());
        }
        return found.tooFew().isPresent() && found.tooFew().getAsInt() == enough - 1
                ? "%d %s are the fewest that hold %s; %d are too few."
                        .formatted(enough, what, target.written(), enough - 1)
                : "%d %s are shown to hold %s; %s."
                        .formatted(
                                enough,
                                what,
                                target.written(),
                                found.tooFew().isPresent()
                                        ? "%d are too few"
                                                .formatted(found.tooFew().getAsInt())
                                        : "no number is shown to be too few");
    }

    private static String word(Fewest.Finding finding) {
        return switch (finding) {
            case ENOUGH -> "enough";
            case TOO_FEW -> "too few";
            case NOT_TOLD -> "not told";
        };
    }

    /** What can be taken away one by one. */
    private record Heap(String name, int count) {}

    /** Cards out of all loops, one at a time, as long as the target is held. Loops whose cards come back in lots stay as they are. */
    public static Answer leanestCards(Asking asking, Target target) {
        Factory base = asking.base();
        List<Loop> loops = base.loops().stream().filter(loop -> loop.lot() == 1).toList();
        return leanest(
                asking,
                "How few cards in all loops together hold %s?".formatted(target.written()),
                loops.stream()
                        .map(loop -> new Heap("loop " + loop.name(), loop.cards()))
                        .toList(),
                1,
                target,
                counts -> {
                    Factory factory = base;
                    for (int i = 0; i < counts.size(); i++) {
                        factory = withCards(factory, loops.get(i), counts.get(i));
                    }
                    return factory;
                });
    }

    /** Places out of all limited lanes and stores, one at a time, as long as the target is held. */
    public static Answer leanestPlaces(Asking asking, Target target) {
        Factory base = asking.base();
        List<Heap> heaps = new ArrayList<>();
        base.places().forEach(place -> {
            if (place instanceof Station station && station.lane().limited()) {
                heaps.add(new Heap(station.id().value(), station.lane().units()));
            }
            if (place instanceof Store store && store.room().limited()) {
                heaps.add(new Heap(store.id().value(), store.room().units()));
            }
        });
        return leanest(
                asking,
                "How few places in all lanes and stores together hold %s?".formatted(target.written()),
                heaps,
                0,
                target,
                counts -> {
                    List<String> names = heaps.stream().map(Heap::name).toList();
                    return base.eachPlace(place -> {
                        int at = names.indexOf(place.id().value());
                        return at < 0
                                ? place
                                : switch (place) {
                                    case Station station -> station.withLane(Room.of(counts.get(at)));
                                    case Store store -> new Store(store.id(), Room.of(counts.get(at)));
                                    default -> place;
                                };
                    });
                });
    }

    private static Answer leanest(
            Asking asking,
            String question,
            List<Heap> heaps,
            int least,
            Target target,
            Function<List<Integer>, Factory> counted) {
        if (heaps.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nothing can be taken away: no loop with single cards, or no lane or store with a limit.\nGive it one, or ask for what there is.");
        }
        List<Integer> start = heaps.stream().map(Heap::count).toList();
        int runs = Math.max(2, asking.conditions().replications());
        long goes = start.stream().mapToInt(count -> count - least).sum();
        asking.watch().atMost(runs * (1 + heaps.size() * (goes + 1)));
        Optional<Leanest> found = Leanest.of(
                counts -> asking.trial(counted.apply(counts), target),
                start,
                least,
                target.figure(),
                target.searched(),
                runs,
                Asking.CONFIDENCE,
                asking.cores(),
                asking.watch());
        List<String> says = new ArrayList<>();
        List<Answer.Row> rows = new ArrayList<>();
        if (found.isEmpty()) {
            says.add(
                    asking.watch().goesOn()
                            ? "Not even the factory as it is is shown to hold %s.".formatted(target.written())
                            : "Ended early, before anything is known.");
        } else {
            Leanest leanest = found.get();
            says.add(sentence(heaps, leanest, target));
            for (Leanest.Step step : leanest.steps()) {
                Interval interval = Questions.turned(step.interval(), target);
                String name = "%s to %d".formatted(heaps.get(step.place()).name(), step.left());
                rows.add(Answer.Row.of(name, interval, "taken out", false));
            }
            rows.add(Answer.Row.of("what is left", Questions.turned(leanest.interval(), target), "holds", true));
            if (leanest.ending() == Ending.CANCELLED) {
                says.add("Ended early: more may go.");
            }
        }
        says.add(
                "One is taken out at a time, each time where it costs least, with %d runs of each attempt: another way down might end leaner, and each finding by itself holds with %s confidence."
                        .formatted(runs, Questions.percent(Asking.CONFIDENCE)));
        return asking.answer(
                question,
                target,
                says,
                rows,
                found.map(Leanest::ending).orElse(asking.watch().goesOn() ? Ending.MOST_RUNS : Ending.CANCELLED));
    }

    private static String sentence(List<Heap> heaps, Leanest leanest, Target target) {
        String left = IntStream.range(0, heaps.size())
                .mapToObj(i -> "%s %d (of %d)"
                        .formatted(
                                heaps.get(i).name(),
                                leanest.counts().get(i),
                                heaps.get(i).count()))
                .collect(Collectors.joining(", "));
        int out = heaps.stream().mapToInt(Heap::count).sum()
                - leanest.counts().stream().mapToInt(Integer::intValue).sum();
        return "%d can go, and %s holds with what is left: %s.".formatted(out, target.written(), left);
    }
}
