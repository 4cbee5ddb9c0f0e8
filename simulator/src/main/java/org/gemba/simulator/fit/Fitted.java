package org.gemba.simulator.fit;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gemba.simulator.chance.Empirical;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Sampler;
import org.gemba.simulator.chance.Stream;
import org.gemba.simulator.chance.Variation;

/**
 * Measured times and the variation that was chosen for them. The kind with the least Akaike figure is chosen; whether it fits is tried by
 * drawing {@value #DRAWN_AGAIN} samples of as many times from it, fitting each again and counting how many lie further from their fit
 * than the facts do (parametric bootstrap of the Kolmogorov and Smirnov distance; Stute, Gonzáles Manteiga and Presedo Quindimil 1993).
 * The draws have a fixed seed: the same facts give the same answer.
 *
 * @param facts how many times were measured
 * @param variation chosen
 * @param verdict how far it can be trusted
 * @param fits all kinds that were tried, the best first; none where some times are 0, all are alike or there are too few facts
 * @param agreement share of drawn samples that lie further from their fit than the facts; below {@value #DOUBTFUL} it does not fit; empty
 *     if nothing was tried
 */
public record Fitted(int facts, Variation variation, Verdict verdict, List<Fit> fits, OptionalDouble agreement) {
    /** The fewest facts that a kind of variation is fitted to. */
    public static final int LEAST_FACTS = 20;

    private static final int DRAWN_AGAIN = 199;
    private static final double DOUBTFUL = 0.05;

    /** Above so many facts the trial takes as many of them at even distances in their order. */
    private static final int MOST_TRIED = 2_000;

    private static final long SEED = 1974;

    public Fitted {
        fits = List.copyOf(fits);
    }

    /** Fits measured times, in seconds, at least one. */
    public static Fitted to(List<Double> measured) {
        Empirical empirical = new Empirical(measured);
        double[] times = sorted(measured);
        if (times.length < LEAST_FACTS) {
            return untried(empirical, empirical, Verdict.TOO_FEW_FACTS);
        }
        if (times[0] == times[times.length - 1]) {
            return untried(empirical, new Fixed(times[0]), Verdict.FIXED);
        }
        if (times[0] == 0) {
            return untried(empirical, empirical, Verdict.NONE_FITS);
        }
        List<Fit> fits = new Likelihood(times).fits();
        Variation best = fits.getFirst().variation();
        double agreement = agreement(times, best);
        boolean fitting = agreement >= DOUBTFUL;
        return new Fitted(
                times.length,
                fitting ? best : empirical,
                fitting ? Verdict.FITS : Verdict.NONE_FITS,
                fits,
                OptionalDouble.of(agreement));
    }

    private static Fitted untried(Empirical empirical, Variation chosen, Verdict verdict) {
        return new Fitted(empirical.measured().size(), chosen, verdict, List.of(), OptionalDouble.empty());
    }

    /**
     * The best fit beside the facts, at even shares; nothing where no kind was tried.
     *
     * @param measured the times that were fitted
     * @param points 1 to 1,000
     */
    public List<QuantilePair> quantilePairs(List<Double> measured, int points) {
        if (points < 1 || points > 1_000) {
            throw new IllegalArgumentException(
                    "The points of a picture (%d) must be 1 to 1,000.\n20 is a good number.".formatted(points));
        }
        if (fits.isEmpty()) {
            return List.of();
        }
        double[] times = sorted(measured);
        var law = Laws.of(fits.getFirst().variation());
        return IntStream.range(0, points)
                .mapToObj(point -> {
                    double share = (point + 0.5) / points;
                    int place = Math.max(0, (int) Math.ceil(share * times.length) - 1);
                    return new QuantilePair(share, times[place], law.inverseCumulativeProbability(share));
                })
                .toList();
    }

    private static double agreement(double[] times, Variation best) {
        double[] tried = thinned(times);
        double distance = new Likelihood(tried).distance(Laws.of(best));
        Sampler sampler = best.sampler();
        int further = 1;
        for (int drawn = 0; drawn < DRAWN_AGAIN; drawn++) {
            Stream stream = Stream.of(SEED, "fit", drawn);
            double[] sample = new double[tried.length];
            Arrays.setAll(sample, i -> sampler.next(stream));
            Arrays.sort(sample);
            further += isFurther(sample, best, distance) ? 1 : 0;
        }
        return further / (DRAWN_AGAIN + 1.0);
    }

    /** A sample that cannot be fitted again counts as further: that speaks for nothing. */
    private static boolean isFurther(double[] sample, Variation best, double distance) {
        if (sample[0] <= 0) {
            return true;
        }
        Likelihood likelihood = new Likelihood(sample);
        return likelihood
                .like(best)
                .map(again -> likelihood.distance(Laws.of(again)) >= distance)
                .orElse(true);
    }

    private static double[] thinned(double[] times) {
        if (times.length <= MOST_TRIED) {
            return times;
        }
        double step = (double) times.length / MOST_TRIED;
        return IntStream.range(0, MOST_TRIED)
                .mapToDouble(i -> times[(int) ((i + 0.5) * step)])
                .toArray();
    }

    private static double[] sorted(List<Double> measured) {
        return measured.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
