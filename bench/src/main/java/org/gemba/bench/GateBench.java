package org.gemba.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import org.gemba.engine.Answer;
import org.gemba.engine.SteadyClock;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.StationId;
import org.gemba.house.journal.FactText;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.journal.sql.SqliteJournals;

/**
 * Durable facts a second through the gate, acknowledged after the sync: kept up at 10,000 offered a second, and flat out,
 * beside bare SQLite loops that commit what waits, as the gate does, and do nothing else: one writes rows of the same
 * bytes and no more, the other what a book needs, its index and its request ids.
 */
final class GateBench implements Bench {
    private static final int OFFERED_PER_SECOND = 10_000;
    private static final int SECONDS = 10;
    private static final int FLAT_OUT = 200_000;
    private static final int ROUNDS = 5;
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
            offered(works, folder.resolve("bare.db"), table);
        }
        Samples gate = new Samples();
        Samples least = new Samples();
        Samples ofABook = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            try (Works works = new Works(new SqliteJournals(folder.resolve("gate-" + round)))) {
                works.keep(LINE, new SteadyClock());
                gate.add(flatOut(works, "round" + round, FLAT_OUT));
            }
            least.add(bareFlatOut(folder.resolve("least-" + round + ".db"), BareLoop.Rows.LEAST));
            ofABook.add(bareFlatOut(folder.resolve("book-" + round + ".db"), BareLoop.Rows.OF_A_BOOK));
        }
        beside("flat out, facts/s (median of 5): gate / bare loop, rows of a book", gate, ofABook, table);
        beside("flat out, facts/s (median of 5): gate / bare loop, least rows", gate, least, table);
        Folders.delete(folder);
    }

    private static void beside(String what, Samples gate, Samples bare, Table table) {
        table.row(
                what,
                Table.number(gate.median()) + " / " + Table.number(bare.median()) + " = "
                        + Table.number(gate.median() / bare.median()),
                "printed");
    }

    /** What became of requests that came evenly: how many a second were done, how long each took, how many were not. */
    private record Offered(double perSecond, Samples millis, long refused) {}

    private static Offered offered(IntFunction<CompletableFuture<Boolean>> send) {
        double[] took = new double[OFFERED_PER_SECOND * SECONDS];
        List<CompletableFuture<Boolean>> answers = new ArrayList<>(took.length);
        long start = System.nanoTime();
        for (int i = 0; i < took.length; i++) {
            int number = i;
            long due = start + i * (1_000_000_000L / OFFERED_PER_SECOND);
            while (System.nanoTime() < due) {
                Thread.onSpinWait();
            }
            answers.add(send.apply(i).thenApply(done -> {
                took[number] = (System.nanoTime() - due) / 1e6;
                return done;
            }));
        }
        long done = answers.stream().filter(CompletableFuture::join).count();
        double seconds = (System.nanoTime() - start) / 1e9;
        Samples millis = new Samples();
        for (double one : took) {
            millis.add(one);
        }
        return new Offered(done / seconds, millis, took.length - done);
    }

    private static void offered(Works works, Path bareFile, Table table) throws Exception {
        Offered gate = offered(i -> works.send(LINE, lifeSign("offered", i)).thenApply(Answer.Done.class::isInstance));
        Offered bare;
        try (BareLoop loop = new BareLoop(bareFile, BareLoop.Rows.LEAST, body())) {
            bare = offered(i -> loop.send());
        }
        table.row(
                "offered 10,000/s for 10 s, durable facts/s: gate / bare SQLite group commit",
                Table.number(gate.perSecond) + " / " + Table.number(bare.perSecond) + " = "
                        + Table.number(gate.perSecond / bare.perSecond),
                ">= 0.80");
        table.row("requests the gate did not do", Long.toString(gate.refused), "0");
        table.row(
                "acknowledged after the sync, p50 / p99, ms: gate",
                Table.number(gate.millis.percentile(50)) + " / " + Table.number(gate.millis.percentile(99)),
                "printed");
        table.row(
                "the same: bare",
                Table.number(bare.millis.percentile(50)) + " / " + Table.number(bare.millis.percentile(99)),
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

    private static double bareFlatOut(Path file, BareLoop.Rows rows) throws InterruptedException, SQLException {
        try (BareLoop loop = new BareLoop(file, rows, body())) {
            Semaphore places = new Semaphore(4_096);
            long start = System.nanoTime();
            CompletableFuture<?> last = CompletableFuture.completedFuture(null);
            for (int i = 0; i < FLAT_OUT; i++) {
                places.acquire();
                last = loop.send().thenAccept(done -> places.release());
            }
            last.join();
            places.acquire(4_096);
            return FLAT_OUT / ((System.nanoTime() - start) / 1e9);
        }
    }

    /** The bytes that the gate writes for one life sign. */
    private static byte[] body() {
        Asked asked = lifeSign("round0", FLAT_OUT);
        Hearing heard = new Hearing.LifeSignHeard(new StationId("A-01"));
        return FactText.encode(
                LINE,
                asked.id(),
                new Recorded(
                        FLAT_OUT,
                        asked.happenedAt(),
                        Instant.now(),
                        asked.source(),
                        asked.actor(),
                        asked.provenance(),
                        heard));
    }
}
