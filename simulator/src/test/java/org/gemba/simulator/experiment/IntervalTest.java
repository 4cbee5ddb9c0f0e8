package org.gemba.simulator.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gemba.simulator.chance.Stream;
import org.junit.jupiter.api.Test;

class IntervalTest {
    /** Law 2015, example 4.26: ten values, mean 1.34, variance 0.17, 90 percent interval 1.34 ± 0.24. */
    @Test
    void aTextbooksTenValues() {
        Interval interval = Interval.of(List.of(1.20, 1.50, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.50, 1.09), 0.9);

        assertThat(interval.mean()).isCloseTo(1.34, within(0.005));
        assertThat(interval.halfWidth()).isCloseTo(0.24, within(0.005));
        assertThat(interval.count()).isEqualTo(10);
        assertThat(interval.relativeHalfWidth()).isCloseTo(0.24 / 1.34, within(0.005));
    }

    /** t for 1 degree of freedom and 0.975 is 12.7062; two values 0 and 2 have a standard error of 1. */
    @Test
    void twoValuesAreTheLeast() {
        assertThat(Interval.of(List.of(0.0, 2.0), 0.95).halfWidth()).isCloseTo(12.7062, within(1e-4));
        assertThatThrownBy(() -> Interval.of(List.of(1.0), 0.95)).hasMessageContaining("Run more often");
        assertThatThrownBy(() -> Interval.of(List.of(1.0, 2.0), 99)).hasMessageContaining("percent");
    }

    /** Of 10,000 intervals of 95 percent from 5 normal values each, 9,500 cover, give or take five times 22. */
    @Test
    void aSmallSampleCoversAsOftenAsItSays() {
        Stream stream = Stream.of(5, "coverage", 0);
        int covered = 0;
        for (int i = 0; i < 10_000; i++) {
            List<Double> values = java.util.stream.Stream.generate(() -> 3 + 2 * stream.normal())
                    .limit(5)
                    .toList();
            covered += Interval.of(values, 0.95).covers(3) ? 1 : 0;
        }
        assertThat(covered).isBetween(9_390, 9_610);
    }
}
