package org.gemba.connect.log;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings beginnings and ends together, in a log that tells them in rows of their own: the end of a step of a unit by
 * somebody belongs to the earliest beginning of the same that is still open.
 */
final class Lifecycle {
    private final Consumer<LogRow> rows;
    private final Map<Key, Deque<LogRow>> open = new HashMap<>();
    private int opened;
    private long withoutEnd;
    private long withoutStart;
    private long others;

    private record Key(String unit, String station, String step, Optional<String> worker) {}

    Lifecycle(Consumer<LogRow> rows) {
        this.rows = rows;
    }

    /** Beginnings whose end never came. */
    long withoutEnd() {
        return withoutEnd;
    }

    /** Ends whose beginning was never told. */
    long withoutStart() {
        return withoutStart;
    }

    /** Events that are neither a beginning nor an end: schedule, assign, suspend. */
    long others() {
        return others;
    }

    void event(LogRow row, String transition) {
        Key key = new Key(row.unit(), row.station(), row.step(), row.worker());
        switch (transition) {
            case "start", "begin", "started" -> begin(key, row);
            case "complete", "end", "finish", "completed", "" -> complete(key, row);
            default -> others++;
        }
    }

    /** No more rows follow: what is open stays begun. */
    void end() {
        open.values().stream()
                .flatMap(Deque::stream)
                .sorted(Comparator.comparingLong(LogRow::line))
                .forEach(row -> {
                    withoutEnd++;
                    rows.accept(with(row, row.end(), Optional.empty()));
                });
        open.clear();
    }

    private void begin(Key key, LogRow row) {
        if (++opened > LogLimits.OPEN_STARTS) {
            throw new LogRefused(
                    "More than %d pieces of work are begun and not ended at line %d.\nMaybe the log tells ends under another word than 'complete'."
                            .formatted(LogLimits.OPEN_STARTS, row.line()));
        }
        open.computeIfAbsent(key, any -> new ArrayDeque<>(2)).add(row);
    }

    private void complete(Key key, LogRow row) {
        Deque<LogRow> begun = open.get(key);
        if (begun == null) {
            withoutStart++;
            rows.accept(row);
            return;
        }
        LogRow start = begun.removeFirst();
        opened--;
        if (begun.isEmpty()) {
            open.remove(key);
        }
        boolean backwards = row.end().isPresent()
                && start.end().isPresent()
                && row.end().get().isBefore(start.end().get());
        withoutStart += backwards ? 1 : 0;
        rows.accept(with(row, backwards ? row.end() : start.end(), row.end()));
    }

    private static LogRow with(LogRow row, Optional<Instant> start, Optional<Instant> end) {
        return new LogRow(
                row.line(),
                row.unit(),
                row.station(),
                row.step(),
                row.part(),
                row.worker(),
                row.kind(),
                start,
                end,
                row.span(),
                row.good(),
                row.rejected(),
                row.held(),
                row.rework(),
                row.ordered(),
                row.reason());
    }
}
