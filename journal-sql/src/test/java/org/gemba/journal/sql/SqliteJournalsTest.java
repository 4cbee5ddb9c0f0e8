package org.gemba.journal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Batch;
import org.gemba.house.journal.FactText;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Snapshot;
import org.gemba.house.journal.Verification;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only books in files do. */
class SqliteJournalsTest {
    @TempDir
    Path shelf;

    @Test
    void a_book_can_be_read_after_the_writer_closed_it() {
        try (SqliteJournals journals = new SqliteJournals(shelf)) {
            try (Journal journal = journals.open(Shift.LINE)) {
                journal.append(0, Shift.singly(1, 5));
            }
            assertThat(journals.openToRead(Shift.LINE).head().sequence()).isEqualTo(5);
        }
    }

    @Test
    void another_shelf_on_the_same_folder_cannot_write_the_same_book() {
        try (SqliteJournals journals = new SqliteJournals(shelf);
                SqliteJournals second = new SqliteJournals(shelf)) {
            journals.open(Shift.LINE);
            assertThatExceptionOfType(JournalFailed.class)
                    .isThrownBy(() -> second.open(Shift.LINE))
                    .withMessageContaining("Maybe Gemba runs twice");
            assertThat(second.openToRead(Shift.LINE).head().sequence()).isZero();
        }
    }

    @Test
    void a_damaged_snapshot_counts_as_none() throws Exception {
        try (SqliteJournals journals = new SqliteJournals(shelf);
                Journal journal = journals.open(Shift.LINE)) {
            journal.append(0, Shift.singly(1, 5));
            journal.keep(new Snapshot("boards-1", journal.head(), "{\"a\":1}"));
            Path file = shelf.resolve("PUMPS/L1.snapshot");
            byte[] whole = Files.readAllBytes(file);
            for (int at = 0; at < whole.length; at++) {
                byte[] flipped = whole.clone();
                flipped[at] ^= 1;
                Files.write(file, flipped);
                assertThat(journal.snapshot("boards-1")).as("byte %d", at).isEmpty();
            }
            Files.delete(file);
            assertThat(journal.snapshot("boards-1")).isEmpty();
        }
    }

    @Test
    void a_file_that_is_no_book_is_refused() throws Exception {
        Files.createDirectories(shelf.resolve("PUMPS"));
        Files.writeString(shelf.resolve("PUMPS/L1.journal"), "Dear diary, today the line stood still. ".repeat(50));
        try (SqliteJournals journals = new SqliteJournals(shelf)) {
            assertThatExceptionOfType(JournalFailed.class)
                    .isThrownBy(() -> journals.open(Shift.LINE))
                    .withMessageContaining("Line PUMPS/L1");
            assertThat(journals.verify(Shift.LINE).isSound()).isFalse();
        }
    }

    @Test
    void a_fact_that_is_too_long_is_refused_and_writing_goes_on() {
        try (SqliteJournals journals = new SqliteJournals(shelf);
                Journal journal = journals.open(Shift.LINE)) {
            Recorded usual = Shift.fact(1);
            Recorded longer = new Recorded(
                    1,
                    usual.happenedAt(),
                    usual.recordedAt(),
                    usual.source(),
                    usual.actor(),
                    usual.provenance(),
                    new Bookkeeping.LogImported("x".repeat(FactText.MOST_BYTES), "", 1, 0));
            assertThatExceptionOfType(JournalFailed.class)
                    .isThrownBy(() -> journal.append(0, List.of(new Batch(Shift.request(1), List.of(longer)))))
                    .withMessageContaining("at most 1048576");
            assertThat(journal.append(0, Shift.singly(1, 3))).hasSize(3);
        }
    }

    @Test
    void all_books_of_a_shelf_are_verified() {
        try (SqliteJournals journals = new SqliteJournals(shelf)) {
            journals.open(Shift.LINE).append(0, Shift.singly(1, 5));
            journals.open(Shift.OTHER).append(0, Shift.singly(1, 6));
            assertThat(journals.verify()).extracting(Verification::sound).containsExactly(5L, 6L);
            assertThat(journals.verify()).extracting(Verification::isSound).containsOnly(true);
        }
    }

    @Test
    void a_damaged_book_leaves_the_others_alone() throws Exception {
        try (SqliteJournals journals = new SqliteJournals(shelf)) {
            try (Journal journal = journals.open(Shift.LINE);
                    Journal other = journals.open(Shift.OTHER)) {
                journal.append(0, Shift.singly(1, 5));
                other.append(0, Shift.singly(1, 5));
            }
            Files.write(shelf.resolve("PUMPS/L1.journal"), new byte[5000]);
            assertThatExceptionOfType(JournalFailed.class).isThrownBy(() -> journals.open(Shift.LINE));
            assertThat(journals.open(Shift.OTHER).append(5, Shift.singly(6, 6))).hasSize(1);
        }
    }

    @Test
    void plants_have_folders_of_their_own() {
        try (SqliteJournals journals = new SqliteJournals(shelf)) {
            LineKey elsewhere = LineKey.parse("VALVES/L1");
            journals.open(Shift.LINE).append(0, Shift.singly(1, 2));
            journals.open(elsewhere);
            assertThat(journals.lines()).containsExactly(Shift.LINE, elsewhere);
            assertThat(shelf.resolve("VALVES/L1.journal")).exists();
        }
    }

    @Test
    void the_log_is_moved_into_the_book_while_it_is_written() throws Exception {
        try (SqliteJournals journals = new SqliteJournals(shelf);
                Journal journal = journals.open(Shift.LINE)) {
            for (long from = 1; from <= 30_000; from += 500) {
                journal.append(from - 1, Shift.singly(from, from + 499));
            }
            // 30,000 entries are about 9 MB: two checkpoints of 4 MB were due.
            assertThat(Files.size(shelf.resolve("PUMPS/L1.journal"))).isGreaterThan(6_000_000);
            assertThat(journals.verify(Shift.LINE).isSound()).isTrue();
        }
    }
}
