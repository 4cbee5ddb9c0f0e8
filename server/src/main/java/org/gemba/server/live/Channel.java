package org.gemba.server.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gemba.engine.Subscription;
import org.gemba.engine.Works;

/** One page that any number of screens look at: drawn once for all of them, at most twice a second, while anybody looks. */
final class Channel implements Runnable {
    private final Works works;
    private final Supplier<Drawing> draw;
    private final Runnable emptied;
    private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Channel(Works works, Supplier<Drawing> draw, Runnable emptied) {
        this.works = works;
        this.draw = draw;
        this.emptied = emptied;
    }

    void join(Screen screen) {
        screens.add(screen);
    }

    void leave(Screen screen) {
        screens.remove(screen);
    }

    boolean isEmpty() {
        return screens.isEmpty();
    }

    void close() {
        closed = true;
        screens.forEach(Screen::close);
    }

    @Override
    public void run() {
        try (Subscription pictures = works.subscribe()) {
            while (!closed && !screens.isEmpty()) {
                Drawing drawing = draw.get();
                screens.forEach(screen -> screen.show(drawing));
                Thread.sleep(Channels.BETWEEN_DRAWINGS);
                pictures.await(Channels.CLOCK_MOVES.minus(Channels.BETWEEN_DRAWINGS));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            screens.forEach(Screen::close);
            emptied.run();
        }
    }
}
