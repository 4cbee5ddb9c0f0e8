package org.gemba.server.live;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One screen that looks at a page. It holds the newest drawing and nothing older, so a slow screen misses pictures only. */
final class Screen {
    private @Nullable Drawing unseen;
    private boolean closed;

    synchronized void show(Drawing drawing) {
        unseen = drawing;
        notifyAll();
    }

    /** The newest drawing not seen yet, waited for at most so long. */
    synchronized Optional<Drawing> next(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (unseen == null && !closed) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        Drawing newest = unseen;
        unseen = null;
        return Optional.ofNullable(newest);
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }
}
