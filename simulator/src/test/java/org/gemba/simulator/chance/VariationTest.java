package org.gemba.simulator.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every variation draws what it says: its distribution, its mean and its variance, the same numbers for ever. */
class VariationTest {
    private static final int DRAWS = 200_000;

    static Stream<Arguments> continuous() {
        return Stream.of(
                Arguments.of(new Exponential(60), ExponentialDistribution.of(60)),
                Arguments.of(new Erlang(60, 1), ExponentialDistribution.of(60)),
                Arguments.of(new Erlang(60, 2), GammaDistribution.of(2, 30)),
                Arguments.of(new Erlang(60, 3), GammaDistribution.of(3, 20)),
                Arguments.of(new Erlang(60, 4), GammaDistribution.of(4, 15)),
                Arguments.of(new Gamma(0.3, 100), GammaDistribution.of(0.3, 100)),
                Arguments.of(new Gamma(1, 7), GammaDistribution.of(1, 7)),
                Arguments.of(new Gamma(37.5, 0.2), GammaDistribution.of(37.5, 0.2)),
                Arguments.of(Gamma.of(60, 0.5), GammaDistribution.of(4, 15)),
                Arguments.of(new Lognormal(20, 1.2), LogNormalDistribution.of(Math.log(20), 1.2)),
                Arguments.of(new Weibull(0.7, 50), WeibullDistribution.of(0.7, 50)),
                Arguments.of(new Weibull(3.4, 50), WeibullDistribution.of(3.4, 50)),
                Arguments.of(new Triangular(10, 12, 30), TriangularDistribution.of(10, 12, 30)),
                Arguments.of(new Triangular(10, 10, 30), TriangularDistribution.of(10, 10, 30)),
                Arguments.of(new Uniform(5, 9), UniformContinuousDistribution.of(5, 9)));
    }

    /** Kolmogorov and Smirnov: the largest distance × √n stays below 1.95 in 999 of 1,000 samples; the seed is fixed. */
    @ParameterizedTest
    @MethodSource("continuous")
    void drawsFollowTheExactDistribution(Variation variation, ContinuousDistribution exact) {
        double[] drawn = drawn(variation);
        Arrays.sort(drawn);
        double distance = 0;
        for (int i = 0; i < DRAWS; i++) {
            double below = exact.cumulativeProbability(drawn[i]);
            distance = Math.max(distance, Math.max(below - (double) i / DRAWS, (i + 1.0) / DRAWS - below));
        }
        assertThat(distance * Math.sqrt(DRAWS)).isLessThan(1.95);
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void meanAndVarianceAreExact(Variation variation, ContinuousDistribution exact) {
        assertThat(variation.mean()).isCloseTo(exact.getMean(), within(1e-12 * exact.getMean()));
        assertThat(variation.variance()).isCloseTo(exact.getVariance(), within(1e-11 * exact.getVariance()));
    }

    static Stream<Variation> all() {
        return Stream.concat(
                continuous().map(arguments -> (Variation) arguments.get()[0]),
                Stream.of(
                        new Fixed(4.5),
                        new Triangular(6, 6, 6),
                        new Discrete(List.of(50.0, 70.0, 20.0), List.of(8.0, 2.0, 0.0)),
                        new Discrete(List.of(1.0, 2.0, 3.0, 4.0, 100.0), List.of(0.1, 0.2, 0.3, 0.35, 0.05)),
                        new Empirical(List.of(3.0, 1.0, 4.0, 1.0, 5.0)),
                        new Narrowed(new Exponential(60), 0.5)));
    }

    /** The mean of the draws lies within five standard errors of the mean it says. */
    @ParameterizedTest
    @MethodSource("all")
    void theMeanDrawnIsTheMeanSaid(Variation variation) {
        double mean = Arrays.stream(drawn(variation)).average().orElseThrow();

        assertThat(mean).isCloseTo(variation.mean(), within(5 * Math.sqrt(variation.variance() / DRAWS) + 1e-9));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSpreadDrawnIsTheSpreadSaid(Variation variation) {
        double mean = variation.mean();
        double variance = Arrays.stream(drawn(variation))
                .map(draw -> (draw - mean) * (draw - mean))
                .average()
                .orElseThrow();

        // Heavy tails: the widest here, a lognormal with deviation 1.2, has a standard error of a few percent.
        assertThat(variance).isCloseTo(variation.variance(), within(0.15 * variation.variance() + 1e-18));
    }

    @ParameterizedTest
    @MethodSource("all")
    void anotherUnitDrawsTheSamePlaces(Variation variation) {
        double[] seconds = drawn(variation);
        double[] milliseconds = drawn(variation.times(1000));

        for (int i = 0; i < 1_000; i++) {
            assertThat(milliseconds[i]).isCloseTo(1000 * seconds[i], within(1e-9 * milliseconds[i] + 1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aNarrowedVariationKeepsItsMeanAndItsRandomNumbers(Variation variation) {
        double[] whole = drawn(variation);
        double[] half = drawn(variation.narrowed(0.5));

        for (int i = 0; i < 1_000; i++) {
            assertThat(half[i] - variation.mean())
                    .isCloseTo((whole[i] - variation.mean()) / 2, within(1e-9 * variation.mean()));
        }
        assertThat(variation.levelled().mean()).isEqualTo(variation.mean());
        assertThat(variation.levelled().variance()).isZero();
    }

    @Test
    void sharesOfADiscreteTimeAreDrawn() {
        Variation variation = new Discrete(List.of(50.0, 70.0, 20.0), List.of(8.0, 2.0, 0.0));

        long long70 = Arrays.stream(drawn(variation)).filter(draw -> draw == 70).count();
        long never = Arrays.stream(drawn(variation)).filter(draw -> draw == 20).count();

        // A fifth, with a standard deviation of 179.
        assertThat((double) long70).isCloseTo(DRAWS / 5.0, within(900.0));
        assertThat(never).isZero();
    }

    @Test
    void ticksAreRoundedHalfUpAndCut() {
        Sampler sampler = new Fixed(2.5).sampler();
        Sampler huge = stream -> 1e300;

        assertThat(sampler.ticks(stream())).isEqualTo(3);
        assertThat(huge.ticks(stream())).isEqualTo(Sampler.MOST_TICKS);
    }

    /** Pinned on one machine, true on all: a difference would be a difference in arithmetic. */
    @Test
    void theSameSeedDrawsTheSameBitsForEver() {
        long hash = all().mapToLong(variation -> Arrays.stream(drawn(variation))
                        .mapToLong(Double::doubleToRawLongBits)
                        .reduce(0, (sum, bits) -> 31 * sum + bits))
                .reduce(0, (sum, bits) -> 31 * sum + bits);

        assertThat(hash).isEqualTo(8079196272445191246L);
    }

    @Property
    void theGammaFunctionIsExactToTwelveFigures(@ForAll("shapes") double argument) {
        assertThat(GammaFunction.of(argument) / Math.exp(LogGamma.value(argument)))
                .isCloseTo(1, within(1e-12));
    }

    @Provide
    Arbitrary<Double> shapes() {
        return Arbitraries.doubles().between(1, 11);
    }

    @Property
    void aDiscreteTimeHasTheMeanOfItsTableAndDrawsNothingElse(@ForAll("tables") Discrete discrete) {
        Sampler sampler = discrete.sampler();
        org.gemba.simulator.chance.Stream stream = stream();

        for (int i = 0; i < 200; i++) {
            double draw = sampler.next(stream);
            int at = discrete.values().indexOf(draw);
            assertThat(at).isNotNegative();
            assertThat(discrete.shares().get(at)).isPositive();
        }
    }

    @Provide
    Arbitrary<Discrete> tables() {
        return Arbitraries.integers()
                .between(1, 40)
                .flatMap(size -> Combinators.combine(
                                Arbitraries.integers().between(0, 9).list().ofSize(size),
                                Arbitraries.integers().between(0, size - 1))
                        .as((shares, sure) -> {
                            Double[] weights =
                                    shares.stream().map(Integer::doubleValue).toArray(Double[]::new);
                            weights[sure] = 1.0;
                            List<Double> values = Stream.iterate(1.0, value -> value + 1)
                                    .limit(size)
                                    .toList();
                            return new Discrete(values, List.of(weights));
                        }));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(() -> new Fixed(-1), "A fixed time (-1) must be 0 to 1.0E15."),
                arguments(() -> new Fixed(Double.NaN), "A fixed time (NaN)"),
                arguments(() -> new Exponential(0), "For no time at all use a fixed 0."),
                arguments(() -> new Erlang(10, 0), "(0) must be 1 to 10000"),
                arguments(() -> new Gamma(0.01, 10), "must be 0.05 to"),
                arguments(() -> Gamma.of(10, 0), "For hardly any variation use a fixed time."),
                arguments(() -> new Lognormal(10, 4), "not of the time"),
                arguments(() -> new Weibull(0.1, 10), "must be 0.2 to 100"),
                arguments(() -> new Triangular(1, 5, 4), "least, usual, most"),
                arguments(() -> new Uniform(2, 1), "exchanged"),
                arguments(() -> new Discrete(List.of(), List.of()), "number of values (0)"),
                arguments(() -> new Discrete(List.of(1.0), List.of()), "1 values and 0 shares"),
                arguments(() -> new Discrete(List.of(1.0), List.of(0.0)), "above 0"),
                arguments(() -> new Empirical(List.of()), "Measure first"),
                arguments(() -> new Narrowed(new Fixed(1), 1.5), "taken away here, not added"),
                arguments(() -> new Exponential(1e15).times(2), "another unit|no time"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBeIsRefusedWithARemedy(Supplier<Variation> wrong, String message) {
        assertThatThrownBy(wrong::get)
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .matches(text -> Stream.of(message.split("\\|", -1)).anyMatch(text::contains), message);
    }

    private static Arguments arguments(Supplier<Variation> wrong, String message) {
        return Arguments.of(wrong, message);
    }

    private static org.gemba.simulator.chance.Stream stream() {
        return org.gemba.simulator.chance.Stream.of(20261122, "draws", 1);
    }

    private static double[] drawn(Variation variation) {
        Sampler sampler = variation.sampler();
        org.gemba.simulator.chance.Stream stream = stream();
        double[] drawn = new double[DRAWS];
        Arrays.setAll(drawn, i -> sampler.next(stream));
        return drawn;
    }
}
