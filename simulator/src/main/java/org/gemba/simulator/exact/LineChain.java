package org.gemba.simulator.exact;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Stations in a row as a Markov chain. The state counts, for each station but the first, the pieces that the station before has finished
 * and it has not; the rest follows, from the last station to the first: what does not find room behind a station stays in front of it,
 * finished, and takes up room there. A line with buffers and a line with cards differ only in how many finished pieces stop a station.
 */
final class LineChain {
    private final double[] rate;
    private final int[] room;
    private final boolean cells;
    private final double[] failures;
    private final double[] repairs;
    private final int last;

    /**
     * @param room pieces that find room in a station and its buffer, or cards of its cell
     * @param cells whether a station stops only when all its cards are on finished pieces, not at the first it cannot pass on
     */
    LineChain(List<Double> meanTimes, int[] room, boolean cells, List<Breakdowns> breakdowns) {
        int count = meanTimes.size();
        rate = meanTimes.stream().mapToDouble(time -> 1 / time).toArray();
        this.room = room;
        this.cells = cells;
        failures = new double[count];
        repairs = new double[count];
        for (int station = 0; station < breakdowns.size(); station++) {
            failures[station] = breakdowns.get(station).failuresPerTime();
            repairs[station] = breakdowns.get(station).repairsPerTime();
        }
        last = count - 1;
    }

    LineFigures figures() {
        MarkovChain chain = MarkovChain.solved(new int[2 * rate.length], this::moves);
        List<StationShares> shares = IntStream.rangeClosed(0, last)
                .mapToObj(station -> shares(chain, station))
                .toList();
        double throughput = shares.get(last).busy() * rate[last];
        double released = shares.getFirst().busy() * rate[0];
        if (Math.abs(throughput - released) > 1e-9 * throughput) {
            throw new ArithmeticException(
                    "What enters the line (%s) and what leaves it (%s) differ: the chain is not solved."
                            .formatted(released, throughput));
        }
        return new LineFigures(throughput, chain.mean(this::inProcess), shares, chain.states());
    }

    /** Pieces behind the first station; in a line of cells also what its cards are on in front of it. */
    private int inProcess(int[] state) {
        int behind =
                IntStream.rangeClosed(1, last).map(station -> state[station]).sum();
        return cells ? behind + room[0] - kept(state)[0] : behind;
    }

    /** Pieces in the state behind the first station; in the second half, which stations are down. */
    private void moves(int[] state, MarkovChain.To to) {
        int[] kept = kept(state);
        int[] next = state.clone();
        for (int station = 0; station <= last; station++) {
            int down = rate.length + station;
            if (state[down] == 1) {
                next[down] = 0;
                to.move(next, repairs[station]);
            } else if (works(state, kept, station)) {
                next[station] -= station > 0 ? 1 : 0;
                if (station < last) {
                    next[station + 1]++;
                }
                to.move(next, rate[station]);
                System.arraycopy(state, 0, next, 0, rate.length);
                if (failures[station] > 0) {
                    next[down] = 1;
                    to.move(next, failures[station]);
                }
            }
            next[down] = state[down];
        }
    }

    /** Finished pieces that each station keeps because there is no room behind it. */
    private int[] kept(int[] state) {
        int[] kept = new int[rate.length];
        for (int station = last - 1; station >= 0; station--) {
            kept[station] = Math.max(0, state[station + 1] - (room[station + 1] - kept[station + 1]));
        }
        return kept;
    }

    private boolean stopped(int[] kept, int station) {
        return kept[station] >= (cells ? room[station] : 1);
    }

    private boolean supplied(int[] state, int[] kept, int station) {
        return station == 0 || state[station] - kept[station - 1] > 0;
    }

    private boolean works(int[] state, int[] kept, int station) {
        return state[rate.length + station] == 0 && !stopped(kept, station) && supplied(state, kept, station);
    }

    private StationShares shares(MarkovChain chain, int station) {
        double down = chain.mean(state -> state[rate.length + station]);
        double busy = chain.mean(state -> works(state, kept(state), station) ? 1 : 0);
        double blocked = chain.mean(state -> stopped(kept(state), station) ? 1 : 0);
        return new StationShares(busy, blocked, Math.max(0, 1 - busy - blocked - down), down);
    }
}
