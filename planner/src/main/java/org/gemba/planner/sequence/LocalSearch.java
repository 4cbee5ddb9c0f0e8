package org.gemba.planner.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Changes an order by many small, random moves and keeps each that does not cost more (very fast local search; Estellon, Gardi and
 * Nouioua 2005, 2006): swaps, one block before another, turning round, shuffling. It looks at one rank for a while, most often the
 * lightest: where that rank is in trouble, and at cars that the heavier ranks cannot tell apart.
 */
final class LocalSearch {
    private static final int LOOKED_ONCE_IN = 1024;

    private final Arrangement arrangement;
    private final Dice dice;
    private final List<Trouble> troubles = new ArrayList<>();
    private final List<Alike> alikes = new ArrayList<>();
    private final int furthest;
    private int rank;
    private long moves;

    LocalSearch(Arrangement arrangement, Dice dice, boolean levelled) {
        this.arrangement = arrangement;
        this.dice = dice;
        for (int each = 0; each < arrangement.ranks.size(); each++) {
            troubles.add(new Trouble(arrangement, arrangement.ranks.get(each)));
            alikes.add(new Alike(arrangement, each));
        }
        furthest = levelled ? Math.min(30, arrangement.size) : arrangement.size;
    }

    long moves() {
        return moves;
    }

    /** Moves until the cost is as low as can be, so many moves are made, or it is told to halt. */
    void search(long enough, long mostMoves, BooleanSupplier halt, Runnable better) {
        long best = arrangement.total();
        int everySoOften = Math.max(LOOKED_ONCE_IN, Integer.highestOneBit(arrangement.size) * 2);
        while (best > enough && moves < mostMoves) {
            if (moves % LOOKED_ONCE_IN == 0 && halt.getAsBoolean()) {
                return;
            }
            if (moves % everySoOften == 0) {
                look();
            }
            moves++;
            move();
            if (arrangement.total() < best) {
                best = arrangement.total();
                better.run();
            }
        }
    }

    private void look() {
        int last = troubles.size() - 1;
        rank = dice.below(2) == 0 ? last : dice.below(last + 1);
        troubles.get(rank).look();
        alikes.get(rank).look();
    }

    private void move() {
        int kind = dice.below(100);
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
        int i = dice.below(2) == 0 ? troubles.get(rank).pick(dice) : dice.below(size);
        int j = partner(i);
        if (i != j && arrangement.order[i] != arrangement.order[j]) {
            long cost = arrangement.swapCost(i, j, 0);
            if (cost <= 0) {
                arrangement.swap(i, j, cost);
            }
        }
    }

    /** Nearby, of the same colour, alike for the heavier ranks and, where paint counts, of a neighbour's colour; or anywhere. */
    private int partner(int i) {
        return switch (dice.below(6)) {
            case 0 -> Math.min(arrangement.size - 1, Math.max(0, i + dice.below(31) - 15));
            case 1 -> dice.below(arrangement.size);
            case 2 -> sameColour(i);
            default ->
                arrangement.ranks.get(rank).change() > 0
                        ? neighboursColour(i)
                        : alikes.get(rank).pick(i, dice);
        };
    }

    private int sameColour(int i) {
        int j = dice.below(arrangement.size);
        for (int attempt = 0; attempt < 8 && arrangement.colourAt(i) != arrangement.colourAt(j); attempt++) {
            j = dice.below(arrangement.size);
        }
        return j;
    }

    private int neighboursColour(int i) {
        int neighbour = i == 0 || dice.below(2) == 0 ? Math.min(i + 1, arrangement.size - 1) : i - 1;
        int wanted = arrangement.colourAt(neighbour);
        int j = alikes.get(rank).pick(i, dice);
        for (int attempt = 0; attempt < 8 && arrangement.colourAt(j) != wanted; attempt++) {
            j = alikes.get(rank).pick(i, dice);
        }
        return j;
    }

    private void turn() {
        int i = end();
        int j = other(i);
        if (i != j) {
            arrangement.reverse(Math.min(i, j), Math.max(i, j), 0);
        }
    }

    private void rotate() {
        int i = dice.below(4) == 0 ? troubles.get(rank).pick(dice) : end();
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

    private int end() {
        return dice.below(arrangement.size);
    }

    private int other(int i) {
        int size = arrangement.size;
        return furthest == size && dice.below(2) == 0
                ? dice.below(size)
                : Math.min(size - 1, Math.max(0, i + dice.below(61) - 30));
    }
}
