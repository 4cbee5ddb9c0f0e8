package org.gemba.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.gemba.engine.Answer;
import org.gemba.engine.SteadyClock;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.journal.sql.SqliteJournals;

/**
 * Durable facts a second through the gate, acknowledged after the sync: kept up at 10,000 offered a second, and flat out
 * beside a bare SQLite loop that commits 256 rows of the same size at a time.
 */
final class GateBench implements Bench {
    private static final int OFFERED_PER_SECOND = 10_000;
    private static final int SECONDS = 10;
    private static final int FLAT_OUT = 200_000;
    private static final LineKey LINE = LineKey.parse("BENCH/GATE");

    @Override
    public String name() {
        return "gate";
    }

    @Override
    public void run(Table table) throws Exception {
        Path folder = Files.createTempDirectory("gemba-bench");
        try (Works works = new Works(new SqliteJournals(folder))) {
            works.keep(LINE, new SteadyClock());
            flatOut(works, "warm", FLAT_OUT / 4);
            offered(works, table);
        }
        Samples gate = new Samples();
        Samples bare = new Samples();
        for (int round = 0; round < 5; round++) {
            try (Works works = new Works(new SqliteJournals(folder.resolve("gate-" + round)))) {
                works.keep(LINE, new SteadyClock());
                gate.add(flatOut(works, "round" + round, FLAT_OUT));
            }
            bare.add(bareLoop(folder.resolve("bare-" + round + ".db"), FLAT_OUT));
        }
        table.row(
                "flat out: gate / bare SQLite group commit, facts/s (median of 5)",
                Table.number(gate.median()) + " / " + Table.number(bare.median()) + " = "
                        + Table.number(gate.median() / bare.median()),
                "printed");
        Folders.delete(folder);
    }

    private static void offered(Works works, Table table) throws InterruptedException {
        Samples millis = new Samples();
        AtomicLong refused = new AtomicLong();
        int all = OFFERED_PER_SECOND * SECONDS;
        Semaphore answered = new Semaphore(0);
        long start = System.nanoTime();
        for (int i = 0; i < all; i++) {
            long due = start + i * (1_000_000_000L / OFFERED_PER_SECOND);
            while (System.nanoTime() < due) {
                Thread.onSpinWait();
            }
            works.send(LINE, lifeSign("offered", i)).thenAccept(answer -> {
                if (answer instanceof Answer.Done) {
                    double took = (System.nanoTime() - due) / 1e6;
                    synchronized (millis) {
                        millis.add(took);
                    }
                } else {
                    refused.incrementAndGet();
                }
                answered.release();
            });
        }
        answered.acquire(all);
        double seconds = (System.nanoTime() - start) / 1e9;
        table.row(
                "offered 10,000/s for 10 s: durable facts/s, refused",
                Table.number(millis.count() / seconds) + ", " + refused.get(),
                "kept up, 0");
        table.row(
                "acknowledged after the sync, p50 / p99, ms",
                Table.number(millis.percentile(50)) + " / " + Table.number(millis.percentile(99)),
                "printed");
    }

    private static double flatOut(Works works, String round, int count) throws InterruptedException {
        Semaphore places = new Semaphore(4_096);
        long start = System.nanoTime();
        CompletableFuture<?> last = CompletableFuture.completedFuture(null);
        for (int i = 0; i < count; i++) {
            places.acquire();
            last = works.send(LINE, lifeSign(round, i)).thenAccept(answer -> places.release());
        }
        last.join();
        places.acquire(4_096);
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private static Asked lifeSign(String round, int i) {
        return new Asked(
                new RequestId(round + "-" + i),
                Instant.now(),
                new Source("bench"),
                Optional.empty(),
                Provenance.SIMULATED,
                new Request.Report(new Hearing.LifeSignHeard(new StationId("A-01"))));
    }

    private static double bareLoop(Path file, int count) throws SQLException {
        byte[] body = new byte[300];
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode=WAL");
                statement.execute("PRAGMA synchronous=FULL");
                statement.execute("CREATE TABLE entries(sequence INTEGER PRIMARY KEY, body BLOB)");
            }
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO entries(body) VALUES (?)")) {
                for (int i = 0; i < count; i++) {
                    insert.setBytes(1, body);
                    insert.addBatch();
                    if (i % 256 == 255) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
                insert.executeBatch();
                connection.commit();
            }
            return count / ((System.nanoTime() - start) / 1e9);
        }
    }
}
