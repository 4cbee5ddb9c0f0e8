package org.gemba.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gemba.connect.log.LogImport;
import org.gemba.connect.log.LogOptions;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.Journals.Importing;
import org.gemba.house.language.Recorded;
import org.gemba.journal.sql.SqliteJournals;

/** A log of a job shop, read through and brought in: rows a second, and what the heap holds meanwhile. */
final class ImportBench implements Bench {
    private static final long USUAL = 2_000_000;
    private static final long LARGE_BYTES = 1L << 30;
    private static final int STEPS_OF_A_UNIT = 10;
    private static final int STATIONS = 40;
    private static final int FACTOR_OF_SPACE = 6;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final boolean large;

    /** @param large a file of 1 GB instead of 2 million rows */
    ImportBench(boolean large) {
        this.large = large;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void run(Table table) throws Exception {
        Path folder = Files.createTempDirectory("gemba-bench");
        long room = Files.getFileStore(folder).getUsableSpace();
        if (large && room < FACTOR_OF_SPACE * LARGE_BYTES) {
            throw new IllegalStateException("%s has %,d MB free; the large import needs %,d MB."
                    .formatted(folder, room >> 20, (FACTOR_OF_SPACE * LARGE_BYTES) >> 20));
        }
        Path log = folder.resolve("log.csv");
        long rows = write(log);
        try (SqliteJournals books = new SqliteJournals(folder.resolve("books"))) {
            LineKey line = LineKey.parse("BENCH/IMPORT");
            long heapBefore = Watched.usedMegabytes();
            long began = System.nanoTime();
            LogImport found = LogImport.of(log, LogOptions.at(Instant.parse("2026-11-02T00:00:00Z")));
            double read = (System.nanoTime() - began) / 1e9;
            try (Watched book = new Watched(books.begin(line), rows)) {
                Head head = found.into(book, line);
                double all = (System.nanoTime() - began) / 1e9;
                table.row(
                        "CSV log of %,d rows (%,d MB) into a book of %,d facts: rows/s"
                                .formatted(rows, Files.size(log) >> 20, head.sequence()),
                        Table.number(rows / all),
                        ">= 100,000");
                table.row(
                        "of it reading through before, s / all, s",
                        Table.number(read) + " / " + Table.number(all),
                        "printed");
                table.row(
                        "heap in use before the log / at a tenth / at nine tenths of its rows, MB",
                        heapBefore + " / " + book.atTenth() + " / " + book.atNineTenths(),
                        "flat");
            }
        }
        Folders.delete(folder);
    }

    private long write(Path log) throws IOException {
        long rows = 0;
        long written = 0;
        long start = Instant.parse("2026-01-05T06:00:00Z").getEpochSecond();
        try (BufferedWriter out = Files.newBufferedWriter(log)) {
            out.write("Case ID,Activity,Machine,Start Timestamp,Complete Timestamp,Worker ID\n");
            while (large ? written < LARGE_BYTES : rows < USUAL) {
                long unit = rows / STEPS_OF_A_UNIT;
                long step = rows % STEPS_OF_A_UNIT;
                long from = start + unit * 37 + step * 900;
                long took = 60 + (rows * 7919) % 600;
                String row = "Order-%d,Step %d,Machine %d,%s,%s,W%d%n"
                        .formatted(
                                unit,
                                step,
                                (unit + step * 7) % STATIONS,
                                TIME.format(Instant.ofEpochSecond(from)),
                                TIME.format(Instant.ofEpochSecond(from + took)),
                                (unit * 13 + step) % 120);
                out.write(row);
                written += row.length();
                rows++;
            }
        }
        return rows;
    }

    /** A book that looks at the heap on the way: what is left after a collection, early and late. */
    private static final class Watched implements Importing {
        private final Importing book;
        private final long rows;
        private long facts;
        private long atTenth;
        private long atNineTenths;

        Watched(Importing book, long rows) {
            this.book = book;
            this.rows = rows;
        }

        @Override
        public void add(Recorded recorded) {
            book.add(recorded);
            facts++;
            if (facts == rows / 10) {
                atTenth = usedMegabytes();
            } else if (facts == rows / 10 * 9) {
                atNineTenths = usedMegabytes();
            }
        }

        @Override
        public Head finish() {
            return book.finish();
        }

        @Override
        public void close() {
            book.close();
        }

        long atTenth() {
            return atTenth;
        }

        long atNineTenths() {
            return atNineTenths;
        }

        private static long usedMegabytes() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        }
    }
}
