package org.gemba.planner.level;

import java.math.BigInteger;
import org.gemba.planner.Fraction;

/** How far a sequence strays from an even pace, by the definitions and nothing else. */
final class Deviation {
    private Deviation() {}

    /** Sum of squares over models and places. */
    static Fraction sumOfSquares(int[] demand, int[] sequence) {
        long units = sequence.length;
        long[] made = new long[demand.length];
        BigInteger sum = BigInteger.ZERO;
        for (int place = 0; place < sequence.length; place++) {
            made[sequence[place]]++;
            long squares = 0;
            for (int model = 0; model < demand.length; model++) {
                long deviation = made[model] * units - (place + 1L) * demand[model];
                squares += deviation * deviation;
            }
            sum = sum.add(BigInteger.valueOf(squares));
        }
        return new Fraction(sum, BigInteger.valueOf(units * units));
    }

    /** The largest of any model at any place. */
    static Fraction largest(int[] demand, int[] sequence) {
        long units = sequence.length;
        long[] made = new long[demand.length];
        long largest = 0;
        for (int place = 0; place < sequence.length; place++) {
            made[sequence[place]]++;
            for (int model = 0; model < demand.length; model++) {
                largest = Math.max(largest, Math.abs(made[model] * units - (place + 1L) * demand[model]));
            }
        }
        return Fraction.of(largest, units);
    }
}
