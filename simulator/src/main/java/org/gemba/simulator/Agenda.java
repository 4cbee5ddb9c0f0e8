package org.gemba.simulator;

import java.util.OptionalLong;
import java.util.PriorityQueue;

/** What people are going to do, in the order of time; what comes at the same time comes in the order it was put down. */
final class Agenda {
    private record Due(long at, long order, Runnable what) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private final PriorityQueue<Due> dues = new PriorityQueue<>();
    private long now;
    private long order;

    Agenda(long now) {
        this.now = now;
    }

    /** The time by the played clock, in milliseconds of the epoch. */
    long now() {
        return now;
    }

    /** The clock has come to a time. */
    void reach(long millis) {
        now = Math.max(now, millis);
    }

    void at(long millis, Runnable what) {
        dues.add(new Due(Math.max(now, millis), order++, what));
    }

    void in(double millis, Runnable what) {
        at(now + Math.round(Math.max(0, millis)), what);
    }

    OptionalLong next() {
        Due first = dues.peek();
        return first == null ? OptionalLong.empty() : OptionalLong.of(first.at());
    }

    /** Does what comes next; the clock has come to its time. */
    void doNext() {
        Due first = dues.remove();
        reach(first.at());
        first.what().run();
    }
}
