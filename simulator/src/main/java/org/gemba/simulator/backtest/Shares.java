package org.gemba.simulator.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.gemba.simulator.chance.Stream;

/**
 * How likely each finished order is to show how another goes. Long orders are rarer among the finished than among all, because many of them
 * are still open: the share of every open order goes in equal parts to those that took longer than it is old (Efron 1967, redistribution to
 * the right; the estimate of Kaplan and Meier).
 */
final class Shares {
    private final double[] shares;
    private final double[] leadTimes;

    private Shares(double[] shares, double[] leadTimes) {
        this.shares = shares;
        this.leadTimes = leadTimes;
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
        return new Shares(redistributed(leadTimes, ages), leadTimes);
    }

    /** From the youngest open order to the oldest: what an order has gathered from younger ones it hands on too. */
    private static double[] redistributed(double[] leadTimes, double[] ages) {
        double[] shares = new double[leadTimes.length];
        double[] open = new double[ages.length];
        Arrays.fill(shares, 1);
        Arrays.fill(open, 1);
        for (int order = 0; order < ages.length; order++) {
            double age = ages[order];
            long longer = Arrays.stream(leadTimes).filter(time -> time > age).count() + ages.length - order - 1;
            if (longer > 0) {
                double part = open[order] / longer;
                for (int i = 0; i < shares.length; i++) {
                    shares[i] += leadTimes[i] > age ? part : 0;
                }
                for (int i = order + 1; i < open.length; i++) {
                    open[i] += part;
                }
            }
        }
        return shares;
    }

    double share(int order) {
        return shares[order];
    }

    /** The number of an order, each by its share. */
    int any(Stream stream) {
        return drawn(Duration.ZERO, stream);
    }

    /** The number of an order that took longer than a time; of the longest where none did. */
    int longerThan(Duration age, Stream stream) {
        return drawn(age, stream);
    }

    private int drawn(Duration age, Stream stream) {
        double least = BackTest.seconds(age);
        double all = 0;
        int longest = 0;
        for (int i = 0; i < shares.length; i++) {
            all += leadTimes[i] >= least ? shares[i] : 0;
            longest = leadTimes[i] > leadTimes[longest] ? i : longest;
        }
        double left = stream.nextDouble() * all;
        for (int i = 0; i < shares.length; i++) {
            left -= leadTimes[i] >= least ? shares[i] : 0;
            if (left < 0) {
                return i;
            }
        }
        return longest;
    }
}
