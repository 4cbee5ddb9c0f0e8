package org.gemba.simulator.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gemba.simulator.chance.Stream;

/**
 * How likely each finished order is to show how another goes. Long orders are rarer among the finished than among all, because many of them
 * are still open: the share of every open order goes to those that took longer than it is old, by their weights (Efron 1967, redistribution
 * to the right; the estimate of Kaplan and Meier). What the oldest open order has gathered goes to nobody: those orders take longer than any that
 * was seen, by an exponential tail through the last point of the estimate (Brown, Hollander and Korwar 1974).
 */
final class Shares {
    /** Who may show the way of orders that take longer than all seen: the longest tenth, three at least. */
    private static final int LONG_ONES = 10;

    private static final int LONG_ONES_AT_LEAST = 3;

    private final double[] leadTimes;
    private final double[] ages;
    private final double[] shares;
    private final double[] sharesOfLong;
    private final double beyond;
    private final double meanBeyond;

    /** An order to go like, and the seconds that it takes from its first work to its last. */
    record Drawn(int like, double seconds) {}

    private Shares(double[] leadTimes, double[] ages, double[] ended, double[] open) {
        this.leadTimes = leadTimes;
        this.ages = ages;
        shares = ended.clone();
        double all = Arrays.stream(ended).sum() + Arrays.stream(open).sum();
        beyond = redistribute(ended, open);
        meanBeyond = beyond > 0 ? ages[ages.length - 1] / -StrictMath.log(beyond / all) : 0;
        sharesOfLong = longOnes();
    }

    static Shares of(List<PastOrder> learned, List<PastOrder> orders, Instant since) {
        double[] leadTimes = learned.stream()
                .mapToDouble(order -> BackTest.seconds(Duration.between(order.begun(), order.ended())))
                .toArray();
        double[] ages = orders.stream()
                .filter(order -> order.begun().isBefore(since) && !order.ended().isBefore(since))
                .mapToDouble(order -> BackTest.seconds(Duration.between(order.begun(), since)))
                .sorted()
                .toArray();
        return new Shares(leadTimes, ages, ones(leadTimes.length), ones(ages.length));
    }

    /** The shares as they would be had other orders of the same shop been seen: each weighs what chance gives it (Rubin 1981, the Bayesian bootstrap). */
    Shares seenAnew(Stream stream) {
        return new Shares(leadTimes, ages, weights(leadTimes.length, stream), weights(ages.length, stream));
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] weights(int count, Stream stream) {
        return IntStream.range(0, count).mapToDouble(i -> stream.exponential()).toArray();
    }

    /** From the youngest open order to the oldest: what an order has gathered from younger ones it hands on too. What is left is beyond. */
    private double redistribute(double[] ended, double[] open) {
        double[] gathered = open.clone();
        double left = 0;
        for (int order = 0; order < ages.length; order++) {
            double longer = 0;
            for (int i = 0; i < ended.length; i++) {
                longer += leadTimes[i] > ages[order] ? ended[i] : 0;
            }
            for (int i = order + 1; i < open.length; i++) {
                longer += open[i];
            }
            if (longer == 0) {
                left += gathered[order];
                continue;
            }
            double part = gathered[order] / longer;
            for (int i = 0; i < ended.length; i++) {
                shares[i] += leadTimes[i] > ages[order] ? part * ended[i] : 0;
            }
            for (int i = order + 1; i < open.length; i++) {
                gathered[i] += part * open[i];
            }
        }
        return left;
    }

    private double[] longOnes() {
        int many = Math.max(LONG_ONES_AT_LEAST, leadTimes.length / LONG_ONES);
        double[] theirs = new double[shares.length];
        IntStream.range(0, leadTimes.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -leadTimes[i]))
                .limit(many)
                .forEach(i -> theirs[i] = shares[i]);
        return theirs;
    }

    double share(int order) {
        return shares[order];
    }

    /** What orders that take longer than any seen weigh, where each order that was seen weighs 1. */
    double beyond() {
        return beyond;
    }

    /** An order, each by its share. */
    Drawn any(Stream stream) {
        return longerThan(Duration.ZERO, stream);
    }

    /** An order that took longer than a time. */
    Drawn longerThan(Duration age, Stream stream) {
        double least = BackTest.seconds(age);
        double[] possible = IntStream.range(0, shares.length)
                .mapToDouble(i -> leadTimes[i] >= least ? shares[i] : 0)
                .toArray();
        double known = Arrays.stream(possible).sum();
        double longest = Arrays.stream(leadTimes).max().orElse(0);
        if (stream.nextDouble() * (known + beyond) < known) {
            int like = one(possible, stream);
            return new Drawn(like, leadTimes[like]);
        }
        double longer = beyond > 0 ? meanBeyond * stream.exponential() : 0;
        return new Drawn(one(sharesOfLong, stream), Math.max(least, longest) + longer);
    }

    private static int one(double[] shares, Stream stream) {
        double left = stream.nextDouble() * Arrays.stream(shares).sum();
        int last = 0;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                last = i;
                left -= shares[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }
}
