package org.gemba.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gemba.engine.EngineLimits;

/**
 * The least that durable facts cost: a thread that writes rows, commits what waits, as many together as the gate takes, and
 * answers then. Nothing is decided, encoded, hashed or looked up.
 */
final class BareLoop implements AutoCloseable {
    private static final int TOGETHER = EngineLimits.TAKEN_TOGETHER;
    private static final int WAITING = 200_000;
    private static final byte[] HASH = new byte[32];

    /** What a row is. */
    enum Rows {
        /** A number and the bytes of a fact. */
        LEAST {
            @Override
            List<String> tables() {
                return List.of("CREATE TABLE entries(sequence INTEGER PRIMARY KEY, body BLOB NOT NULL)");
            }

            @Override
            void insert(Connection connection, byte[] body, long first, int rows) throws SQLException {
                try (PreparedStatement entry = connection.prepareStatement("INSERT INTO entries VALUES (?, ?)")) {
                    for (int i = 0; i < rows; i++) {
                        entry.setLong(1, first + i);
                        entry.setBytes(2, body);
                        entry.addBatch();
                    }
                    entry.executeBatch();
                }
            }
        },

        /** What a book needs: the fact with its time, kind and hash, an index over time and kind, and the request by its id. */
        OF_A_BOOK {
            @Override
            List<String> tables() {
                return List.of("""
                    CREATE TABLE entries(sequence INTEGER PRIMARY KEY, happened_at INTEGER NOT NULL,
                      kind TEXT NOT NULL, body TEXT NOT NULL, hash BLOB NOT NULL) STRICT
                    """, """
                    CREATE INDEX entries_by_kind ON entries(kind, happened_at)
                    """, """
                    CREATE TABLE requests(id TEXT PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL)
                      STRICT, WITHOUT ROWID
                    """);
            }

            @Override
            void insert(Connection connection, byte[] body, long first, int rows) throws SQLException {
                try (PreparedStatement entry = connection.prepareStatement(
                                "INSERT INTO entries VALUES (?, ?, ?, CAST(? AS TEXT), ?)");
                        PreparedStatement request =
                                connection.prepareStatement("INSERT INTO requests VALUES (?, ?, ?)")) {
                    for (long sequence = first; sequence < first + rows; sequence++) {
                        request.setString(1, "request-" + sequence);
                        request.setLong(2, sequence);
                        request.setLong(3, sequence);
                        request.addBatch();
                        entry.setLong(1, sequence);
                        entry.setLong(2, sequence);
                        entry.setString(3, "LifeSignHeard");
                        entry.setBytes(4, body);
                        entry.setBytes(5, HASH);
                        entry.addBatch();
                    }
                    request.executeBatch();
                    entry.executeBatch();
                }
            }
        };

        abstract List<String> tables();

        abstract void insert(Connection connection, byte[] body, long first, int rows) throws SQLException;
    }

    private final BlockingQueue<CompletableFuture<Boolean>> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Rows rows;
    private final byte[] body;
    private final Connection connection;
    private final Thread writer;
    private volatile boolean closed;
    private long written;

    /** @param body of each row, as many bytes as a fact has */
    BareLoop(Path file, Rows rows, byte[] body) throws SQLException {
        this.rows = rows;
        this.body = body;
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            for (String table : rows.tables()) {
                statement.execute(table);
            }
        }
        connection.setAutoCommit(false);
        writer = Thread.ofPlatform().start(this::write);
    }

    /** Completed once a row is durable. */
    CompletableFuture<Boolean> send() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        waiting.add(answer);
        return answer;
    }

    private void write() {
        List<CompletableFuture<Boolean>> together = new ArrayList<>(TOGETHER);
        try {
            while (!closed || !waiting.isEmpty()) {
                CompletableFuture<Boolean> first = waiting.poll(10, TimeUnit.MILLISECONDS);
                if (first != null) {
                    together.add(first);
                    waiting.drainTo(together, TOGETHER - 1);
                    rows.insert(connection, body, written + 1, together.size());
                    connection.commit();
                    written += together.size();
                    together.forEach(answer -> answer.complete(true));
                    together.clear();
                }
            }
        } catch (SQLException failed) {
            together.forEach(answer -> answer.completeExceptionally(failed));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        try {
            writer.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
