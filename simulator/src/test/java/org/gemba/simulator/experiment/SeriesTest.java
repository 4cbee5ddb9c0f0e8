package org.gemba.simulator.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.gemba.simulator.chance.Stream;
import org.junit.jupiter.api.Test;

/** Warm-up and uncertainty of one long series. */
class SeriesTest {
    @Test
    void aStepAtTheBeginningIsCutWhereItEnds() {
        List<Double> series = new ArrayList<>(Collections.nCopies(40, 10.0));
        series.addAll(Collections.nCopies(160, 0.0));

        WarmUp warmUp = WarmUp.mser5(series);

        assertThat(warmUp).isEqualTo(new WarmUp(40, true));
        assertThat(warmUp.cut(series)).hasSize(160).containsOnly(0.0);
    }

    @Test
    void aSeriesThatIsTypicalFromTheStartIsNotCut() {
        assertThat(WarmUp.mser5(Collections.nCopies(100, 7.0))).isEqualTo(new WarmUp(0, true));
    }

    @Test
    void aSeriesThatNeverSettlesSaysSo() {
        List<Double> rising =
                IntStream.range(0, 1_000).mapToObj(i -> (double) i * i).toList();

        assertThat(WarmUp.mser5(rising)).isEqualTo(new WarmUp(500, false));
    }

    /** The definition, word by word: the cut with the least Σ (batch mean − mean)² ÷ count². */
    @Property(tries = 200)
    void theCutIsTheOneOfTheDefinition(
            @ForAll @Size(min = 50, max = 300) List<@DoubleRange(min = -5, max = 5) Double> series) {
        int batches = series.size() / 5;
        List<Double> means = IntStream.range(0, batches)
                .mapToObj(batch -> Interval.mean(series.subList(5 * batch, 5 * batch + 5)))
                .toList();
        double least = Double.POSITIVE_INFINITY;
        int best = 0;
        for (int cut = 0; cut <= batches - 5; cut++) {
            List<Double> rest = means.subList(cut, batches);
            double mean = Interval.mean(rest);
            double error = rest.stream()
                            .mapToDouble(value -> (value - mean) * (value - mean))
                            .sum()
                    / rest.size()
                    / rest.size();
            if (error < least - 1e-12) {
                least = error;
                best = cut;
            }
        }
        boolean settled = best <= batches / 2;

        assertThat(WarmUp.mser5(series)).isEqualTo(new WarmUp(5 * (settled ? best : batches / 2), settled));
    }

    @Test
    void aDecayingStartIsCutAndTheMeanIsNoLongerPulled() {
        Stream stream = Stream.of(8, "start", 0);
        List<Double> series = IntStream.range(0, 2_000)
                .mapToObj(i -> 20 + 30 * Math.exp(-i / 50.0) + stream.normal())
                .toList();

        WarmUp warmUp = WarmUp.mser5(series);

        assertThat(warmUp.observations()).isBetween(100, 400);
        assertThat(Interval.mean(warmUp.cut(series))).isBetween(19.9, 20.15);
    }

    @Test
    void aShortSeriesIsRefused() {
        assertThatThrownBy(() -> WarmUp.mser5(Collections.nCopies(49, 1.0))).hasMessageContaining("50 are the least");
        assertThatThrownBy(() -> BatchMeans.of(Collections.nCopies(39, 1.0), 0.95))
                .hasMessageContaining("Run longer");
    }

    /** The test of independence doubts one in ten series in which nothing is to be doubted. */
    @Test
    void independentValuesMostlyKeepTheShortestBatches() {
        int kept = 0;
        for (int run = 0; run < 200; run++) {
            Stream stream = Stream.of(9, "white", run);
            List<Double> series = java.util.stream.Stream.generate(stream::normal)
                    .limit(1_280)
                    .toList();
            kept += BatchMeans.of(series, 0.95).interval().count() == 640 ? 1 : 0;
        }
        assertThat(kept).isBetween(160, 195);
    }

    /** A first-order autoregression with 0.9: its mean varies √19 times as much as the naive interval says. */
    @Test
    void dependentValuesAreCoveredAboutAsOftenAsSaid() {
        int covered = 0;
        int naive = 0;
        for (int run = 0; run < 400; run++) {
            List<Double> series = autoregression(run, 0.9, 20_000);
            covered += BatchMeans.of(series, 0.95).interval().covers(0) ? 1 : 0;
            naive += Interval.of(series, 0.95).covers(0) ? 1 : 0;
        }
        assertThat(covered).isBetween(356, 396);
        assertThat(naive).isLessThan(200);
    }

    @Test
    void aSeriesTooShortForItsMemorySaysSo() {
        List<Double> wandering = autoregression(1, 0.9999, 2_000);

        assertThat(BatchMeans.of(wandering, 0.95).independent()).isFalse();
    }

    private static List<Double> autoregression(long run, double memory, int length) {
        Stream stream = Stream.of(10, "autoregression", run);
        List<Double> series = new ArrayList<>();
        double value = stream.normal() / Math.sqrt(1 - memory * memory);
        for (int i = 0; i < length; i++) {
            series.add(value);
            value = memory * value + stream.normal();
        }
        return series;
    }
}
