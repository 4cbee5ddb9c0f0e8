package org.gemba.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Few alarms that are looked through and many that play a tournament: always the earliest, of several the lowest number. */
class AlarmsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 10, 11, 16, 17, 100})
    void theEarliestGoesFirst(int count) {
        Random random = new Random(count);
        Alarms alarms = new Alarms(count);
        long[] times = new long[count];
        Arrays.fill(times, Alarms.NEVER);
        for (int i = 0; i < 10_000; i++) {
            int number = random.nextInt(count);
            times[number] = random.nextInt(5) == 0 ? Alarms.NEVER : random.nextInt(50);
            alarms.set(number, times[number]);
            int first = 0;
            for (int other = 1; other < count; other++) {
                first = times[other] < times[first] ? other : first;
            }
            assertThat(alarms.time(alarms.first())).isEqualTo(times[first]);
            if (times[first] < Alarms.NEVER) {
                assertThat(alarms.first()).isEqualTo(first);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20})
    void whatRangIsOffWhenAllIsSettled(int count) {
        Alarms alarms = new Alarms(count);
        alarms.set(1, 5);
        alarms.set(2, 7);

        alarms.rings(1);
        alarms.off(1);
        alarms.settled();

        assertThat(alarms.time(1)).isEqualTo(Alarms.NEVER);
        assertThat(alarms.first()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20})
    void whatRangAndIsSetAnewRingsAgain(int count) {
        Alarms alarms = new Alarms(count);
        alarms.set(1, 5);
        alarms.set(2, 7);

        alarms.rings(1);
        alarms.set(1, 5);
        alarms.settled();

        assertThat(alarms.first()).isEqualTo(1);
        assertThat(alarms.time(1)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20})
    void whatIsSetAnewAndTakenBackIsOff(int count) {
        Alarms alarms = new Alarms(count);
        alarms.set(1, 5);

        alarms.rings(1);
        alarms.set(1, 6);
        alarms.off(1);
        alarms.settled();

        assertThat(alarms.time(1)).isEqualTo(Alarms.NEVER);
    }
}
