package org.gemba.planner.balance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/** Problems for tests: small ones of our own, random ones from a seed, and published ones where they are at hand. */
final class Cases {
    /** Jackson (1956): eleven elements, 46 time units; the optima are in Scholl (1993). */
    static final BalancingProblem JACKSON = small(
            List.of(6, 2, 5, 7, 1, 2, 3, 6, 5, 5, 4),
            "AB",
            "AC",
            "AD",
            "AE",
            "BF",
            "CG",
            "DG",
            "EG",
            "FH",
            "GI",
            "HJ",
            "IK",
            "JK");

    private Cases() {}

    /** Enough for every small case many times over; a case that needs it fails loudly. */
    static Effort effort() {
        return Effort.within(Duration.ofSeconds(20)).remembering(200_000_000);
    }

    /** Times by element A, B, C …, and pairs such as {@code AC}. */
    static BalancingProblem small(List<Integer> times, String... pairs) {
        List<WorkElement> elements = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            elements.add(new WorkElement(String.valueOf((char) ('A' + i)), times.get(i)));
        }
        List<Precedence> precedences = new ArrayList<>();
        for (String pair : pairs) {
            precedences.add(new Precedence(pair.substring(0, 1), pair.substring(1)));
        }
        return new BalancingProblem("small", TimeScale.WHOLE, elements, precedences, OptionalLong.empty());
    }

    /** Elements 1 … size with times 1 … 20, each later one waiting for each earlier one with the given chance in percent. */
    static BalancingProblem random(long seed, int size, int percent) {
        Random random = new Random(seed);
        List<WorkElement> elements = new ArrayList<>();
        List<Precedence> precedences = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            elements.add(new WorkElement(Integer.toString(i), 1 + random.nextInt(20)));
            for (int j = 1; j < i; j++) {
                if (random.nextInt(100) < percent) {
                    precedences.add(new Precedence(Integer.toString(j), Integer.toString(i)));
                }
            }
        }
        return new BalancingProblem("random " + seed, TimeScale.WHOLE, elements, precedences, OptionalLong.empty());
    }

    static BalancingProblem read(Path file) {
        try {
            return ProblemReader.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
