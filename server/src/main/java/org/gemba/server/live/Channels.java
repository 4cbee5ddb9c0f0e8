package org.gemba.server.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.gemba.engine.Works;

/**
 * All live pages. A screen that comes back is shown what is current; one that reads slowly is shown less often, always the
 * newest, and is dropped once it takes nothing for as long as its connection allows. Thread-safe.
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

    private static final byte[] STILL_HERE = ": still here\n\n".getBytes(StandardCharsets.UTF_8);

    private final Works works;
    private final Map<String, Channel> channels = new HashMap<>();
    private final Semaphore seats = new Semaphore(SCREENS);

    public Channels(Works works) {
        this.works = works;
    }

    /**
     * Serves one screen until it goes away; false, at once, where there is no room for it.
     *
     * @param page names what is drawn; screens with the same name share the drawing
     * @param seen the id of what the screen has seen already, empty where it is new
     */
    public boolean serve(String page, String seen, Supplier<Drawing> draw, OutputStream out)
            throws IOException, InterruptedException {
        if (!seats.tryAcquire()) {
            return false;
        }
        Screen screen = new Screen();
        Channel channel = join(page, screen, draw);
        try {
            String shown = seen;
            while (!screen.isClosed()) {
                Optional<Drawing> next = screen.next(SIGN_OF_LIFE);
                if (next.isPresent()) {
                    next.get().send(shown, out);
                    shown = next.get().id();
                } else {
                    out.write(STILL_HERE);
                }
                out.flush();
            }
        } finally {
            channel.leave(screen);
            seats.release();
        }
        return true;
    }

    private Channel join(String page, Screen screen, Supplier<Drawing> draw) {
        synchronized (channels) {
            Channel channel = channels.get(page);
            if (channel == null) {
                channel = new Channel(page, works, draw, this);
                channels.put(page, channel);
                Thread.ofVirtual().name("page " + page).start(channel);
            }
            channel.join(screen);
            return channel;
        }
    }

    /** Takes a page from the list if nobody looks at it; from then on nobody can join it. */
    boolean forgetIfUnseen(Channel channel) {
        synchronized (channels) {
            return channel.isUnseen() && channels.remove(channel.page(), channel);
        }
    }

    /** Takes a page from the list that can be drawn no longer. */
    void forget(Channel channel) {
        synchronized (channels) {
            channels.remove(channel.page(), channel);
        }
    }

    @Override
    public void close() {
        synchronized (channels) {
            channels.values().forEach(Channel::close);
        }
    }
}
