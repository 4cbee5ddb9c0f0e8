package org.gemba.planner.sequence;

import java.util.function.BooleanSupplier;

/**
 * Changes an order by many small, random moves and keeps each that does not cost more (very fast local search; Estellon, Gardi and
 * Nouioua 2005, 2006): swaps, one block before another, turning round, shuffling.
 */
final class LocalSearch {
    private static final int LOOKED_ONCE_IN = 1024;

    private final Arrangement arrangement;
    private final Dice dice;
    private final Trouble trouble = new Trouble();
    private final boolean onlySwaps;
    private long moves;

    LocalSearch(Arrangement arrangement, Dice dice, boolean onlySwaps) {
        this.arrangement = arrangement;
        this.dice = dice;
        this.onlySwaps = onlySwaps;
    }

    long moves() {
        return moves;
    }

    /** Moves until the cost is as low as can be, so many moves are made, or it is told to halt. */
    void search(long enough, long mostMoves, BooleanSupplier halt, Runnable better) {
        long best = arrangement.total();
        while (best > enough && moves < mostMoves) {
            if (moves % LOOKED_ONCE_IN == 0) {
                if (halt.getAsBoolean()) {
                    return;
                }
            }
            if (moves % 256 == 0) {
                trouble.look(arrangement);
            }
            moves++;
            move();
            if (arrangement.total() < best) {
                best = arrangement.total();
                better.run();
            }
        }
    }

    private void move() {
        int kind = onlySwaps ? 0 : dice.below(100);
        if (kind < 70) {
            swap();
        } else if (kind < 82) {
            turn();
        } else if (kind < 95) {
            rotate();
        } else {
            shuffle();
        }
    }

    private void swap() {
        int size = arrangement.size;
        int i = dice.below(2) == 0 ? trouble.pick(dice, size) : dice.below(size);
        int way = dice.below(4);
        int j = dice.below(size);
        if (way == 0) {
            j = Math.min(size - 1, Math.max(0, i + dice.below(31) - 15));
        } else if (way == 1) {
            for (int attempt = 0; attempt < 8 && arrangement.colourAt(i) != arrangement.colourAt(j); attempt++) {
                j = dice.below(size);
            }
        }
        if (i != j && arrangement.order[i] != arrangement.order[j]) {
            long cost = arrangement.swapCost(i, j);
            if (cost <= 0) {
                arrangement.swap(i, j, cost);
            }
        }
    }

    private void turn() {
        int i = dice.below(arrangement.size);
        int j = other(i);
        if (i != j) {
            arrangement.reverse(Math.min(i, j), Math.max(i, j), 0);
        }
    }

    private void rotate() {
        int size = arrangement.size;
        int i = dice.below(4) == 0 ? trouble.pick(dice, size) : dice.below(size);
        int j = other(i);
        int from = Math.min(i, j);
        int to = Math.max(i, j);
        if (from < to) {
            int block = dice.below(2) == 0 ? 1 : 1 + dice.below(Math.min(to - from, 20));
            int middle = dice.below(2) == 0 ? from + block : to - block + 1;
            arrangement.rotate(from, middle, to, 0);
        }
    }

    private void shuffle() {
        int i = dice.below(arrangement.size);
        int j = Math.min(arrangement.size - 1, i + 2 + dice.below(6));
        arrangement.shuffle(i, j, dice, 0);
    }

    private int other(int i) {
        int size = arrangement.size;
        return dice.below(2) == 0 ? dice.below(size) : Math.min(size - 1, Math.max(0, i + dice.below(61) - 30));
    }
}
