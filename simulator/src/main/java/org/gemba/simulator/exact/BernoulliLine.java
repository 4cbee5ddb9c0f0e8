package org.gemba.simulator.exact;

/**
 * Two machines with the same cycle, each of which makes a piece in a cycle with its own probability; the first is stopped in a cycle in
 * which the buffer is full and the second makes nothing (Li and Meerkov 2009, "Production Systems Engineering", ch. 4).
 *
 * @param first probability of the first machine, between 0 and 1
 * @param second probability of the second machine, between 0 and 1
 * @param buffer places between them, 1 to 10,000
 */
public record BernoulliLine(double first, double second, int buffer) {
    public BernoulliLine {
        Limits.probability("The first machine's probability", first);
        Limits.probability("The second machine's probability", second);
        Limits.places("The buffer", buffer, 1);
    }

    /** The exact figures, in closed form: each piece more in the buffer is α times as likely. */
    public TwoMachineFigures figures() {
        double alpha = first * (1 - second) / (second * (1 - first));
        // Counted from the likelier end, so that no power grows beyond 1.
        int origin = alpha > 1 ? buffer : 0;
        double empty = (1 - second) * StrictMath.pow(alpha, -origin);
        double sum = empty;
        double pieces = 0;
        for (int held = 1; held <= buffer; held++) {
            double weight = StrictMath.pow(alpha, held - origin);
            sum += weight;
            pieces += held * weight;
        }
        return new TwoMachineFigures(second * (1 - empty / sum), pieces / sum);
    }
}
