package org.gemba.journal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.gemba.house.journal.Journal;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Journals;
import org.gemba.house.journal.MemoryJournals;
import org.gemba.house.journal.Snapshot;
import org.junit.jupiter.api.Test;

/** The books in memory do what every journal does, and fail like a disk where they are told to. */
class MemoryJournalsTest extends JournalsContract {
    private final MemoryJournals memory = new MemoryJournals();

    @Override
    Journals shelf() {
        return memory;
    }

    @Test
    void after_a_failed_sync_nothing_more_is_written() {
        Journal journal = memory.open(Shift.LINE);
        journal.append(0, Shift.singly(1, 2));
        memory.failNextSync(Shift.LINE);
        assertThatExceptionOfType(JournalFailed.class).isThrownBy(() -> journal.append(2, Shift.singly(3, 4)));
        assertThatExceptionOfType(JournalFailed.class)
                .isThrownBy(() -> journal.append(2, Shift.singly(3, 4)))
                .withMessageContaining("nothing more is written");
        assertThat(journal.head().sequence()).isEqualTo(2);
        assertThat(journal.receiptOf(Shift.request(3))).isEmpty();
    }

    @Test
    void opened_anew_after_a_failed_sync_the_book_goes_on_from_what_is_safe() {
        Journal journal = memory.open(Shift.LINE);
        journal.append(0, Shift.singly(1, 2));
        memory.failNextSync(Shift.LINE);
        assertThatExceptionOfType(JournalFailed.class).isThrownBy(() -> journal.append(2, Shift.singly(3, 4)));
        journal.close();
        Journal again = memory.open(Shift.LINE);
        again.append(2, Shift.singly(3, 6));
        assertThat(again.head().sequence()).isEqualTo(6);
        assertThat(memory.verify(Shift.LINE).isSound()).isTrue();
    }

    @Test
    void a_crash_loses_what_was_not_safe() {
        Journal journal = memory.open(Shift.LINE);
        journal.append(0, Shift.singly(1, 2));
        memory.failNextSync(Shift.LINE);
        assertThatExceptionOfType(JournalFailed.class).isThrownBy(() -> journal.append(2, Shift.singly(3, 4)));
        memory.crash();
        assertThatExceptionOfType(JournalFailed.class).isThrownBy(journal::head).withMessageContaining("died");

        Journal again = memory.open(Shift.LINE);
        assertThat(again.head().sequence()).isEqualTo(2);
        again.append(2, Shift.singly(3, 5));
        assertThat(memory.verify(Shift.LINE).isSound()).isTrue();
    }

    @Test
    void a_crash_may_keep_what_was_not_safe() {
        Journal journal = memory.open(Shift.LINE);
        memory.failNextSync(Shift.LINE);
        assertThatExceptionOfType(JournalFailed.class).isThrownBy(() -> journal.append(0, Shift.singly(1, 4)));
        memory.crash(unsafe -> unsafe);
        Journal again = memory.open(Shift.LINE);
        assertThat(again.head().sequence()).isEqualTo(4);
        assertThat(again.receiptOf(Shift.request(3))).isPresent();
    }

    @Test
    void snapshots_can_be_lost() {
        Journal journal = memory.open(Shift.LINE);
        journal.append(0, Shift.singly(1, 2));
        journal.keep(new Snapshot("boards-1", journal.head(), ""));
        memory.loseSnapshots();
        assertThat(journal.snapshot("boards-1")).isEmpty();
    }
}
