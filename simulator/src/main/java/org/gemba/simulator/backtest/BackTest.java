package org.gemba.simulator.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a model that has seen the past up to a day predicts for the time after it, beside what happened. The orders of that time are played as
 * they came: when each began is given, its way and its times are drawn from the orders that were finished before. That an order was open on that
 * day is known; how it went on is not.
 *
 * @param since from this moment on the model has seen nothing
 * @param until the end of what is compared
 * @param learned finished orders that the model was built from
 * @param played orders that were played, those before the day included
 * @param endings how many orders end at the end of the log
 * @param questions what was asked, under each assumption
 */
public record BackTest(Instant since, Instant until, int learned, int played, Endings endings, List<Answer> questions) {
    /** The share of its runs that a prediction interval holds. */
    public static final double SHARE = 0.95;

    /** The fewest finished orders that a model is built from. */
    public static final int LEAST_LEARNED = 20;

    public BackTest {
        questions = List.copyOf(questions);
    }

    /**
     * Endings by the week. A log that ends while orders are open shows their last work as their end.
     *
     * @param lastWeek in the last seven days of the log
     * @param aWeekBefore of the time that is compared, on average; 0 where it is no longer than that week
     */
    public record Endings(int lastWeek, double aWeekBefore) {
        /** So many times as many as before are not the orders' own doing. */
        private static final double MORE = 2;

        private static final Duration WEEK = Duration.ofDays(7);

        static Endings of(List<PastOrder> orders, Instant since, Instant until) {
            Instant last = until.minus(WEEK);
            double weeks = Duration.between(since, last).toSeconds() / (double) WEEK.toSeconds();
            long before = orders.stream()
                    .filter(order ->
                            !order.ended().isBefore(since) && order.ended().isBefore(last))
                    .count();
            long after = orders.stream()
                    .filter(order -> !order.ended().isBefore(last))
                    .count();
            return new Endings((int) after, weeks > 0 ? before / weeks : 0);
        }

        /** Whether many of them are likely the log's end and not the order's. */
        public boolean areTheLogs() {
            return aWeekBefore > 0 && lastWeek > MORE * aWeekBefore;
        }
    }

    /**
     * One figure.
     *
     * @param low the figure is above it in 97.5 % of the runs
     * @param middle in half of them
     * @param high in 2.5 % of them
     * @param happened what really came
     */
    public record Answer(
            Assumption assumption, String figure, double low, double middle, double high, double happened) {
        /** Whether what happened lies in the interval. */
        public boolean held() {
            return low <= happened && happened <= high;
        }
    }

    /**
     * Builds the model from what ended before a moment, and plays it on to the end of the log.
     *
     * @param orders all of them; what happened after the moment is only looked at to compare
     * @throws IllegalArgumentException if too few orders ended before the moment
     */
    public static BackTest of(List<PastOrder> orders, Instant since, int replications, long seed) {
        Instant until = orders.stream()
                .map(PastOrder::ended)
                .max(Comparator.naturalOrder())
                .orElse(since);
        List<PastOrder> learned =
                orders.stream().filter(order -> order.ended().isBefore(since)).toList();
        if (learned.size() < LEAST_LEARNED || !since.isBefore(until)) {
            throw new IllegalArgumentException(
                    "%d orders ended before %s; %d are the least that a model is built from.\nSay a later day, before the end of the log (%s)."
                            .formatted(learned.size(), since, LEAST_LEARNED, until));
        }
        if (replications < 100) {
            throw new IllegalArgumentException(
                    "%d replications are too few for the ends of an interval that holds 95 %% of them; 100 are the least."
                            .formatted(replications));
        }
        List<Answer> answers = new ArrayList<>();
        PastFigures happened = PastFigures.of(orders, since, until);
        for (Assumption assumption : Assumption.values()) {
            ShopModel model = new ShopModel(learned, orders, since, assumption);
            List<PastFigures> runs = new ArrayList<>();
            for (int run = 0; run < replications; run++) {
                runs.add(model.play(until, seed, run));
            }
            for (PastFigures.Figure figure : PastFigures.Figure.values()) {
                answers.add(answer(assumption, figure, runs, happened));
            }
        }
        return new BackTest(since, until, learned.size(), orders.size(), Endings.of(orders, since, until), answers);
    }

    private static Answer answer(
            Assumption assumption, PastFigures.Figure figure, List<PastFigures> runs, PastFigures happened) {
        double[] sorted =
                runs.stream().mapToDouble(run -> run.value(figure)).sorted().toArray();
        double tail = (1 - SHARE) / 2;
        return new Answer(
                assumption,
                figure.words(),
                sorted[(int) Math.floor(tail * (sorted.length - 1))],
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil((1 - tail) * (sorted.length - 1))],
                happened.value(figure));
    }

    static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
