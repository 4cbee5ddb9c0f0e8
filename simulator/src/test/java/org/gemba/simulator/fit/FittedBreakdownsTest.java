package org.gemba.simulator.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Lognormal;
import org.junit.jupiter.api.Test;

class FittedBreakdownsTest {
    /** Ten stops in 1,000 hours: 54.4 to 208.5 hours between two (chi-square, as in IEC 60605-4). */
    @Test
    void theMeanTimeBetweenStopsHasItsInterval() {
        List<StopTime> stops = new ArrayList<>();
        for (int stop = 1; stop <= 10; stop++) {
            stops.add(new StopTime(90.0 * stop, 2));
        }

        FittedBreakdowns fitted = FittedBreakdowns.to(stops, 1_000);

        assertThat(fitted.meanBetween()).isEqualTo(100);
        assertThat(fitted.least()).isCloseTo(54.376326, within(1e-5));
        assertThat(fitted.most()).isCloseTo(208.533669, within(1e-5));
        assertThat(fitted.between().orElseThrow().facts()).isEqualTo(9);
        assertThat(fitted.between().orElseThrow().verdict()).isEqualTo(Verdict.TOO_FEW_FACTS);
        assertThat(fitted.lasting().orElseThrow().facts()).isEqualTo(10);
    }

    @Test
    void noStopAtAllStillSaysHowLongAtLeast() {
        FittedBreakdowns fitted = FittedBreakdowns.to(List.of(), 1_000);

        assertThat(fitted.meanBetween()).isInfinite();
        assertThat(fitted.least()).isCloseTo(271.085031, within(1e-5));
        assertThat(fitted.most()).isInfinite();
        assertThat(fitted.between()).isEmpty();
        assertThat(fitted.lasting()).isEmpty();
    }

    @Test
    void timesBetweenAndLengthsAreFoundAgainInAnyOrder() {
        List<Double> between = FittedTest.drawn(new Exponential(500), 400, 3);
        List<Double> lasting = FittedTest.drawn(new Lognormal(30, 0.7), 400, 2);
        List<StopTime> stops = new ArrayList<>();
        double now = 0;
        for (int stop = 0; stop < 400; stop++) {
            now += between.get(stop);
            stops.add(new StopTime(now, lasting.get(stop)));
        }
        Collections.reverse(stops);

        FittedBreakdowns fitted = FittedBreakdowns.to(stops, now + 100);

        assertThat(fitted.between().orElseThrow().verdict()).isEqualTo(Verdict.FITS);
        assertThat(fitted.between().orElseThrow().variation().mean()).isCloseTo(500, within(100.0));
        assertThat(fitted.lasting().orElseThrow().variation()).isInstanceOf(Lognormal.class);
        assertThat(fitted.least()).isLessThan(500);
        assertThat(fitted.most()).isGreaterThan(500);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new StopTime(5, -1)).hasMessageContaining("exchanged");
        assertThatThrownBy(() -> FittedBreakdowns.to(List.of(), 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> FittedBreakdowns.to(List.of(new StopTime(11, 1)), 10))
                .hasMessageContaining("different units");
    }
}
