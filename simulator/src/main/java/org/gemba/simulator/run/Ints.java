package org.gemba.simulator.run;

import java.util.List;

/** Whole numbers laid flat. */
final class Ints {
    private Ints() {}

    static int[] of(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
