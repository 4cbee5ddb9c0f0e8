package org.gemba.simulator.exact;

/**
 * Two machines with the same fixed cycle that break down and are repaired at random, with a buffer between them (Buzacott 1967; Gershwin
 * 1994, "Manufacturing Systems Engineering", section 3.2). A machine breaks down only in a cycle in which it could work.
 *
 * @param firstFails probability that the working first machine breaks down in a cycle, between 0 and 1
 * @param firstRepaired probability that it is repaired in a cycle
 * @param secondFails likewise the second
 * @param secondRepaired likewise the second
 * @param buffer places, 2 to 10,000, those at the machines counted in
 */
public record GeometricLine(
        double firstFails, double firstRepaired, double secondFails, double secondRepaired, int buffer) {
    public GeometricLine {
        Limits.probability("The first machine's probability to fail", firstFails);
        Limits.probability("The first machine's probability of repair", firstRepaired);
        Limits.probability("The second machine's probability to fail", secondFails);
        Limits.probability("The second machine's probability of repair", secondRepaired);
        Limits.places("The buffer", buffer, 2);
    }

    /** The exact figures: machines change at the beginning of a cycle, the buffer at its end. */
    public TwoMachineFigures figures() {
        MarkovChain chain = MarkovChain.solved(new int[] {0, 1, 1}, this::cycle);
        double throughput = chain.mean(state -> {
            double makes = state[2] == 1 ? 1 - secondFails : secondRepaired;
            return state[0] > 0 ? makes : 0;
        });
        return new TwoMachineFigures(throughput, chain.mean(state -> state[0]));
    }

    private void cycle(int[] state, MarkovChain.To to) {
        int pieces = state[0];
        double firstUp = state[1] == 0 ? firstRepaired : pieces < buffer ? 1 - firstFails : 1;
        double secondUp = state[2] == 0 ? secondRepaired : pieces > 0 ? 1 - secondFails : 1;
        for (int first = 0; first <= 1; first++) {
            for (int second = 0; second <= 1; second++) {
                double probability = (first == 1 ? firstUp : 1 - firstUp) * (second == 1 ? secondUp : 1 - secondUp);
                int in = first == 1 && pieces < buffer ? 1 : 0;
                int out = second == 1 && pieces > 0 ? 1 : 0;
                if (probability > 0) {
                    to.move(new int[] {pieces + in - out, first, second}, probability);
                }
            }
        }
    }
}
