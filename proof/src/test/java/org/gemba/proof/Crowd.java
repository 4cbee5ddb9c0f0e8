package org.gemba.proof;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Those who look without reading, read too slowly, say nothing at all, or never come to the end of what they ask. */
final class Crowd implements AutoCloseable {
    private static final int SMALL = 4 * 1024;
    private static final String LOOK =
            "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nConnection: close\r\n\r\n";

    /** They look at a page and never read. */
    final List<RawClient> deaf = new ArrayList<>();

    /** They read a kilobyte a second. */
    final List<RawClient> slow = new ArrayList<>();

    /** They say nothing. */
    final List<RawClient> idle = new ArrayList<>();

    /** They send one more header every other second. */
    final List<RawClient> endless = new ArrayList<>();

    private final ScheduledExecutorService seconds = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> passing;
    private int second;

    /** So many of each, and so many that say nothing. */
    Crowd(URI server, String page, int each, int silent) throws IOException {
        for (int i = 0; i < each; i++) {
            deaf.add(RawClient.connect(server, SMALL, false).send(LOOK.formatted(page + "?deaf=1")));
            slow.add(RawClient.connect(server, SMALL, true).send(LOOK.formatted(page + "?slow=1")));
            endless.add(RawClient.connect(server, SMALL, false).send("GET / HTTP/1.1\r\nHost: localhost\r\n"));
        }
        for (int i = 0; i < silent; i++) {
            idle.add(RawClient.connect(server, SMALL, false));
        }
        passing = seconds.scheduleAtFixedRate(this::pass, 1, 1, TimeUnit.SECONDS);
    }

    private synchronized void pass() {
        second++;
        slow.forEach(each -> each.read(1024));
        if (second % 2 == 0) {
            endless.forEach(each -> each.send("X-%d: 1\r\n".formatted(second)));
        }
    }

    /** Whether all of these have been hung up on; reads what they were sent. */
    synchronized boolean gone(List<RawClient> some) {
        some.forEach(each -> each.read(1 << 16));
        return some.stream().allMatch(RawClient::isGone);
    }

    int size() {
        return deaf.size() + slow.size() + idle.size() + endless.size();
    }

    @Override
    public synchronized void close() throws IOException {
        passing.cancel(false);
        seconds.shutdownNow();
        for (RawClient client :
                Stream.of(deaf, slow, idle, endless).flatMap(List::stream).toList()) {
            client.close();
        }
    }
}
