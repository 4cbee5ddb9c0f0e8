package org.gemba.planner.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PackingTest {
    @Test
    void seesThatAnElementLeavesNoRoomForAPair() {
        // Every station of 54 holds two elements of 20 to 27, but with the 15 only one of them: 60 of them and the 15
        // need 31.
        long[] time = IntStream.concat(IntStream.range(0, 60).map(i -> 20 + i % 8), IntStream.of(15))
                .asLongStream()
                .toArray();
        assertThat(Weighing.ceil(Arrays.stream(time).sum(), 54)).isEqualTo(27);
        assertThat(Packing.strongest(time, 54).orElseThrow().bound()).isEqualTo(31);
    }

    @Test
    void nothingToPackHasNoWeighing() {
        assertThat(Packing.strongest(new long[] {0, 0}, 10)).isEmpty();
    }

    @Property(tries = 100)
    void noStationWeighsMoreThanItMayAndNoSimplerWeighingIsStronger(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        long takt = 20L + random.nextInt(40);
        long[] time = random.longs(12, 1, takt + 1).toArray();
        Weighing weighing = Packing.strongest(time, takt).orElseThrow();
        for (int load = 0; load < 1 << time.length; load++) {
            long work = 0;
            long weight = 0;
            for (int i = 0; i < time.length; i++) {
                work += (load >> i & 1) * time[i];
                weight += (load >> i & 1) * weighing.weight()[i];
            }
            assertThat(work > takt || weight <= weighing.most()).isTrue();
        }
        assertThat(Weighing.of(time, takt))
                .allSatisfy(other -> assertThat(other.strength()).isLessThan(weighing.strength() + 1e-4));
    }
}
