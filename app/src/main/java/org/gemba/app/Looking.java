package org.gemba.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gemba.simulator.experiment.Replication;
import org.gemba.simulator.experiment.Watch;
import org.gemba.simulator.prediction.KeptRuns;

/**
 * Looks on while runs are made: says how far it is, keeps the runs, and lets whoever ends the command (Ctrl-C) still have what is known.
 * Runs are told on the command's thread.
 */
final class Looking implements Watch, AutoCloseable {
    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(20);
    private static final Duration SHOWN_EVERY = Duration.ofMillis(100);
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(1);

    private long planned;
    private boolean atMost;
    private final Shown shown;
    private final PrintWriter beside;
    private final KeptRuns kept;
    private final Optional<Path> file;
    private final CountDownLatch answered = new CountDownLatch(1);
    private final Thread ending = new Thread(this::end, "ending");
    private volatile boolean ended;
    private long done;
    private long shownAt;
    private long writtenAt = System.nanoTime();

    /** How it is said. */
    enum Shown {
        NOT,
        ON_ONE_LINE,
        LINE_BY_LINE
    }

    /** @param planned so many runs, with those that are kept; 0 where whoever is watched says it */
    Looking(long planned, Shown shown, PrintWriter beside, KeptRuns kept, Optional<Path> file) {
        this.planned = planned;
        this.shown = shown;
        this.beside = beside;
        this.kept = kept;
        this.file = file;
        this.done = planned > 0 ? kept.size() : 0;
        Runtime.getRuntime().addShutdownHook(ending);
    }

    KeptRuns kept() {
        return kept;
    }

    /** A search does not know before how many runs it needs. */
    @Override
    public void atMost(long runs) {
        if (planned == 0) {
            planned = runs;
            atMost = true;
        }
    }

    @Override
    public void finished(Replication replication) {
        done++;
        long now = System.nanoTime();
        if (shown == Shown.ON_ONE_LINE && now - shownAt > SHOWN_EVERY.toNanos()) {
            shownAt = now;
            beside.print("\r" + words());
            beside.flush();
        } else if (shown == Shown.LINE_BY_LINE && (done == 1 || done % tenth() == 0)) {
            beside.println(words());
            beside.flush();
        }
        if (file.isPresent() && now - writtenAt > WRITTEN_EVERY.toNanos()) {
            writtenAt = now;
            try {
                write(file.get());
            } catch (IOException later) {
                // Tried again in a while and at the end, where it is said.
                writtenAt = now;
            }
        }
    }

    @Override
    public boolean goesOn() {
        return !ended;
    }

    /** Writes the runs down; says so where that cannot be done. */
    void keep() throws NotDone {
        if (file.isPresent()) {
            try {
                write(file.get());
            } catch (IOException e) {
                throw new NotDone("The runs cannot be kept in %s (%s).\nGive a file in a folder that is there."
                        .formatted(file.get(), e.getClass().getSimpleName()));
            }
        }
    }

    /** The answer is given: whoever ends the command need not wait any longer. */
    @Override
    public void close() {
        wipe();
        answered.countDown();
        if (!ended) {
            try {
                Runtime.getRuntime().removeShutdownHook(ending);
            } catch (IllegalStateException endsAlready) {
                // The hook sees that the answer is given.
                ended = true;
            }
        }
    }

    /** Takes the line away on which it was said how far it is. */
    void wipe() {
        if (shown == Shown.ON_ONE_LINE) {
            beside.print("\r" + " ".repeat(words().length()) + "\r");
            beside.flush();
        }
    }

    private String words() {
        return planned > 0
                ? "%d of %s%d runs".formatted(done, atMost ? "at most " : "", planned)
                : "%d runs".formatted(done);
    }

    private long tenth() {
        long tenth = planned > 0 ? Math.max(1, planned / 10) : 100;
        return atMost ? Math.min(tenth, 100) : tenth;
    }

    private void write(Path path) throws IOException {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        Files.writeString(part, kept.written());
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void end() {
        ended = true;
        try {
            if (!answered.await(ANSWERED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                beside.println("No run ended within a minute; nothing can be said.");
                beside.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
