package org.gemba.journal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.FactText;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Verification;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Torn and rotten files: copies of a live book, cut and flipped. Seeds are fixed: what fails once fails again. */
class DamageTest {
    private static final int TRIES = 200;
    private static final int FACTS = 400;

    @TempDir
    Path folder;

    /** A book whose facts all stand in its write-ahead log. */
    private Path live;

    /** The same, closed in order. */
    private Path closed;

    private List<Entry> entries = List.of();

    @BeforeEach
    void writeBook() throws IOException {
        Path shelf = folder.resolve("written");
        List<Entry> written = new ArrayList<>();
        live = folder.resolve("live");
        try (SqliteJournals journals = new SqliteJournals(shelf);
                Journal journal = journals.open(Shift.LINE)) {
            for (int from = 1; from <= FACTS; from += 20) {
                journal.append(from - 1, Shift.singly(from, from + 19));
            }
            journal.read(0, written::add);
            copy(shelf, live);
        }
        closed = shelf;
        entries = List.copyOf(written);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolve("PUMPS"));
        try (Stream<Path> files = Files.list(from.resolve("PUMPS"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith("-shm") && !name.endsWith(".lock")) {
                    Files.write(to.resolve("PUMPS").resolve(name), Files.readAllBytes(file));
                }
            }
        }
    }

    private static Path wal(Path shelf) {
        return shelf.resolve("PUMPS/L1.journal-wal");
    }

    private static Path book(Path shelf) {
        return shelf.resolve("PUMPS/L1.journal");
    }

    // ---- torn tails

    @Test
    @Proves("TORN-5")
    void a_book_whose_log_was_cut_is_refused_with_what_is_missing() throws IOException {
        byte[] log = Files.readAllBytes(wal(live));
        Random random = new Random(5);
        int refused = 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            refused += tryTorn(attempt, Arrays.copyOf(log, random.nextInt(log.length)));
        }
        System.out.printf(
                "TORN-5: %d cuts, %d refused by the anchor, %d whole, silent losses 0%n",
                TRIES, refused, TRIES - refused);
        assertThat(refused).isGreaterThan(TRIES / 2);
    }

    @Test
    @Proves("TORN-5")
    void a_book_whose_log_has_a_flipped_bit_is_whole_or_refused() throws IOException {
        byte[] log = Files.readAllBytes(wal(live));
        Random random = new Random(6);
        int refused = 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            byte[] flipped = log.clone();
            flipped[random.nextInt(log.length)] ^= (byte) (1 << random.nextInt(8));
            refused += tryTorn(attempt, flipped);
        }
        System.out.printf(
                "TORN-5: %d flips, %d refused by the anchor, %d whole, silent losses 0%n",
                TRIES, refused, TRIES - refused);
        assertThat(refused).isGreaterThan(TRIES / 2);
    }

    /** Opens a copy with this log: 1 where it was refused, and then goes on from a clean beginning; 0 where it is whole. */
    private int tryTorn(int attempt, byte[] log) throws IOException {
        Path torn = folder.resolve("torn-" + attempt);
        copy(live, torn);
        Files.write(wal(torn), log);
        try (SqliteJournals journals = new SqliteJournals(torn)) {
            try (Journal journal = journals.open(Shift.LINE)) {
                assertThat(all(journal)).isEqualTo(entries);
                return 0;
            } catch (JournalFailed missing) {
                assertThat(missing).hasMessageContaining("to " + FACTS + " are missing");
                assertThat(missing).hasMessageContaining("gemba verify --accept-loss PUMPS/L1");
            }
            Head kept = journals.acceptLoss(Shift.LINE);
            try (Journal journal = journals.open(Shift.LINE)) {
                assertThat(all(journal)).isEqualTo(entries.subList(0, (int) kept.sequence()));
            }
            return 1;
        }
    }

    private static List<Entry> all(Journal journal) {
        List<Entry> read = new ArrayList<>();
        journal.read(0, read::add);
        return read;
    }

    // ---- bit rot

    @Test
    @Proves("ROT-6")
    void every_flipped_bit_of_a_stored_fact_is_found_and_named() throws IOException {
        byte[] book = Files.readAllBytes(book(closed));
        Random random = new Random(7);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Entry entry = entries.get(random.nextInt(FACTS));
            byte[] flipped = book.clone();
            int at = stored(book, entry, random);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Verification verification = verify(flipped);
            assertThat(verification.fault())
                    .as("byte %d of entry %s", at, entry)
                    .isPresent();
            assertThat(verification.fault().orElseThrow().sequence())
                    .isEqualTo(entry.recorded().sequence());
            assertThat(verification.sound()).isEqualTo(entry.recorded().sequence() - 1);
        }
        System.out.printf("ROT-6: %d flipped bits in stored facts, %d found%n", TRIES, TRIES);
    }

    @Test
    @Proves("ROT-6")
    void a_flipped_bit_anywhere_in_the_file_is_found_or_harms_no_fact() throws IOException {
        byte[] book = Files.readAllBytes(book(closed));
        Random random = new Random(8);
        int found = 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            byte[] flipped = book.clone();
            flipped[random.nextInt(book.length)] ^= (byte) (1 << random.nextInt(8));
            if (verify(flipped).isSound()) {
                try (SqliteJournals journals = new SqliteJournals(folder.resolve("rotten"));
                        Journal journal = journals.openToRead(Shift.LINE)) {
                    assertThat(all(journal)).isEqualTo(entries);
                }
            } else {
                found++;
            }
        }
        System.out.printf(
                "ROT-6: %d flipped bits anywhere, %d found, %d in space that holds nothing%n",
                TRIES, found, TRIES - found);
        assertThat(found).isPositive();
    }

    private Verification verify(byte[] bytes) throws IOException {
        Path rotten = folder.resolve("rotten");
        copy(closed, rotten);
        Files.write(book(rotten), bytes);
        try (SqliteJournals journals = new SqliteJournals(rotten)) {
            return journals.verify(Shift.LINE);
        }
    }

    /** A byte of an entry's row: its time (six bytes), its kind, its text or its hash stand behind each other. */
    private static int stored(byte[] book, Entry entry, Random random) {
        byte[] body = FactText.encode(Shift.LINE, entry.request(), entry.recorded());
        int before = 6 + FactText.kind(entry.recorded().fact()).length();
        int at = lastIndexOf(book, body) - before;
        return at + random.nextInt(before + body.length + 32);
    }

    /** The last place in the file: pages that SQLite split before hold old copies in what is free space now. */
    private static int lastIndexOf(byte[] book, byte[] part) {
        for (int from = book.length - part.length; from >= 0; from--) {
            if (Arrays.equals(book, from, from + part.length, part, 0, part.length)) {
                return from;
            }
        }
        throw new AssertionError("The entry's text does not stand in the file.");
    }

    // ---- lost files

    @Test
    void a_book_that_is_gone_is_missed() throws IOException {
        Files.delete(book(closed));
        refused(closed, "its book is gone; its anchor stands at entry 400");
    }

    @Test
    void an_older_copy_of_the_book_is_refused() throws IOException {
        byte[] older = Files.readAllBytes(book(closed));
        try (SqliteJournals journals = new SqliteJournals(closed);
                Journal journal = journals.open(Shift.LINE)) {
            journal.append(FACTS, Shift.singly(FACTS + 1, FACTS + 7));
        }
        Files.write(book(closed), older);
        refused(closed, "entries 401 to 407 are missing");
    }

    @Test
    void a_book_without_its_anchor_is_refused() throws IOException {
        Files.delete(closed.resolve("PUMPS/L1.anchor"));
        refused(closed, "its anchor is missing");
        try (SqliteJournals journals = new SqliteJournals(closed)) {
            assertThat(journals.verify(Shift.LINE).isSound()).isFalse();
            assertThat(journals.acceptLoss(Shift.LINE).sequence()).isEqualTo(FACTS);
            assertThat(journals.open(Shift.LINE).head().sequence()).isEqualTo(FACTS);
        }
    }

    @Test
    void a_torn_anchor_has_a_second_place() throws IOException {
        Path anchor = closed.resolve("PUMPS/L1.anchor");
        byte[] whole = Files.readAllBytes(anchor);
        for (int place = 0; place < 2; place++) {
            byte[] torn = whole.clone();
            Arrays.fill(torn, place * 512 + 10, place * 512 + 60, (byte) 0);
            Files.write(anchor, torn);
            try (SqliteJournals journals = new SqliteJournals(closed)) {
                assertThat(journals.open(Shift.LINE).head().sequence()).isEqualTo(FACTS);
            }
        }
    }

    @Test
    void the_book_of_another_line_is_refused() throws IOException {
        Files.move(book(closed), closed.resolve("PUMPS/L9.journal"));
        Files.move(closed.resolve("PUMPS/L1.anchor"), closed.resolve("PUMPS/L9.anchor"));
        try (SqliteJournals journals = new SqliteJournals(closed)) {
            assertThatExceptionOfType(JournalFailed.class)
                    .isThrownBy(() -> journals.open(LineKey.parse("PUMPS/L9")))
                    .withMessageContaining("holds the book of line PUMPS/L1");
        }
    }

    @Test
    void what_an_import_left_is_cleared_away() throws IOException {
        Path left = closed.resolve("PUMPS/L7.importing");
        Files.write(left, new byte[100]);
        try (SqliteJournals journals = new SqliteJournals(closed)) {
            assertThat(left).doesNotExist();
            assertThat(journals.lines()).containsExactly(Shift.LINE);
        }
    }

    private static void refused(Path shelf, String said) {
        try (SqliteJournals journals = new SqliteJournals(shelf)) {
            assertThatExceptionOfType(JournalFailed.class)
                    .isThrownBy(() -> journals.open(Shift.LINE))
                    .withMessageContaining(said);
        }
    }
}
