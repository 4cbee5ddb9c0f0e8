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

/** The least that durable facts cost: a thread that writes rows into one table, commits what waits, and answers then. */
final class BareLoop implements AutoCloseable {
    private static final int TOGETHER = 256;
    private static final int WAITING = 200_000;
    private static final byte[] BODY = new byte[300];

    private final BlockingQueue<CompletableFuture<Boolean>> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Connection connection;
    private final Thread writer;
    private volatile boolean closed;

    BareLoop(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("CREATE TABLE entries(sequence INTEGER PRIMARY KEY, body BLOB)");
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
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO entries(body) VALUES (?)")) {
            while (!closed || !waiting.isEmpty()) {
                CompletableFuture<Boolean> first = waiting.poll(10, TimeUnit.MILLISECONDS);
                if (first != null) {
                    together.add(first);
                    waiting.drainTo(together, TOGETHER - 1);
                    commit(insert, together.size());
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

    private void commit(PreparedStatement insert, int rows) throws SQLException {
        for (int i = 0; i < rows; i++) {
            insert.setBytes(1, BODY);
            insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
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
