package org.gemba.simulator.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The generator against its published numbers, and streams against one another. */
class StreamTest {
    private static final int DRAWS = 1_000_000;

    /** The first ten of xoshiro256plusplus.c (Blackman and Vigna, prng.di.unimi.it) from the state 1, 2, 3, 4. */
    @Test
    void theGeneratorIsTheOneThatWasPublished() {
        Stream stream = Stream.inState(1, 2, 3, 4);

        assertThat(LongStream.generate(stream::nextLong).limit(10))
                .containsExactly(
                        41943041L,
                        58720359L,
                        3588806011781223L,
                        3591011842654386L,
                        Long.parseUnsignedLong("9228616714210784205"),
                        Long.parseUnsignedLong("9973669472204895162"),
                        Long.parseUnsignedLong("14011001112246962877"),
                        Long.parseUnsignedLong("12406186145184390807"),
                        Long.parseUnsignedLong("15849039046786891736"),
                        Long.parseUnsignedLong("10450023813501588000"));
    }

    @Test
    void theJavaLibraryHasTheSameGenerator() {
        byte[] state = ByteBuffer.allocate(32)
                .putLong(0x0123456789ABCDEFL)
                .putLong(42)
                .putLong(-1)
                .putLong(0x5555)
                .array();
        RandomGenerator library =
                RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(state);
        Stream ours = Stream.inState(0x0123456789ABCDEFL, 42, -1, 0x5555);

        for (int i = 0; i < DRAWS; i++) {
            assertThat(ours.nextLong()).isEqualTo(library.nextLong());
        }
    }

    /** Pinned: whoever changes the way from a name to a stream changes every study that was ever kept. */
    @Test
    void aNameLeadsToTheSameStreamForEver() {
        Stream stream = Stream.of(20261122, "A-07 repair", 3);

        assertThat(LongStream.generate(stream::nextLong).limit(3))
                .containsExactly(-5809828136098872768L, 3100259083961000107L, 5141943698647159948L);
    }

    @Test
    void seedSourceAndReplicationEachMakeAnotherStream() {
        Set<Long> firsts = new HashSet<>();
        for (long seed = -5; seed < 5; seed++) {
            for (String source : new String[] {"", "A", "B", "AA", "A-01", "A-01 repair", "\u0001"}) {
                for (long replication = -5; replication < 100; replication++) {
                    firsts.add(Stream.of(seed, source, replication).nextLong());
                }
            }
        }
        assertThat(firsts).hasSize(10 * 7 * 105);
    }

    /** The z-score of the correlation of n pairs is about standard normal; 5 is never met by chance. */
    @Test
    void neighbouringStreamsAreNotCorrelated() {
        for (int neighbour = 1; neighbour <= 20; neighbour++) {
            assertThat(correlation(Stream.of(7, "A-01", 0), Stream.of(7, "A-01", neighbour)))
                    .isCloseTo(0, within(5.0));
            assertThat(correlation(Stream.of(7, "A-01", 0), Stream.of(7 + neighbour, "A-01", 0)))
                    .isCloseTo(0, within(5.0));
            assertThat(correlation(Stream.of(7, "A-01", 0), Stream.of(7, "A-0" + (char) ('1' + neighbour), 0)))
                    .isCloseTo(0, within(5.0));
        }
    }

    @Test
    void firstNumbersOfManyReplicationsAreSpreadEvenly() {
        int[] seen = new int[100];
        for (int replication = 0; replication < 100_000; replication++) {
            seen[(int) (100 * Stream.of(1, "A-01", replication).nextDouble())]++;
        }
        // Chi-square with 99 degrees of freedom: 99.99 percent lie below 160.
        assertThat(chiSquare(seen, 1_000)).isBetween(50.0, 160.0);
    }

    @Test
    void numbersAreNotCorrelatedWithTheirFollowers() {
        Stream stream = Stream.of(11, "serial", 0);
        double[] drawn = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            drawn[i] = stream.nextDouble() - 0.5;
        }
        for (int lag = 1; lag <= 10; lag++) {
            double sum = 0;
            for (int i = lag; i < DRAWS; i++) {
                sum += drawn[i] * drawn[i - lag];
            }
            assertThat(12 * sum / Math.sqrt(DRAWS)).as("lag %s", lag).isCloseTo(0, within(5.0));
        }
    }

    @Test
    void wholeNumbersBelowABoundAreEquallyLikely() {
        Stream stream = Stream.of(3, "dice", 0);
        int[] seen = new int[100];
        for (int i = 0; i < 100_000; i++) {
            seen[stream.below(100)]++;
        }
        assertThat(chiSquare(seen, 1_000)).isBetween(50.0, 160.0);
    }

    @Test
    void aBoundNearTheLargestIsNotSkewed() {
        Stream stream = Stream.of(3, "wide", 0);
        int bound = 3 << 29;
        int low = 0;
        for (int i = 0; i < 300_000; i++) {
            low += stream.below(bound) < 1 << 29 ? 1 : 0;
        }
        // A third, with a standard deviation of 258.
        assertThat(low).isBetween(100_000 - 1_300, 100_000 + 1_300);
    }

    @Test
    void nothingCanBeDrawnBelowNought() {
        assertThatThrownBy(() -> Stream.of(1, "A", 0).below(0)).hasMessageContaining("not below 0");
    }

    private static double correlation(Stream first, Stream second) {
        int pairs = 10_000;
        double sum = 0;
        for (int i = 0; i < pairs; i++) {
            sum += (first.nextDouble() - 0.5) * (second.nextDouble() - 0.5);
        }
        return 12 * sum / Math.sqrt(pairs);
    }

    private static double chiSquare(int[] seen, double expected) {
        double sum = 0;
        for (int count : seen) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }
}
