package org.gemba.simulator.experiment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/**
 * How many cores may work on a study. Results are taken in the order of their numbers and none is taken after the study has ended, so the
 * answer does not depend on the number of cores.
 *
 * @param threads 1 to {@value #MOST_THREADS}
 */
public record Cores(int threads) {
    /** The most threads. */
    public static final int MOST_THREADS = 1_024;

    /** Runs that are begun ahead of the one that is waited for, by thread. */
    private static final int AHEAD = 2;

    public Cores {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "The number of threads (%d) must be 1 to %d.\nUse as many as the machine has cores."
                            .formatted(threads, MOST_THREADS));
        }
    }

    /** All cores of this machine. */
    public static Cores all() {
        return new Cores(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    }

    /** Works on first, first + 1 … below end; each result is taken in this order, until the taker has enough. */
    <T> void inOrder(long first, long end, LongFunction<T> work, Predicate<T> takenAndMore) {
        if (threads == 1 || end - first <= 1) {
            long number = first;
            while (number < end && takenAndMore.test(work.apply(number))) {
                number++;
            }
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            try {
                Deque<Future<T>> running = new ArrayDeque<>();
                long next = first;
                boolean more = true;
                while (more && (next < end || !running.isEmpty())) {
                    while (next < end && running.size() < AHEAD * threads) {
                        long number = next++;
                        running.add(pool.submit(() -> work.apply(number)));
                    }
                    more = takenAndMore.test(taken(running.removeFirst()));
                }
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static <T> T taken(Future<T> running) {
        try {
            return running.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("The study was interrupted.");
            cancelled.initCause(interrupted);
            throw cancelled;
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(failed.getCause());
            }
        }
    }
}
