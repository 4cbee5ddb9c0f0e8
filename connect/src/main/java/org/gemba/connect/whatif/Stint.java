package org.gemba.connect.whatif;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.gemba.house.floor.LineDefinition;
import org.gemba.simulator.experiment.Replication;
import org.gemba.simulator.experiment.Watch;

/** Something that is played of one line, on one thread: it can be watched, and ended from another thread. */
abstract class Stint implements Watch {
    /** So many facts are read before anybody is asked whether more are wanted. */
    private static final int STRETCH = 1_000;

    final LineDefinition line;
    final LineFacts facts;
    private final Duration wall;
    private final AtomicInteger count = new AtomicInteger();
    private Optional<Thread> player = Optional.empty();
    private volatile boolean cancelled;
    private volatile boolean stopped;
    private volatile long endsAt = Long.MAX_VALUE;

    /** @param wall how long it may be played by the clock on the wall */
    Stint(LineDefinition line, LineFacts facts, Duration wall) {
        this.line = line;
        this.wall = wall;
        this.facts = listener -> {
            int[] told = {0};
            facts.tell(recorded -> {
                if (++told[0] % STRETCH == 0 && !goesOn()) {
                    throw new CancellationException("No more facts are wanted.");
                }
                listener.accept(recorded);
            });
        };
    }

    /** Plays it; never fails. What is returned keeps what came of it, and is done while nothing else happens to the line's desk. */
    abstract Runnable play();

    /** Keeps that it was ended before it was begun. */
    abstract void withdrawn();

    /** How many runs it has. */
    abstract int runs();

    Progress progress(int place) {
        return new Progress(place, count.get(), runs());
    }

    int finished() {
        return count.get();
    }

    /** Ends it, in the midst of a run too. */
    synchronized void cancel() {
        cancelled = true;
        player.ifPresent(Thread::interrupt);
    }

    /** Ends it, because the program ends. */
    void stop() {
        stopped = true;
        cancel();
    }

    /** Why it came to no end of its own. */
    enum Ended {
        CANCELLED,
        TOO_LONG,
        STOPPED
    }

    Ended unfinished() {
        return stopped ? Ended.STOPPED : cancelled ? Ended.CANCELLED : Ended.TOO_LONG;
    }

    /** A thread begins with it; false where it was ended before. */
    synchronized boolean takenUp() {
        endsAt = System.nanoTime() + wall.toNanos();
        player = Optional.of(Thread.currentThread());
        return !cancelled;
    }

    /** The thread goes on to the next, which nobody has ended. */
    synchronized void laidDown() {
        player = Optional.empty();
        if (Thread.interrupted()) {
            cancelled = true;
        }
    }

    @Override
    public void finished(Replication replication) {
        count.incrementAndGet();
    }

    @Override
    public boolean goesOn() {
        return !cancelled && System.nanoTime() - endsAt < 0;
    }
}
