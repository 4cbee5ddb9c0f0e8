package org.gemba.connect.whatif;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;
import org.gemba.connect.whatif.NotAsked.Reason;

/** What is played of one line: one at a time, a few wait. All of it happens under the lock of the line's desk. */
final class LineQueue {
    private final Object lock;
    private final ExecutorService hands;
    /** What people wait for. */
    private final Deque<Stint> waiting = new ArrayDeque<>();
    /** What nobody waits for, and is played when nothing else is to be played. */
    private final Deque<Stint> behind = new ArrayDeque<>();

    private Optional<Stint> played = Optional.empty();
    private boolean closed;

    LineQueue(Object lock, ExecutorService hands) {
        this.lock = lock;
        this.hands = hands;
    }

    /** Refuses what would be too many that wait. */
    void checkRoom() throws NotAsked {
        synchronized (lock) {
            if (waiting.size() >= WhatIfLimits.WAITING) {
                throw new NotAsked(Reason.QUEUE_FULL, waiting.size(), WhatIfLimits.WAITING);
            }
        }
    }

    /** Plays something after all that people wait for. */
    void add(Stint stint) {
        synchronized (lock) {
            waiting.add(stint);
            next();
        }
    }

    /** Plays something when nobody waits for anything. */
    void addBehind(Stint stint) {
        synchronized (lock) {
            behind.add(stint);
            next();
        }
    }

    /** How far the first of this kind is; empty where nobody waits for one. */
    Optional<Progress> progress(Predicate<Stint> which) {
        synchronized (lock) {
            if (played.filter(which).isPresent()) {
                return played.map(stint -> stint.progress(0));
            }
            List<Stint> all = all();
            for (int place = 0; place < all.size(); place++) {
                if (which.test(all.get(place))) {
                    return Optional.of(all.get(place).progress(place + 1));
                }
            }
            return Optional.empty();
        }
    }

    private List<Stint> all() {
        List<Stint> all = new ArrayList<>(waiting);
        all.addAll(behind);
        return all;
    }

    /** Ends what is of this kind, whether it is played or waits. */
    void cancel(Predicate<Stint> which) {
        synchronized (lock) {
            played.filter(which).ifPresent(Stint::cancel);
            for (Stint stint : all()) {
                if (which.test(stint)) {
                    waiting.remove(stint);
                    behind.remove(stint);
                    stint.withdrawn();
                }
            }
        }
    }

    private void next() {
        if (closed || played.isPresent()) {
            return;
        }
        Stint stint = waiting.isEmpty() ? behind.poll() : waiting.poll();
        if (stint != null) {
            played = Optional.of(stint);
            hands.execute(() -> play(stint));
        }
    }

    private void play(Stint stint) {
        Runnable keeping = stint.play();
        synchronized (lock) {
            played = Optional.empty();
            keeping.run();
            next();
        }
    }

    void close() {
        synchronized (lock) {
            closed = true;
            waiting.clear();
            behind.clear();
            played.ifPresent(Stint::stop);
        }
    }
}
