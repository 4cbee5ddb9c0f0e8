package org.gemba.simulator.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gemba.simulator.chance.Empirical;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Gamma;
import org.gemba.simulator.chance.Lognormal;
import org.gemba.simulator.chance.Sampler;
import org.gemba.simulator.chance.Stream;
import org.gemba.simulator.chance.Uniform;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.chance.Weibull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FittedTest {
    /**
     * Endurance of 23 ball bearings in millions of revolutions: Lieblein and Zelen 1956; figures as in Lawless 2003 and from SciPy 1.17.
     */
    private static final List<Double> BEARINGS = List.of(
            17.88, 28.92, 33.00, 41.52, 42.12, 45.60, 48.48, 51.84, 51.96, 54.12, 55.56, 67.80, 68.64, 68.64, 68.88,
            84.12, 93.12, 98.64, 105.12, 105.84, 127.92, 128.04, 173.40);

    @Test
    void ballBearingsAreFittedAsInTheTextbook() {
        Fitted fitted = Fitted.to(BEARINGS);

        assertThat(fitted.facts()).isEqualTo(23);
        assertThat(fitted.fits()).hasSize(4);
        Gamma gamma = (Gamma) fitted.fits().get(0).variation();
        Lognormal lognormal = (Lognormal) fitted.fits().get(1).variation();
        Weibull weibull = (Weibull) fitted.fits().get(2).variation();
        Exponential exponential = (Exponential) fitted.fits().get(3).variation();
        assertThat(gamma.shape()).isCloseTo(4.0254146, within(1e-5));
        assertThat(gamma.scale()).isCloseTo(17.942089, within(1e-4));
        assertThat(lognormal.median()).isCloseTo(63.4628372, within(1e-6));
        assertThat(lognormal.deviation()).isCloseTo(0.52164933, within(1e-7));
        assertThat(weibull.shape()).isCloseTo(2.1020601, within(1e-5));
        assertThat(weibull.scale()).isCloseTo(81.8783, within(1e-3));
        assertThat(exponential.mean()).isCloseTo(72.2243478, within(1e-6));
        assertThat(fitted.fits())
                .extracting(Fit::akaike)
                .satisfiesExactly(
                        akaike -> assertThat(akaike).isCloseTo(2 * 113.0292814 + 4, within(1e-5)),
                        akaike -> assertThat(akaike).isCloseTo(2 * 113.1285667 + 4, within(1e-5)),
                        akaike -> assertThat(akaike).isCloseTo(2 * 113.6912909 + 4, within(1e-5)),
                        akaike -> assertThat(akaike).isCloseTo(2 * 121.4348760 + 2, within(1e-5)));
        assertThat(fitted.fits().get(1).distance()).isCloseTo(0.08978695, within(1e-7));
        assertThat(fitted.verdict()).isEqualTo(Verdict.FITS);
        assertThat(fitted.variation()).isEqualTo(gamma);
    }

    static java.util.stream.Stream<Variation> kinds() {
        return java.util.stream.Stream.of(
                new Exponential(55),
                new Gamma(6, 12),
                new Gamma(0.5, 100),
                new Lognormal(40, 0.8),
                new Weibull(3, 60),
                new Weibull(0.6, 20));
    }

    /** With 2,000 facts the kind they were drawn from is found, and its mean and spread. */
    @ParameterizedTest
    @MethodSource("kinds")
    void theKindThatTheFactsWereDrawnFromIsFound(Variation truth) {
        Fitted fitted = Fitted.to(drawn(truth, 2_000, 1));

        assertThat(fitted.variation()).isInstanceOf(truth.getClass());
        assertThat(fitted.verdict()).isEqualTo(Verdict.FITS);
        assertThat(fitted.variation().mean()).isCloseTo(truth.mean(), within(0.12 * truth.mean()));
        assertThat(fitted.variation().coefficientOfVariation())
                .isCloseTo(truth.coefficientOfVariation(), within(0.12 * truth.coefficientOfVariation()));
    }

    /** A true kind is doubted in one of twenty cases. */
    @Test
    void aTrueKindIsSeldomDoubted() {
        long doubted = IntStream.range(0, 200)
                .filter(seed -> Fitted.to(drawn(new Exponential(10), 40, seed)).verdict() != Verdict.FITS)
                .count();

        assertThat(doubted).isLessThan(22);
    }

    /** Two kinds of job in one heap: no single kind fits, so the facts stand for themselves. */
    @Test
    void twoKindsOfJobFitNone() {
        List<Double> mixed = new ArrayList<>(drawn(new Uniform(9, 11), 200, 1));
        mixed.addAll(drawn(new Uniform(59, 61), 200, 2));

        Fitted fitted = Fitted.to(mixed);

        assertThat(fitted.verdict()).isEqualTo(Verdict.NONE_FITS);
        assertThat(fitted.variation()).isEqualTo(new Empirical(mixed));
        assertThat(fitted.agreement().orElseThrow()).isLessThan(0.05);
        assertThat(fitted.fits()).hasSize(4);
    }

    @Test
    void nineteenFactsAreTooFewAndTwentyAreNot() {
        List<Double> twenty = drawn(new Exponential(10), 20, 3);

        assertThat(Fitted.to(twenty.subList(0, 19)))
                .matches(fitted -> fitted.verdict() == Verdict.TOO_FEW_FACTS)
                .matches(fitted -> fitted.variation().equals(new Empirical(twenty.subList(0, 19))));
        assertThat(Fitted.to(twenty).verdict()).isNotEqualTo(Verdict.TOO_FEW_FACTS);
        assertThat(Fitted.to(List.of(3.0)).verdict()).isEqualTo(Verdict.TOO_FEW_FACTS);
        assertThatThrownBy(() -> Fitted.to(List.of())).hasMessageContaining("Measure first");
    }

    @Test
    void alikeTimesAreFixedAndTimesOfNoughtAreNotFitted() {
        List<Double> withNought = new ArrayList<>(drawn(new Exponential(10), 30, 3));
        withNought.add(0.0);

        assertThat(Fitted.to(Collections.nCopies(30, 12.0)).variation()).isEqualTo(new Fixed(12));
        assertThat(Fitted.to(withNought).verdict()).isEqualTo(Verdict.NONE_FITS);
        assertThat(Fitted.to(withNought).agreement()).isEmpty();
    }

    @Test
    void quantilesOfAGoodFitLieNearTheFacts() {
        List<Double> measured = drawn(new Gamma(5, 10), 5_000, 4);

        List<QuantilePair> pairs = Fitted.to(measured).quantilePairs(measured, 10);

        assertThat(pairs)
                .hasSize(10)
                .allSatisfy(
                        pair -> assertThat(pair.fitted()).isCloseTo(pair.measured(), within(0.06 * pair.measured())));
        assertThat(pairs.getFirst().share()).isEqualTo(0.05);
        assertThat(Fitted.to(List.of(1.0)).quantilePairs(List.of(1.0), 10)).isEmpty();
    }

    /** Times in another unit are fitted by the same shape and another scale. */
    @Property(tries = 20)
    void anotherUnitIsTheSameFit(@ForAll("samples") List<Double> measured) {
        Variation seconds = Fitted.to(measured).fits().getFirst().variation();
        Variation minutes = Fitted.to(measured.stream().map(time -> time / 60).toList())
                .fits()
                .getFirst()
                .variation();

        assertThat(minutes).isInstanceOf(seconds.getClass());
        assertThat(60 * minutes.mean()).isCloseTo(seconds.mean(), within(1e-6 * seconds.mean()));
        assertThat(minutes.coefficientOfVariation())
                .isCloseTo(seconds.coefficientOfVariation(), within(1e-6 * seconds.coefficientOfVariation()));
    }

    /** A gamma fit keeps the mean, and no neighbour is likelier. */
    @Property(tries = 20)
    void noNeighbourIsLikelier(@ForAll("samples") List<Double> measured) {
        for (Fit fit : Fitted.to(measured).fits()) {
            switch (fit.variation()) {
                case Gamma gamma -> assertThat(gamma.mean()).isCloseTo(mean(measured), within(1e-9 * gamma.mean()));
                case Weibull weibull -> {
                    assertThat(akaike(measured, new Weibull(weibull.shape() * 1.001, weibull.scale())))
                            .isGreaterThan(fit.akaike());
                    assertThat(akaike(measured, new Weibull(weibull.shape() * 0.999, weibull.scale())))
                            .isGreaterThan(fit.akaike());
                    assertThat(akaike(measured, new Weibull(weibull.shape(), weibull.scale() * 1.001)))
                            .isGreaterThan(fit.akaike());
                    assertThat(akaike(measured, new Weibull(weibull.shape(), weibull.scale() * 0.999)))
                            .isGreaterThan(fit.akaike());
                }
                default -> assertThat(fit.akaike()).isFinite();
            }
        }
    }

    @Provide
    Arbitrary<List<Double>> samples() {
        return Arbitraries.of(kinds().toList())
                .flatMap(truth -> Arbitraries.integers()
                        .between(20, 200)
                        .flatMap(count ->
                                Arbitraries.integers().between(0, 1_000).map(seed -> drawn(truth, count, seed))));
    }

    private static double akaike(List<Double> measured, Variation variation) {
        var law = Laws.of(variation);
        return 4 - 2 * measured.stream().mapToDouble(law::logDensity).sum();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    static List<Double> drawn(Variation truth, int count, long seed) {
        Sampler sampler = truth.sampler();
        Stream stream = Stream.of(seed, "facts", 0);
        return java.util.stream.Stream.generate(() -> sampler.next(stream))
                .limit(count)
                .toList();
    }
}
