package org.gemba.simulator.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** The layers have equal areas and close at the top; the tails are as heavy as they should be. */
class ZigguratTest {
    private static final int DRAWS = 10_000_000;

    @Test
    void layersHaveEqualAreasUpToTheTop() {
        equal(Ziggurat.EXPONENTIAL_EDGE, Ziggurat.EXPONENTIAL_HEIGHT);
        equal(Ziggurat.NORMAL_EDGE, Ziggurat.NORMAL_HEIGHT);
    }

    @Test
    void theTailOfTheExponentialIsAsHeavyAsItShouldBe() {
        Stream stream = Stream.of(1, "tail", 0);
        int beyond8 = 0;
        int beyond10 = 0;
        for (int i = 0; i < DRAWS; i++) {
            double draw = stream.exponential();
            beyond8 += draw > 8 ? 1 : 0;
            beyond10 += draw > 10 ? 1 : 0;
        }
        assertAbout(beyond8, Math.exp(-8));
        assertAbout(beyond10, Math.exp(-10));
    }

    @Test
    void bothTailsOfTheNormalAreAsHeavyAsTheyShouldBe() {
        Stream stream = Stream.of(1, "tail", 1);
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double[] beyond = {-4.2, -3.7, -3, 3, 3.7, 4.2};
        int[] seen = new int[beyond.length];
        for (int i = 0; i < DRAWS; i++) {
            double draw = stream.normal();
            for (int k = 0; k < beyond.length; k++) {
                seen[k] += (beyond[k] < 0 ? draw < beyond[k] : draw > beyond[k]) ? 1 : 0;
            }
        }
        for (int k = 0; k < beyond.length; k++) {
            assertAbout(seen[k], normal.cumulativeProbability(-Math.abs(beyond[k])));
        }
    }

    /** Within five standard deviations of a binomial count. */
    private static void assertAbout(int seen, double probability) {
        double expected = DRAWS * probability;
        assertThat((double) seen).isCloseTo(expected, within(5 * Math.sqrt(expected)));
    }

    private static void equal(double[] edges, double[] heights) {
        double area = edges[0] * heights[1];
        for (int layer = 1; layer < Ziggurat.LAYERS; layer++) {
            assertThat(edges[layer] * (heights[layer + 1] - heights[layer]))
                    .as("area of layer %s", layer)
                    .isCloseTo(area, within(1e-12));
        }
        assertThat(edges[Ziggurat.LAYERS]).isZero();
        assertThat(edges).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }
}
