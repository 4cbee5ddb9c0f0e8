package org.gemba.server.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gemba.engine.Subscription;
import org.gemba.engine.Works;

/** One page that any number of screens look at: drawn once for all of them, at most twice a second, while anybody looks. */
final class Channel implements Runnable {
    private final String page;
    private final Works works;
    private final Supplier<Drawing> draw;
    private final Channels channels;
    private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Channel(String page, Works works, Supplier<Drawing> draw, Channels channels) {
        this.page = page;
        this.works = works;
        this.draw = draw;
        this.channels = channels;
    }

    String page() {
        return page;
    }

    void join(Screen screen) {
        screens.add(screen);
    }

    void leave(Screen screen) {
        screens.remove(screen);
    }

    boolean isUnseen() {
        return screens.isEmpty();
    }

    void close() {
        closed = true;
        screens.forEach(Screen::close);
    }

    @Override
    public void run() {
        try (Subscription pictures = works.subscribe()) {
            while (!closed && !channels.forgetIfUnseen(this)) {
                Drawing drawing = draw.get();
                screens.forEach(screen -> screen.show(drawing));
                Thread.sleep(Channels.BETWEEN_DRAWINGS);
                pictures.await(Channels.CLOCK_MOVES.minus(Channels.BETWEEN_DRAWINGS));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            channels.forget(this);
            screens.forEach(Screen::close);
        }
    }
}
