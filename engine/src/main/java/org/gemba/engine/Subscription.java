package org.gemba.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gemba.house.floor.LineKey;

/**
 * One reader of pictures. It holds the newest picture of each line and nothing older, so a slow reader misses pictures
 * and never slows a line. Thread-safe.
 */
public final class Subscription implements AutoCloseable {
    private final Broadcast broadcast;
    private final Map<LineKey, Picture> unread = new HashMap<>();
    private boolean closed;

    Subscription(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    synchronized void show(Picture picture) {
        unread.put(picture.line(), picture);
        notifyAll();
    }

    /** Waits for pictures not read yet, at most so long; empty where none came or the subscription was closed. */
    public synchronized Map<LineKey, Picture> await(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (unread.isEmpty() && !closed) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                break;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        Map<LineKey, Picture> read = new TreeMap<>(unread);
        unread.clear();
        return read;
    }

    /** The newest unread picture of a line, without waiting. */
    public synchronized Optional<Picture> newest(LineKey line) {
        return Optional.ofNullable(unread.remove(line));
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            unread.clear();
            notifyAll();
        }
        broadcast.leave(this);
    }
}
