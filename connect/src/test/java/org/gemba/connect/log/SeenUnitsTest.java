package org.gemba.connect.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class SeenUnitsTest {
    private static final int MANY = 100_000;

    private final SeenUnits units = new SeenUnits();

    private void see(int from, int to) {
        int added = 0;
        for (int unit = from; unit < to; unit++) {
            added += units.add("Order-" + unit) ? 1 : 0;
        }
        assertThat(added).isEqualTo(to - from);
    }

    @Test
    void a_unit_is_new_once() {
        see(0, MANY);
        assertThat(units.size()).isEqualTo(MANY);
        assertThat(units.add("Order-0")).isFalse();
        assertThat(units.add("Order-99999")).isFalse();
        assertThat(units.size()).isEqualTo(MANY);
    }

    @Test
    void each_has_a_place_of_its_own() {
        see(0, MANY);
        BitSet taken = new BitSet();
        for (int unit = 0; unit < MANY; unit++) {
            int place = units.place("Order-" + unit);
            assertThat(place).isBetween(0, units.places() - 1);
            assertThat(taken.get(place)).as("unit %d shares its place", unit).isFalse();
            taken.set(place);
        }
    }

    @Test
    void what_was_not_seen_has_no_place() {
        see(0, 1_000);
        assertThat(units.place("Order-1000")).isEqualTo(-1);
        assertThat(units.place("")).isEqualTo(-1);
    }

    @Test
    void at_the_limit_of_units_it_has_no_more_than_32_megabytes() {
        see(0, LogLimits.UNITS);
        assertThat(units.places() * (long) Long.BYTES).isLessThanOrEqualTo((32L << 20) + Long.BYTES);
    }
}
