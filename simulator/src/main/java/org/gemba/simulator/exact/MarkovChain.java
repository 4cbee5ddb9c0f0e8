package org.gemba.simulator.exact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A Markov chain, explored from one state and solved for its shares of time. The balance equations are swept forth and back (Gauss and
 * Seidel; Stewart 1994, "Introduction to the Numerical Solution of Markov Chains", ch. 3) until what the following sweeps could still
 * change is below 1e-12 in sum.
 */
final class MarkovChain {
    private static final double PRECISION = 1e-12;
    private static final int MOST_SWEEPS = 200_000;

    /** Names the moves out of a state. */
    interface Moves {
        void outOf(int[] state, To to);
    }

    /** Takes one move: the state is copied if it is new. */
    interface To {
        void move(int[] state, double rate);
    }

    /** A figure of one state, to be averaged. */
    interface Figure {
        double of(int[] state);
    }

    private final Map<String, Integer> numbers = new HashMap<>();
    private int[][] states = new int[64][];
    private int count;
    private int[] from = new int[256];
    private int[] into = new int[256];
    private double[] rates = new double[256];
    private int moves;
    private double[] shares = {};

    private MarkovChain() {}

    static MarkovChain solved(int[] start, Moves moves) {
        MarkovChain chain = new MarkovChain();
        chain.number(start);
        for (int state = 0; state < chain.count; state++) {
            int out = state;
            moves.outOf(chain.states[state], (target, rate) -> chain.add(out, chain.number(target), rate));
        }
        chain.solve();
        return chain;
    }

    int states() {
        return count;
    }

    double mean(Figure figure) {
        double sum = 0;
        for (int state = 0; state < count; state++) {
            sum += shares[state] * figure.of(states[state]);
        }
        return sum;
    }

    private int number(int[] state) {
        String key = key(state);
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        if (count == Limits.MOST_STATES) {
            throw new IllegalArgumentException(
                    "The line has more than %d states and cannot be solved exactly.\nSimulate it, or take fewer stations or smaller buffers."
                            .formatted(Limits.MOST_STATES));
        }
        if (count == states.length) {
            states = Arrays.copyOf(states, 2 * count);
        }
        states[count] = state.clone();
        numbers.put(key, count);
        return count++;
    }

    private static String key(int[] state) {
        char[] letters = new char[state.length];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (char) state[i];
        }
        return new String(letters);
    }

    private void add(int out, int in, double rate) {
        if (out == in) {
            return;
        }
        if (moves == rates.length) {
            from = Arrays.copyOf(from, 2 * moves);
            into = Arrays.copyOf(into, 2 * moves);
            rates = Arrays.copyOf(rates, 2 * moves);
        }
        from[moves] = out;
        into[moves] = in;
        rates[moves++] = rate;
    }

    private void solve() {
        int[] first = new int[count + 1];
        double[] leaving = new double[count];
        for (int move = 0; move < moves; move++) {
            first[into[move] + 1]++;
            leaving[from[move]] += rates[move];
        }
        for (int state = 0; state < count; state++) {
            first[state + 1] += first[state];
        }
        int[] origin = new int[moves];
        double[] weight = new double[moves];
        int[] next = first.clone();
        for (int move = 0; move < moves; move++) {
            int at = next[into[move]]++;
            origin[at] = from[move];
            weight[at] = rates[move] / leaving[into[move]];
        }
        shares = new double[count];
        Arrays.fill(shares, 1.0 / count);
        double before = Double.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double change = sweep(first, origin, weight);
            double pace = change / before;
            if (change == 0 || (pace < 1 && change * pace / (1 - pace) < PRECISION && change < PRECISION)) {
                return;
            }
            before = change;
        }
        throw new IllegalArgumentException(
                "The line's balance was not found in %d sweeps: some of its rates are too far apart.\nSimulate it."
                        .formatted(MOST_SWEEPS));
    }

    /** One sweep forth and one back; tells how much all shares have changed together. */
    private double sweep(int[] first, int[] origin, double[] weight) {
        double change = 0;
        double sum = 0;
        for (int state = 0; state < count; state++) {
            shares[state] = balanced(state, first, origin, weight);
        }
        for (int state = count - 1; state >= 0; state--) {
            double share = balanced(state, first, origin, weight);
            change += Math.abs(share - shares[state]);
            shares[state] = share;
            sum += share;
        }
        for (int state = 0; state < count; state++) {
            shares[state] /= sum;
        }
        return change / sum;
    }

    private double balanced(int state, int[] first, int[] origin, double[] weight) {
        double share = 0;
        for (int at = first[state]; at < first[state + 1]; at++) {
            share += shares[origin[at]] * weight[at];
        }
        return share;
    }
}
