package org.gemba.journal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gemba.journal.sql.Shift.LINE;
import static org.gemba.journal.sql.Shift.fact;
import static org.gemba.journal.sql.Shift.singly;

import java.util.Set;
import org.gemba.house.journal.FactQuery;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Journals.Importing;
import org.gemba.house.journal.Snapshot;
import org.gemba.house.journal.Verification;
import org.junit.jupiter.api.Test;

/** What every journal does, whatever it is written on. */
abstract class JournalsContract extends ReadingContract {
    @Test
    void a_snapshot_is_kept_over_a_restart() {
        Journal journal = opened(5);
        Snapshot snapshot = new Snapshot("boards-1", journal.head(), "{\"a\":\"ネジ\\n\"}\n");
        assertThat(journal.snapshot("boards-1")).isEmpty();
        journal.keep(snapshot);
        assertThat(journal.snapshot("boards-1")).contains(snapshot);
        openAnew();
        assertThat(journals.open(LINE).snapshot("boards-1")).contains(snapshot);
    }

    @Test
    void a_newer_snapshot_takes_the_place_of_the_older() {
        Journal journal = opened(5);
        journal.keep(new Snapshot("boards-1", journal.head(), "old"));
        journal.append(5, singly(6, 6));
        Snapshot newer = new Snapshot("boards-1", journal.head(), "new");
        journal.keep(newer);
        assertThat(journal.snapshot("boards-1")).contains(newer);
    }

    @Test
    void a_snapshot_of_another_format_is_ignored() {
        Journal journal = opened(5);
        journal.keep(new Snapshot("boards-1", journal.head(), ""));
        assertThat(journal.snapshot("boards-2")).isEmpty();
    }

    @Test
    void a_snapshot_that_the_chain_does_not_pass_through_is_ignored() {
        Journal journal = opened(5);
        journal.keep(new Snapshot("boards-1", new Head(4, journal.head().hash()), "of another book"));
        assertThat(journal.snapshot("boards-1")).isEmpty();
        journal.keep(new Snapshot("boards-1", new Head(6, journal.head().hash()), "from the future"));
        assertThat(journal.snapshot("boards-1")).isEmpty();
    }

    // ---- imports

    @Test
    void an_import_is_seen_whole_or_not_at_all() {
        Importing importing = journals.begin(LINE);
        for (long sequence = 1; sequence <= 2500; sequence++) {
            importing.add(fact(sequence));
        }
        assertThat(journals.lines()).isEmpty();
        Head head = importing.finish();
        importing.close();
        assertThat(journals.lines()).containsExactly(LINE);
        Journal journal = journals.open(LINE);
        assertThat(journal.head()).isEqualTo(head);
        assertThat(all(journal, 0)).hasSize(2500);
        assertThat(found(journal, FactQuery.ALL.of(Set.of("AndonPulled")))).hasSize(250);
        assertThat(journals.verify(LINE).isSound()).isTrue();
    }

    @Test
    void an_import_that_was_not_finished_never_was() {
        try (Importing importing = journals.begin(LINE)) {
            importing.add(fact(1));
        }
        assertThat(journals.lines()).isEmpty();
        assertThat(opened(2).head().sequence()).isEqualTo(2);
    }

    @Test
    void an_imported_book_is_written_on() {
        try (Importing importing = journals.begin(LINE)) {
            importing.add(fact(1));
            importing.finish();
        }
        openAnew();
        Journal journal = journals.open(LINE);
        journal.append(1, singly(2, 4));
        assertThat(all(journal, 0)).hasSize(4);
        assertThat(journal.receiptOf(Importing.REQUEST).orElseThrow().last()).isEqualTo(1);
    }

    @Test
    void an_empty_import_makes_an_empty_book() {
        try (Importing importing = journals.begin(LINE)) {
            assertThat(importing.finish()).isEqualTo(Head.NONE);
        }
        assertThat(journals.verify(LINE).isSound()).isTrue();
    }

    @Test
    void an_import_needs_a_line_without_a_book() {
        opened(1).close();
        fails("has a book already", () -> journals.begin(LINE));
    }

    @Test
    void imported_facts_must_be_numbered_without_a_gap() {
        try (Importing importing = journals.begin(LINE)) {
            importing.add(fact(1));
            assertThatExceptionOfType(JournalFailed.class)
                    .isThrownBy(() -> importing.add(fact(3)))
                    .withMessageContaining("where fact 2 belongs");
        }
    }

    // ---- verification

    @Test
    void a_book_as_it_was_written_is_sound() {
        Journal journal = opened(50);
        Verification verification = journals.verify(LINE);
        assertThat(verification.fault()).isEmpty();
        assertThat(verification.sound()).isEqualTo(50);
        assertThat(verification.head()).isEqualTo(journal.head());
    }

    @Test
    void a_line_without_a_book_cannot_be_verified() {
        fails("has no book", () -> journals.verify(LINE));
    }

    @Test
    void the_same_facts_give_the_same_head_on_every_journal() {
        Journal journal = opened(0);
        for (long from = 1; from <= 10_000; from += 250) {
            journal.append(from - 1, singly(from, from + 249));
        }
        assertThat(journal.head().hash().toString())
                .isEqualTo("a49f254d6281af7e3976cb5712970de7b171f40950b735b1037d3c3e4b83462f");
    }
}
