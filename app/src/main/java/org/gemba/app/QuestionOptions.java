package org.gemba.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.prediction.Alternative;
import org.gemba.simulator.prediction.Conditions;
import org.gemba.simulator.prediction.Effort;
import org.gemba.simulator.prediction.Measures;
import org.gemba.simulator.question.Answer;
import org.gemba.simulator.question.Asking;
import org.gemba.simulator.question.CrewQuestion;
import org.gemba.simulator.question.FewestQuestions;
import org.gemba.simulator.question.Questions;
import org.gemba.simulator.question.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** A question that is asked of a factory instead of playing its scenarios. */
final class QuestionOptions {
    private static final int SEARCH_RUNS = 100;
    private static final int CONTEST_RUNS = 1_000;

    private static final Pattern PEOPLE = Pattern.compile("([0-9]{1,4})(?:-([0-9]{1,4}))?");

    @ArgGroup(exclusive = true)
    private @Nullable Asked asked;

    @Option(
            names = "--target",
            paramLabel = "FIGURE>=X",
            description =
                    "What is to be held: 'throughput >= 55', 'lead time <= 2 h', 'demand Shop: fill rate >= 98 %%'.")
    private @Nullable String target;

    @Option(names = "--halved", description = "With --sensitivity: variation is halved, not taken away.")
    private boolean halved;

    @Option(
            names = "--matters",
            paramLabel = "X",
            description =
                    "With --rank and --best-crew: the least difference that matters (default: 1 %% of the factory as it is).")
    private @Nullable String matters;

    @Option(
            names = "--up-to",
            paramLabel = "N",
            description =
                    "The most cards or places that --fewest-cards and --fewest-places try (default: twice today's).")
    private @Nullable Integer upTo;

    /** One question at a time. */
    static final class Asked {
        @Option(
                names = "--sensitivity",
                paramLabel = "FIGURE",
                description = "Which variation hurts this figure most: each source by itself taken away.")
        private @Nullable String sensitivity;

        @Option(
                names = "--rank",
                paramLabel = "FIGURE",
                description = "Which scenario is best in this figure, with as few runs as it takes to be sure.")
        private @Nullable String rank;

        @Option(
                names = "--fewest-cards",
                paramLabel = "LOOP",
                description = "The fewest cards of a loop that hold the --target.")
        private @Nullable String fewestCards;

        @Option(
                names = "--fewest-places",
                paramLabel = "STATION",
                description = "The fewest places in the lane before a station that hold the --target.")
        private @Nullable String fewestPlaces;

        @Option(
                names = "--leanest",
                paramLabel = "cards|places",
                description =
                        "Takes cards out of all loops, or places out of all lanes and stores, while the --target holds.")
        private @Nullable Heap leanest;

        @Option(
                names = "--best-crew",
                paramLabel = "N|FROM-TO",
                description =
                        "Which stations each of so many people should tend, for the best throughput or another figure named by --target; with "
                                + "a --target such as 'lead time <= 2 h', the fewest people that hold it.")
        private @Nullable String bestCrew;
    }

    /** What can be taken away. */
    enum Heap {
        CARDS,
        PLACES
    }

    boolean isAsked() {
        return asked != null;
    }

    /** How often an attempt is run at most where neither the command nor the file says it; nothing where it is as for a prediction. */
    Optional<Integer> usualRuns() {
        if (asked == null || asked.sensitivity != null || asked.leanest != null) {
            return Optional.empty();
        }
        return Optional.of(asked.rank != null || asked.bestCrew != null ? CONTEST_RUNS : SEARCH_RUNS);
    }

    /** Refuses what belongs to a question that is not asked. */
    void check() throws NotDone {
        Optional<String> alone = asked != null
                ? Optional.empty()
                : target != null
                        ? Optional.of("--target")
                        : halved
                                ? Optional.of("--halved")
                                : matters != null
                                        ? Optional.of("--matters")
                                        : upTo != null ? Optional.of("--up-to") : Optional.empty();
        if (alone.isPresent()) {
            throw new NotDone(
                    "%s belongs to a question, and none is asked.\nAsk --sensitivity, --rank, --fewest-cards, --fewest-places, --leanest or --best-crew."
                            .formatted(alone.get()));
        }
    }

    /** The answer. */
    Answer answer(Factory base, List<Alternative> scenarios, Conditions conditions, Effort effort) throws NotDone {
        Asked question = asked;
        if (question == null) {
            throw new IllegalStateException("Nothing is asked.");
        }
        if (question.rank != null) {
            return rank(question.rank, base, scenarios, conditions, effort);
        }
        Asking asking = Asking.about(base, alike(question, base), conditions, effort);
        if (question.sensitivity != null) {
            return Questions.sensitivity(
                    asking, question.sensitivity, halved ? Questions.Calmer.HALVED : Questions.Calmer.LEVELLED);
        }
        if (question.bestCrew != null) {
            return crew(question.bestCrew, asking);
        }
        Target wanted = wanted(asking);
        if (question.fewestCards != null) {
            int today = FewestQuestions.loop(base, question.fewestCards).cards();
            return FewestQuestions.cards(asking, question.fewestCards, wanted, most(today));
        }
        if (question.fewestPlaces != null) {
            return FewestQuestions.places(
                    asking, new StationId(question.fewestPlaces), wanted, most(lane(base, question.fewestPlaces)));
        }
        return question.leanest == Heap.CARDS
                ? FewestQuestions.leanestCards(asking, wanted)
                : FewestQuestions.leanestPlaces(asking, wanted);
    }

    /** Factories whose warm-up is looked for: also the one with most in it. */
    private List<Alternative> alike(Asked question, Factory base) {
        List<Alternative> alike = new ArrayList<>(List.of(new Alternative(SimulateCommand.AS_IT_IS, base)));
        if (question.fewestCards != null) {
            var loop = FewestQuestions.loop(base, question.fewestCards);
            int most = most(loop.cards());
            alike.add(new Alternative("most", FewestQuestions.withCards(base, loop, Math.max(loop.lot(), most))));
        }
        return alike;
    }

    private Answer rank(String figure, Factory base, List<Alternative> scenarios, Conditions conditions, Effort effort)
            throws NotDone {
        if (scenarios.size() < 2) {
            throw new NotDone("There is nothing to rank: the file has no scenario.\nDescribe one under scenarios:.");
        }
        Asking asking = Asking.about(base, scenarios, conditions, effort);
        return Questions.rank(asking, scenarios, figure, matters(figure, base, conditions));
    }

    private OptionalDouble matters(String figure, Factory base, Conditions conditions) {
        return matters == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(Target.value(
                        matters, Asking.measure(figure, base, conditions).unit()));
    }

    private Answer crew(String written, Asking asking) throws NotDone {
        Matcher people = PEOPLE.matcher(written);
        if (!people.matches()) {
            throw new NotDone("--best-crew '%s' is no number of people.\nWrite 3, or 2-4.".formatted(written));
        }
        int least = Integer.parseInt(people.group(1));
        int most = people.group(2) == null ? least : Integer.parseInt(people.group(2));
        boolean held = target != null && (target.contains("<=") || target.contains(">="));
        if (!held && most == least) {
            String aim = target == null ? Measures.THROUGHPUT : target.strip();
            return CrewQuestion.best(asking, least, aim, matters(aim, asking.base(), asking.conditions()));
        }
        if (most < least) {
            throw new NotDone("--best-crew %s ends before it begins.\nWrite %d-%d.".formatted(written, most, least));
        }
        return CrewQuestion.fewest(asking, least, most, wanted(asking));
    }

    private Target wanted(Asking asking) throws NotDone {
        if (target == null) {
            throw new NotDone(
                    "It is not said what is to be held.\nGive it: --target 'throughput >= 55' or another figure.");
        }
        return Target.read(target, figure -> Asking.measure(figure, asking.base(), asking.conditions()));
    }

    private int most(int today) {
        return upTo == null ? Math.max(1, 2 * today) : upTo;
    }

    private static int lane(Factory base, String station) throws NotDone {
        Station found = base.places().stream()
                .filter(place -> place.id().value().equals(station))
                .filter(Station.class::isInstance)
                .map(Station.class::cast)
                .findFirst()
                .orElseThrow(() -> new NotDone(
                        "There is no station %s in %s.\nLook at its places.".formatted(station, base.name())));
        return found.lane().limited() ? Math.max(1, found.lane().units()) : 10;
    }
}
