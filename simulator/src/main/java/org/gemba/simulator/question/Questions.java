package org.gemba.simulator.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.gemba.simulator.experiment.Choice;
import org.gemba.simulator.experiment.Direction;
import org.gemba.simulator.experiment.Ending;
import org.gemba.simulator.experiment.Interval;
import org.gemba.simulator.experiment.Replications;
import org.gemba.simulator.experiment.Scenario;
import org.gemba.simulator.experiment.Sensitivity;
import org.gemba.simulator.experiment.Study;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.prediction.Alternative;
import org.gemba.simulator.prediction.Measure;
import org.gemba.simulator.prediction.WhatIf;

/** Questions that compare: which variation hurts most, which scenario is best. */
public final class Questions {
    /** Runs after which a contest leaves the first out. */
    static final int FIRST_RUNS = 10;

    /** A difference below this share of the mean does not matter, where nobody says what does. */
    private static final double USUALLY_MATTERS = 0.01;

    private Questions() {}

    /** What is done to a source of variation. */
    public enum Calmer {
        /** It always takes its mean. */
        LEVELLED,
        /** It varies half as much, around the same mean. */
        HALVED
    }

    /** Which variation hurts most: every source by itself made calmer, against the factory as it is, run by run. */
    public static Answer sensitivity(Asking asking, String figure, Calmer calmer) {
        Measure measure = asking.measure(figure);
        Factory base = asking.base();
        int runs = asking.conditions().replications();
        List<Scenario> scenarios = WhatIf.sources(base).stream()
                .map(source -> new Scenario(
                        source,
                        asking.trial(
                                calmer == Calmer.LEVELLED ? WhatIf.levelled(base, source) : WhatIf.halved(base, source),
                                figure)))
                .toList();
        asking.watch().atMost((scenarios.size() + 1L) * runs);
        Sensitivity found = Sensitivity.of(
                asking.trial(base, figure), scenarios, figure, runs, Asking.CONFIDENCE, asking.cores(), asking.watch());
        boolean more = asking.direction(figure) == Direction.MORE_IS_BETTER;
        List<Answer.Row> rows = found.effects().stream()
                .map(effect -> {
                    double mean = effect.change().difference().mean();
                    String finding = !effect.shown() ? "nothing shown" : mean > 0 == more ? "better" : "worse";
                    return Answer.Row.of(effect.source(), effect.change().difference(), finding, false);
                })
                .toList();
        List<String> says = new ArrayList<>();
        String done = calmer == Calmer.LEVELLED ? "is taken away" : "is halved";
        says.add(rows.stream()
                .filter(row -> row.finding().equals("better"))
                .findFirst()
                .map(row -> "The variation of %s hurts most: it is better by %s when it %s."
                        .formatted(row.name(), number(Math.abs(row.mean()), measure.unit()), done))
                .orElse(
                        found.ending() == Ending.CANCELLED
                                ? "Nothing is shown yet."
                                : "No variation is shown to hurt %s.".formatted(figure)));
        says.add(
                "Each source by itself %s, against the factory as it is under the same random numbers; all findings hold together with %s confidence."
                        .formatted(done, percent(Asking.CONFIDENCE)));
        if (found.ending() == Ending.CANCELLED) {
            says.add("Ended early: %d of %d sources were tried.".formatted(rows.size(), scenarios.size()));
        }
        List<Answer.Row> marked = new ArrayList<>();
        for (Answer.Row row : rows) {
            boolean chosen = marked.stream().noneMatch(Answer.Row::chosen)
                    && row.finding().equals("better");
            marked.add(new Answer.Row(row.name(), row.mean(), row.halfWidth(), row.runs(), row.finding(), chosen));
        }
        return new Answer(
                "Which variation hurts %s most?".formatted(figure),
                figure,
                measure.unit(),
                OptionalDouble.empty(),
                true,
                Asking.CONFIDENCE,
                says,
                marked,
                found.ending() == Ending.CANCELLED ? Ending.CANCELLED : Ending.NARROW_ENOUGH);
    }

    /**
     * Which of several factories is best in a figure, by the contest of {@link Choice}.
     *
     * @param matters the least difference that matters, in the figure's unit; 1 % of the first one's mean where it is not given
     */
    public static Answer rank(Asking asking, List<Alternative> alternatives, String figure, OptionalDouble matters) {
        Measure measure = asking.measure(figure);
        Direction direction = asking.direction(figure);
        asking.watch().atMost(mostRuns(asking, alternatives.size()));
        double least = matters.isPresent()
                ? matters.getAsDouble()
                : usuallyMatters(asking, alternatives.getFirst().factory(), figure);
        Choice choice = contest(asking, alternatives, figure, least);
        List<Answer.Row> rows = rows(choice, direction);
        List<String> says = new ArrayList<>();
        says.add(
                choice.ending() == Ending.NARROW_ENOUGH
                        ? "Best is %s: with %s confidence no other has a %s that is better by %s or more."
                                .formatted(
                                        choice.best(),
                                        percent(Asking.CONFIDENCE),
                                        figure,
                                        number(least, measure.unit()))
                        : "Best so far is %s, but not surely: %s."
                                .formatted(
                                        choice.best(),
                                        choice.ending() == Ending.CANCELLED
                                                ? "it was ended early"
                                                : "%d runs did not decide it"
                                                        .formatted(asking.conditions()
                                                                .replications())));
        says.add(
                "Kim and Nelson's contest under the same random numbers: whoever lags behind by more than chance explains is left out early, so the means of the others are the surer. Each ± is the 99 % interval of one mean by itself; the contest compares run by run and tells apart what these intervals do not.");
        return new Answer(
                "Which has the best %s?".formatted(figure),
                figure,
                measure.unit(),
                OptionalDouble.empty(),
                false,
                Asking.CONFIDENCE,
                says,
                rows,
                choice.ending());
    }

    static Choice contest(Asking asking, List<Alternative> alternatives, String figure, double matters) {
        int most = mostOfEach(asking);
        return Choice.of(
                alternatives.stream()
                        .map(each -> new Scenario(each.name(), asking.trial(each.factory(), figure)))
                        .toList(),
                new Choice.Question(figure, asking.direction(figure), matters, Asking.CONFIDENCE, FIRST_RUNS, most),
                asking.cores(),
                asking.watch());
    }

    private static int mostOfEach(Asking asking) {
        return Math.max(asking.conditions().replications(), FIRST_RUNS);
    }

    /** Runs of a contest of so many at most, with those that say which difference matters. */
    static long mostRuns(Asking asking, int alternatives) {
        return (long) alternatives * mostOfEach(asking) + FIRST_RUNS;
    }

    /** The best first. */
    private static List<Answer.Row> rows(Choice choice, Direction direction) {
        double sign = direction == Direction.MORE_IS_BETTER ? -1 : 1;
        int most = choice.kept().stream().mapToInt(Choice.Kept::runs).max().orElse(0);
        return choice.kept().stream()
                .sorted((one, other) -> one.name().equals(choice.best())
                        ? -1
                        : other.name().equals(choice.best())
                                ? 1
                                : Double.compare(sign * one.mean(), sign * other.mean()))
                .map(kept -> {
                    boolean best = kept.name().equals(choice.best());
                    String finding =
                            best ? "best" : kept.runs() < most ? "left out after %d".formatted(kept.runs()) : "behind";
                    return Answer.Row.of(kept.name(), kept.interval(), finding, best);
                })
                .toList();
    }

    static double usuallyMatters(Asking asking, Factory factory, String figure) {
        Replications runs = Study.ofRuns(
                        asking.trial(factory, figure), FIRST_RUNS, Replications.NONE, asking.cores(), asking.watch())
                .replications();
        double mean = runs.values(figure).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow(() -> new CancellationException("It was ended before anything was run."));
        if (mean == 0) {
            throw new IllegalArgumentException(
                    "%s is 0 in the factory as it is, so nobody can tell which difference matters.\nSay it: --matters X."
                            .formatted(figure));
        }
        return Math.abs(mean) * USUALLY_MATTERS;
    }

    static Interval turned(Interval interval, Target target) {
        return target.atLeast()
                ? interval
                : new Interval(-interval.mean(), interval.halfWidth(), interval.confidence(), interval.count());
    }

    static String counts(OptionalInt count) {
        return count.isPresent() ? Integer.toString(count.getAsInt()) : "none";
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    static String number(double value, Measure.Unit unit) {
        return switch (unit) {
            case SHARE -> String.format(Locale.ROOT, "%.2f %%", value * 100);
            case SECONDS ->
                value < 600
                        ? String.format(Locale.ROOT, "%.2f s", value)
                        : value < 36_000
                                ? String.format(Locale.ROOT, "%.2f min", value / 60)
                                : String.format(Locale.ROOT, "%.2f h", value / 3_600);
            case AN_HOUR -> String.format(Locale.ROOT, "%.3f an hour", value);
            case UNITS -> String.format(Locale.ROOT, "%.3f units", value);
        };
    }
}
