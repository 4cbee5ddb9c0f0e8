package org.gemba.server.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gemba.engine.Works;

/**
 * All live pages. A screen that comes back is shown what is current; one that reads slowly is shown less often, and is
 * dropped once it takes nothing for as long as the connection allows. Thread-safe.
 */
public final class Channels implements AutoCloseable {
    /** Screens that may look at once. */
    public static final int SCREENS = 1_000;

    /** At most two pictures a second. */
    static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(500);

    /** Clocks on the pages move once a second, whatever happens. */
    static final Duration CLOCK_MOVES = Duration.ofSeconds(1);

    /** Without a word for so long a screen would call itself out of date. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(3);

    private final Works works;
    private final Map<String, Channel> channels = new HashMap<>();
    private final AtomicInteger screens = new AtomicInteger();

    public Channels(Works works) {
        this.works = works;
    }

    /** Whether one more screen can be served. */
    public boolean hasRoom() {
        return screens.get() < SCREENS;
    }

    /**
     * Serves one screen until it goes away.
     *
     * @param page names what is drawn; screens with the same name share the drawing
     * @param seen the id of what the screen has seen already, empty where it is new
     */
    public void serve(String page, String seen, Supplier<Drawing> draw, OutputStream out)
            throws IOException, InterruptedException {
        Screen screen = new Screen();
        Channel channel = join(page, screen, draw);
        screens.incrementAndGet();
        try {
            String shown = seen;
            while (!screen.isClosed()) {
                Optional<Drawing> next = screen.next(SIGN_OF_LIFE);
                StringBuilder events = new StringBuilder();
                if (next.isPresent() && !next.get().id().equals(shown)) {
                    shown = next.get().id();
                    events.append(Sse.event("picture", shown, next.get().html()));
                }
                events.append(next.isPresent() ? Sse.event("at", "", next.get().at()) : ": still here\n\n");
                out.write(events.toString().getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } finally {
            screens.decrementAndGet();
            channel.leave(screen);
        }
    }

    private Channel join(String page, Screen screen, Supplier<Drawing> draw) {
        synchronized (channels) {
            Channel channel = channels.get(page);
            if (channel != null) {
                channel.join(screen);
                return channel;
            }
            Channel fresh = new Channel(works, draw, () -> forget(page));
            fresh.join(screen);
            channels.put(page, fresh);
            Thread.ofVirtual().name("page " + page).start(fresh);
            return fresh;
        }
    }

    private void forget(String page) {
        synchronized (channels) {
            channels.remove(page);
        }
    }

    @Override
    public void close() {
        synchronized (channels) {
            channels.values().forEach(Channel::close);
        }
    }
}
