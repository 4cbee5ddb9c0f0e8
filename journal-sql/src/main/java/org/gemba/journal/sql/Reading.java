package org.gemba.journal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Chain;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.FactQuery;
import org.gemba.house.journal.FactText;
import org.gemba.house.journal.Hash;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Receipt;
import org.gemba.house.language.RequestId;

/**
 * Reads a book beside its writer, through connections of its own. It reads a page of rows at a time and lets go of the
 * file before it hands them on, so that a slow reader never holds up the writer. For many threads.
 */
final class Reading implements AutoCloseable {
    private static final int PAGE = 1000;
    private static final int IDLE = 4;

    private final BookFiles files;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    Reading(BookFiles files) {
        this.files = files;
    }

    /** What is done with a connection. */
    interface Use<R> {
        R with(Connection connection) throws SQLException;
    }

    <R> R use(Use<R> use) {
        Connection connection = take();
        try {
            R result = use.with(connection);
            giveBack(connection);
            return result;
        } catch (SQLException damaged) {
            discard(connection);
            throw files.failed("Its book cannot be read", damaged);
        } catch (RuntimeException failed) {
            discard(connection);
            throw failed;
        }
    }

    Head head() {
        return use(Tables::head);
    }

    void read(long after, Predicate<Entry> reader) {
        Chain chain = new Chain(hash(after));
        long last = after;
        for (List<Row> page = page(last); !page.isEmpty(); page = page(last)) {
            for (Row row : page) {
                if (row.sequence != last + 1) {
                    throw row.wrong(line(), "it follows on entry %d: what was between is missing".formatted(last));
                }
                last = row.sequence;
                if (!reader.test(row.check(line(), chain))) {
                    return;
                }
            }
        }
    }

    /** The next rows behind an entry; none at the end of the book. */
    List<Row> page(long after) {
        return use(connection -> {
            try (PreparedStatement ask = connection.prepareStatement(Sql.ENTRIES)) {
                ask.setLong(1, after);
                ask.setInt(2, PAGE);
                List<Row> rows = new ArrayList<>();
                try (ResultSet found = ask.executeQuery()) {
                    while (found.next()) {
                        rows.add(new Row(found));
                    }
                }
                return rows;
            }
        });
    }

    void find(FactQuery query, Predicate<Entry> reader) {
        if (isSpan(query)) {
            long through = query.throughSequence();
            read(Math.max(0, query.afterSequence()), entry -> {
                long sequence = entry.recorded().sequence();
                return sequence <= through && reader.test(entry) && sequence < through;
            });
            return;
        }
        long[] found = sequences(query);
        for (int from = 0; from < found.length; from += PAGE) {
            for (Entry entry : entries(found, from, Math.min(found.length, from + PAGE))) {
                if (!reader.test(entry)) {
                    return;
                }
            }
        }
    }

    long count(FactQuery query) {
        if (isSpan(query)) {
            long last = Math.min(query.throughSequence(), head().sequence());
            return Math.max(0, last - Math.max(0, query.afterSequence()));
        }
        return use(connection -> {
            try (PreparedStatement ask = connection.prepareStatement(Sql.COUNT)) {
                ask(query, ask);
                try (ResultSet counted = ask.executeQuery()) {
                    return counted.getLong(1);
                }
            }
        });
    }

    Optional<Entry> entry(long sequence) {
        return entries(new long[] {sequence}, 0, 1).stream().findFirst();
    }

    Map<RequestId, Receipt> receiptsOf(List<RequestId> requests) {
        return use(connection -> {
            try (PreparedStatement ask = connection.prepareStatement(Sql.RECEIPTS)) {
                return Receipts.find(ask, line(), requests);
            }
        });
    }

    /** The chain up to and with an entry, as the book has it; that before the first where there is no such entry. */
    Hash hash(long sequence) {
        return use(connection -> {
            try (PreparedStatement ask = connection.prepareStatement(Sql.HASH)) {
                ask.setLong(1, sequence);
                try (ResultSet found = ask.executeQuery()) {
                    return found.next() ? Hash.of(found.getBytes(1)) : Hash.NONE;
                }
            }
        });
    }

    /** Whether only places in the order are asked for. */
    private static boolean isSpan(FactQuery query) {
        return query.kinds().isEmpty() && query.from().isEmpty() && query.to().isEmpty();
    }

    private long[] sequences(FactQuery query) {
        return use(connection -> {
            try (PreparedStatement ask = connection.prepareStatement(Sql.FIND)) {
                ask(query, ask);
                LongStream.Builder sequences = LongStream.builder();
                try (ResultSet found = ask.executeQuery()) {
                    while (found.next()) {
                        sequences.add(found.getLong(1));
                    }
                }
                return sequences.build().toArray();
            }
        });
    }

    private static void ask(FactQuery query, PreparedStatement ask) throws SQLException {
        // The names of kinds are names in Java: they need no escape in JSON.
        Stream<String> kinds = FactText.kinds().stream()
                .filter(kind -> query.kinds().isEmpty() || query.kinds().contains(kind));
        ask.setString(1, kinds.map(kind -> '"' + kind + '"').collect(Collectors.joining(",", "[", "]")));
        ask.setLong(2, query.earliestMillis());
        ask.setLong(3, query.latestMillis());
        ask.setLong(4, query.afterSequence());
        ask.setLong(5, query.throughSequence());
    }

    /** Entries by their numbers, each checked against the hash of the one before it. */
    private List<Entry> entries(long[] sequences, int from, int to) {
        return use(connection -> {
            List<Entry> entries = new ArrayList<>(to - from);
            try (PreparedStatement ask = connection.prepareStatement(Sql.ENTRY)) {
                for (int i = from; i < to; i++) {
                    ask.setLong(1, sequences[i]);
                    try (ResultSet found = ask.executeQuery()) {
                        if (found.next()) {
                            byte[] before = found.getBytes(6);
                            Chain chain = new Chain(before == null ? Hash.NONE : Hash.of(before));
                            entries.add(new Row(found).check(line(), chain));
                        }
                    }
                }
            }
            return entries;
        });
    }

    LineKey line() {
        return files.line();
    }

    private Connection take() {
        synchronized (idle) {
            if (closed) {
                throw new JournalFailed("Line %s: its book was closed.".formatted(line()));
            }
            Connection free = idle.poll();
            if (free != null) {
                return free;
            }
        }
        try {
            return Connections.toRead(files.book());
        } catch (SQLException refused) {
            throw files.failed("Its book cannot be opened", refused);
        }
    }

    private void giveBack(Connection connection) {
        synchronized (idle) {
            if (!closed && idle.size() < IDLE) {
                idle.push(connection);
                return;
            }
        }
        discard(connection);
    }

    private void discard(Connection connection) {
        try {
            connection.close();
        } catch (SQLException ended) {
            throw files.failed("A reader of its book cannot be closed", ended);
        }
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(this::discard);
            idle.clear();
        }
    }
}
