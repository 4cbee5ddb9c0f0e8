package org.gemba.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gemba.engine.Snapshots;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.journal.Batch;
import org.gemba.house.journal.Journal;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.RequestId;
import org.gemba.journal.sql.SqliteJournals;

/** How long a line with a book of a million facts takes to stand again, its chain checked. */
final class StartBench implements Bench {
    private static final int FACTS = 1_000_000;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Table table) throws Exception {
        Path folder = Files.createTempDirectory("gemba-bench");
        LineDefinition definition = PlayedFacts.line(0);
        fill(folder, definition);
        Samples fromZero = new Samples();
        Samples fromSnapshot = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            try (SqliteJournals books = new SqliteJournals(folder);
                    Journal book = books.openToRead(definition.key())) {
                fromZero.add(seconds(book, 0));
            }
        }
        try (SqliteJournals books = new SqliteJournals(folder);
                Journal book = books.open(definition.key())) {
            Snapshots.Restored whole = Snapshots.restore(book);
            book.keep(Snapshots.of(whole.gemba(), whole.head()));
        }
        for (int round = 0; round < ROUNDS; round++) {
            try (SqliteJournals books = new SqliteJournals(folder);
                    Journal book = books.open(definition.key())) {
                fromSnapshot.add(seconds(book, book.head().sequence()));
            }
        }
        table.row(
                "cold start of 1 M facts, verified, from zero, s (median of 3)",
                Table.number(fromZero.median()),
                "<= 20");
        table.row("the same from a snapshot, s (median of 3)", Table.number(fromSnapshot.median()), "<= 5");
        table.row("size of the book, bytes a fact", Table.number(size(folder) / (double) FACTS), "printed");
        Folders.delete(folder);
    }

    private static double seconds(Journal book, long expectedSnapshot) {
        long start = System.nanoTime();
        Snapshots.Restored restored = Snapshots.restore(book);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (restored.fromSnapshot() != expectedSnapshot
                || restored.gemba().sequence() != restored.head().sequence()) {
            throw new IllegalStateException("The boards were not taken up as expected: " + restored.head());
        }
        return seconds;
    }

    private static void fill(Path folder, LineDefinition definition) {
        List<Recorded> facts = PlayedFacts.of(definition, FACTS);
        try (SqliteJournals books = new SqliteJournals(folder);
                Journal book = books.open(definition.key())) {
            long written = 0;
            List<Batch> batches = new ArrayList<>();
            for (Recorded fact : facts) {
                batches.add(new Batch(new RequestId("fill-" + fact.sequence()), List.of(fact)));
                if (batches.size() == 10_000 || fact.sequence() == facts.size()) {
                    written = book.append(written, batches).getLast().last();
                    batches.clear();
                }
            }
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
