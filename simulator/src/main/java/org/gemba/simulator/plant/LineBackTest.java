package org.gemba.simulator.plant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.language.Recorded;
import org.gemba.simulator.chance.Stream;
import org.gemba.simulator.experiment.Cores;
import org.gemba.simulator.experiment.Replication;
import org.gemba.simulator.experiment.Replications;
import org.gemba.simulator.experiment.Study;
import org.gemba.simulator.experiment.Watch;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.plant.NothingToForetell.Lack;
import org.gemba.simulator.prediction.Effort;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Simulation;

/**
 * What a model that has seen a line's facts up to a day predicts for the days after it, beside what happened. It is given the days' working time
 * by the calendar and the order in which parts were started; when they are started, and all that follows, it has to foretell. Where orders set the
 * pace, it is given when each unit was started too. Where they do not, a unit is in process from its first work on, not from its start: endless
 * material that was put on a station at rest or standing has waited for nobody. Few facts leave
 * much in doubt: every run draws anew, within what the facts allow, how often and how long things come.
 *
 * @param since the first production day that the model has not seen
 * @param until the day before which the last compared day lies: the last day with facts is not over and is not compared
 * @param learned what the facts before told
 * @param replications runs that were made
 * @param answers what was asked, the days' output first
 */
public record LineBackTest(
        LineKey line,
        LocalDate since,
        LocalDate until,
        Observation learned,
        int replications,
        long seed,
        List<Answer> answers) {
    /** The share of its runs that a prediction interval holds. */
    public static final double SHARE = 0.95;

    /** Fewer days than these tell little of a model. */
    public static final int FEW_DAYS = 3;

    /** Fewer runs say too little of the ends of an interval. */
    public static final int LEAST_REPLICATIONS = 100;

    /** Days that are compared where nothing else is said and the line is old enough. */
    public static final int USUAL_DAYS = 7;

    /** The name under which its runs are kept. */
    private static final String KEPT = "back-test";

    private static final Duration WARM_UP = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    public LineBackTest {
        answers = List.copyOf(answers);
    }

    /**
     * One figure.
     *
     * @param low the figure is below it in 2.5 % of the runs
     * @param middle in half of them
     * @param high it is above it in 2.5 %
     * @param happened what really came
     */
    public record Answer(String figure, double low, double middle, double high, double happened) {
        /** Whether what happened lies in the interval. */
        public boolean inside() {
            return low <= happened && happened <= high;
        }
    }

    /** How many figures lie inside their intervals. */
    public long inside() {
        return answers.stream().filter(Answer::inside).count();
    }

    /** How many days were foretold. */
    public long days() {
        return ChronoUnit.DAYS.between(since, until);
    }

    /** Whether so many figures lie outside that it is hardly chance. */
    public boolean warns() {
        return warns(inside(), answers.size(), days());
    }

    /**
     * Whether so many figures lie outside that it is hardly chance: more than one in five, of fewer than {@value #FEW_DAYS} days more than
     * half, for one bad day moves all the figures of a day together.
     */
    public static boolean warns(long inside, int figures, long days) {
        return inside < (days < FEW_DAYS ? 0.5 : 0.8) * figures;
    }

    private static long usualDays(LocalDate first, LocalDate until) {
        return Math.clamp(ChronoUnit.DAYS.between(first, until) / 2, 1, USUAL_DAYS);
    }

    /**
     * Builds the model from the facts before a day, and plays the days after it.
     *
     * @param since the first day to be foretold; the last {@value #USUAL_DAYS} whole days where none is given, of a line younger than twice
     *     that its last half
     * @throws NothingToForetell if there are too few facts before the day, or no whole day after it
     */
    public static LineBackTest of(
            LineDefinition line, Facts facts, Optional<LocalDate> since, int replications, long seed, Cores cores) {
        return of(line, facts, since, replications, seed, cores, Watch.NOBODY);
    }

    /**
     * The same, and somebody looks on.
     *
     * @throws CancellationException if the watch ended it, or the thread was interrupted
     */
    public static LineBackTest of(
            LineDefinition line,
            Facts facts,
            Optional<LocalDate> since,
            int replications,
            long seed,
            Cores cores,
            Watch watch) {
        LineBackTest test = of(line, facts, since, replications, seed, Effort.of(cores, watch));
        if (test.replications() < replications) {
            throw new CancellationException("The back-test was ended after %d runs.".formatted(test.replications()));
        }
        return test;
    }

    /**
     * The same from runs that are kept, and whoever ends it has those that were made by then, if they are enough.
     *
     * @param effort without a precision: as many runs as asked are made
     * @throws CancellationException if it was ended before {@value #LEAST_REPLICATIONS} runs
     */
    public static LineBackTest of(
            LineDefinition line, Facts facts, Optional<LocalDate> since, int replications, long seed, Effort effort) {
        if (replications < LEAST_REPLICATIONS) {
            throw new IllegalArgumentException(
                    "%d replications are too few for the ends of an interval that holds 95 %% of them; %d are the least."
                            .formatted(replications, LEAST_REPLICATIONS));
        }
        WorkTime calendar = new WorkTime(line.plant(), line.calendar());
        Reach reach = new Reach();
        Corrections corrections = new Corrections();
        facts.tell(recorded -> {
            reach.after(recorded);
            corrections.after(recorded);
        });
        if (reach.last.isBefore(reach.first)) {
            throw new NothingToForetell(
                    Lack.WHOLE_DAYS,
                    "No fact of %s is known.\nLet the line run for two days first.".formatted(line.key()));
        }
        LocalDate until = calendar.dayOf(reach.last);
        LocalDate first = calendar.dayOf(reach.first);
        LocalDate from = since.orElse(until.minusDays(usualDays(first, until)));
        if (!from.isBefore(until) || !first.isBefore(from)) {
            throw new NothingToForetell(
                    Lack.WHOLE_DAYS,
                    "The facts of %s reach from %s to %s: there is no whole day to foretell from %s on, or none before it to learn from.\nSay another day, at least a day after the first and before the last."
                            .formatted(line.key(), first, until, from));
        }
        Days days = Days.of(calendar, from, until);
        Observing observing = new Observing(line, corrections, Instant.MIN, days.begin);
        facts.tell(observing::after);
        Observation learned = observing.done();
        if (learned.facts() == 0) {
            throw new NothingToForetell(
                    Lack.LEARNED,
                    "No fact of %s before %s tells of a unit or a stop.\nSay a later day.".formatted(line.key(), from));
        }
        Happened happened = new Happened(line, days, WARM_UP, !learned.isPacedByOrders(), corrections);
        facts.tell(happened::after);
        List<Signal.Due> dues = happened.starts();
        if (dues.isEmpty()) {
            throw new NothingToForetell(
                    Lack.STARTED,
                    "No unit of %s was started from %s to %s: there is nothing to foretell.\nSay another day."
                            .formatted(line.key(), from, until));
        }
        Signal starts = learned.isPacedByOrders()
                ? new Signal.Replayed(dues)
                : PlantModel.asRoomAllows(
                        line, dues.stream().map(Signal.Due::part).toList());
        Replications runs = runs(line, learned, starts, days, replications, seed, effort);
        if (runs.size() < LEAST_REPLICATIONS) {
            throw new CancellationException(
                    "It was ended after %d runs; %d are the least that say anything of an interval's ends."
                            .formatted(runs.size(), LEAST_REPLICATIONS));
        }
        return new LineBackTest(
                line.key(), from, until, learned, runs.size(), seed, answers(days, happened.figures(), runs));
    }

    private static Replications runs(
            LineDefinition line,
            Observation learned,
            Signal starts,
            Days days,
            int replications,
            long seed,
            Effort effort) {
        Instant begin = days.begin.minus(WARM_UP);
        Replications before =
                effort.kept().of(KEPT, "%s\n%s\n%s\n%s\n%d".formatted(line, learned, starts, days.days, seed));
        Watch watch = effort.keeping(KEPT);
        watch.atMost(replications - before.size());
        return Study.ofRuns(
                        number -> {
                            Observation drawn = new Doubt(learned, Stream.of(seed, "doubt", number)).drawn();
                            Factory factory = PlantModel.on(line, drawn, begin, days.end(), starts)
                                    .factory();
                            Stream chance = Stream.of(seed, "calls and stops", number);
                            PlayedDays played = new PlayedDays(
                                    factory, drawn, days, Working.seconds(WARM_UP), !learned.isPacedByOrders(), chance);
                            Run run = Simulation.of(factory).begin(seed, number, played);
                            play(run, Duration.between(begin, days.end()));
                            return new Replication(number, played.figures());
                        },
                        replications,
                        before,
                        effort.cores(),
                        watch)
                .replications();
    }

    /** Hour by hour, so that it can be ended in the midst of a run. */
    private static void play(Run run, Duration whole) {
        for (Duration end = HOUR; end.compareTo(whole) < 0; end = end.plus(HOUR)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The run is no longer wanted.");
            }
            run.playUntil(end);
        }
        run.playUntil(whole);
    }

    private static List<Answer> answers(Days days, SortedMap<String, Double> happened, Replications runs) {
        List<Answer> answers = new ArrayList<>();
        for (String figure : DayBook.names(days)) {
            double[] sorted = runs.values(figure).stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            Double came = happened.get(figure);
            if (came != null && sorted.length >= LEAST_REPLICATIONS) {
                double tail = (1 - SHARE) / 2;
                answers.add(new Answer(
                        figure,
                        sorted[(int) Math.floor(tail * (sorted.length - 1))],
                        sorted[sorted.length / 2],
                        sorted[(int) Math.ceil((1 - tail) * (sorted.length - 1))],
                        came));
            }
        }
        return answers;
    }

    /** When the first and the last fact happened. */
    private static final class Reach {
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;

        void after(Recorded recorded) {
            Instant at = recorded.happenedAt();
            first = at.isBefore(first) ? at : first;
            last = at.isAfter(last) ? at : last;
        }
    }
}
