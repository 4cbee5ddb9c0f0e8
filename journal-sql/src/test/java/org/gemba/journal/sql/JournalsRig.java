package org.gemba.journal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gemba.journal.sql.Shift.LINE;
import static org.gemba.journal.sql.Shift.singly;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.FactQuery;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Journals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A shelf for each test, and how to ask it. */
abstract class JournalsRig {
    Journals journals;

    /** The shelf; asked again, the same books on a shelf opened anew. */
    abstract Journals shelf();

    @BeforeEach
    void openShelf() {
        journals = shelf();
    }

    @AfterEach
    void closeShelf() {
        journals.close();
    }

    Journal opened(long facts) {
        Journal journal = journals.open(LINE);
        if (facts > 0) {
            journal.append(0, singly(1, facts));
        }
        return journal;
    }

    void openAnew() {
        journals.close();
        journals = shelf();
    }

    static List<Entry> all(Journal journal, long after) {
        List<Entry> entries = new ArrayList<>();
        journal.read(after, entries::add);
        return entries;
    }

    static List<Long> found(Journal journal, FactQuery query) {
        List<Long> sequences = new ArrayList<>();
        journal.find(query, entry -> sequences.add(entry.recorded().sequence()));
        assertThat(journal.count(query)).isEqualTo(sequences.size());
        return sequences;
    }

    static void fails(String said, Callable<?> attempt) {
        assertThatExceptionOfType(JournalFailed.class).isThrownBy(attempt::call).withMessageContaining(said);
    }
}
