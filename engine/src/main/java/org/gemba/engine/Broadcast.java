package org.gemba.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Hands the newest picture of each line to every reader. Handing over never waits for a reader. Thread-safe. */
final class Broadcast {
    private final Set<Subscription> readers = ConcurrentHashMap.newKeySet();

    Subscription join() {
        if (readers.size() >= EngineLimits.READERS) {
            throw new IllegalStateException(
                    "%d readers look at live pictures already; that is the limit.\nClose pages that nobody looks at."
                            .formatted(EngineLimits.READERS));
        }
        Subscription reader = new Subscription(this);
        readers.add(reader);
        return reader;
    }

    void leave(Subscription reader) {
        readers.remove(reader);
    }

    void show(Picture picture) {
        for (Subscription reader : readers) {
            reader.show(picture);
        }
    }

    int readers() {
        return readers.size();
    }
}
