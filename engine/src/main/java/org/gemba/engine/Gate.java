package org.gemba.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The gate of one line: a bounded mailbox with two lanes. Calls for help have a lane of their own, so that a flood of
 * reports never keeps one out. Thread-safe.
 */
final class Gate {
    private final ArrayDeque<Letter> calls = new ArrayDeque<>();
    private final ArrayDeque<Letter> others = new ArrayDeque<>();
    private boolean closed;

    /** Puts a letter in; false where its lane is full or the gate is closed. */
    synchronized boolean offer(Letter letter) {
        boolean call = letter.isCall();
        ArrayDeque<Letter> lane = call ? calls : others;
        if (closed || lane.size() >= (call ? EngineLimits.CALLS_WAITING : EngineLimits.WAITING)) {
            return false;
        }
        lane.add(letter);
        notifyAll();
        return true;
    }

    /** Waits for letters, at most so long, and takes those that are there: calls first, then the others in order. */
    synchronized List<Letter> take(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (calls.isEmpty() && others.isEmpty() && !closed) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                return List.of();
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        List<Letter> taken = new ArrayList<>();
        while (taken.size() < EngineLimits.TAKEN_TOGETHER && !calls.isEmpty()) {
            taken.add(calls.poll());
        }
        while (taken.size() < EngineLimits.TAKEN_TOGETHER && !others.isEmpty()) {
            taken.add(others.poll());
        }
        return taken;
    }

    /** Lets nothing more in; what is inside can still be taken. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean closedAndEmpty() {
        return closed && calls.isEmpty() && others.isEmpty();
    }

    synchronized int waiting() {
        return calls.size() + others.size();
    }
}
