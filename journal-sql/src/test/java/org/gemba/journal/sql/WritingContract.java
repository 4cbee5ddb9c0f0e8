package org.gemba.journal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemba.journal.sql.Shift.LINE;
import static org.gemba.journal.sql.Shift.OTHER;
import static org.gemba.journal.sql.Shift.batch;
import static org.gemba.journal.sql.Shift.request;
import static org.gemba.journal.sql.Shift.singly;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.gemba.house.journal.Chain;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.FactText;
import org.gemba.house.journal.Hash;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.Receipt;
import org.gemba.house.language.RequestId;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How every journal is opened and written, and how it knows duplicates. */
abstract class WritingContract extends JournalsRig {
    @Test
    void an_empty_shelf_has_no_lines() {
        assertThat(journals.lines()).isEmpty();
    }

    @Test
    void lines_with_a_book_are_listed_in_order() {
        journals.open(OTHER).close();
        journals.open(LINE).close();
        assertThat(journals.lines()).containsExactly(LINE, OTHER);
    }

    @Test
    void a_line_without_a_book_cannot_be_read() {
        fails("has no book", () -> journals.openToRead(LINE));
        assertThat(journals.lines()).isEmpty();
    }

    @Test
    void a_second_writer_is_refused() {
        opened(0);
        fails("being written", () -> journals.open(LINE));
    }

    @Test
    void a_closed_book_can_be_opened_again() {
        opened(3).close();
        assertThat(journals.open(LINE).head().sequence()).isEqualTo(3);
    }

    @Test
    void lines_are_written_independently() {
        Journal journal = opened(2);
        Journal other = journals.open(OTHER);
        other.append(0, singly(1, 5));
        assertThat(journal.head().sequence()).isEqualTo(2);
        assertThat(other.head().sequence()).isEqualTo(5);
    }

    @Test
    void a_closed_journal_answers_no_more() {
        Journal journal = opened(1);
        journal.close();
        fails("closed", () -> journal.append(1, singly(2, 2)));
        fails("closed", () -> journal.entry(1));
    }

    @Test
    void closing_twice_does_nothing_more() {
        Journal journal = opened(1);
        journal.close();
        Journal next = journals.open(LINE);
        journal.close();
        fails("being written", () -> journals.open(LINE));
        assertThat(next.line()).isEqualTo(LINE);
    }

    // ---- writing

    @Test
    void a_new_book_has_the_head_of_nothing() {
        assertThat(opened(0).head()).isEqualTo(Head.NONE);
    }

    @Test
    void what_was_written_is_read_again() {
        Journal journal = opened(25);
        List<Entry> entries = all(journal, 0);
        assertThat(entries)
                .extracting(Entry::recorded)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 25).mapToObj(Shift::fact).toList());
        assertThat(entries.get(6).request()).isEqualTo(request(7));
    }

    @Test
    void each_entry_is_chained_to_the_one_before() {
        Hash hash = Hash.NONE;
        for (Entry entry : all(opened(5), 0)) {
            hash = Chain.after(hash, FactText.encode(LINE, entry.request(), entry.recorded()));
            assertThat(entry.hash()).isEqualTo(hash);
        }
    }

    @Test
    void the_head_is_the_newest_entry() {
        Journal journal = opened(5);
        assertThat(journal.head())
                .isEqualTo(new Head(5, journal.entry(5).orElseThrow().hash()));
    }

    @Test
    void a_receipt_names_the_facts_of_its_request_and_the_hash_after_them() {
        Journal journal = opened(0);
        List<Receipt> receipts = journal.append(0, List.of(batch(request(1), 1, 3), batch(request(2), 4, 4)));
        assertThat(receipts)
                .containsExactly(
                        new Receipt(
                                LINE,
                                request(1),
                                1,
                                3,
                                journal.entry(3).orElseThrow().hash()),
                        new Receipt(LINE, request(2), 4, 4, journal.head().hash()));
    }

    @Test
    void to_write_nothing_is_nothing() {
        Journal journal = opened(2);
        assertThat(journal.append(2, List.of())).isEmpty();
        assertThat(journal.head().sequence()).isEqualTo(2);
    }

    @Test
    void a_writer_who_believes_to_stand_elsewhere_is_refused() {
        Journal journal = opened(2);
        fails("ends with 2", () -> journal.append(1, singly(2, 2)));
        fails("ends with 2", () -> journal.append(3, singly(4, 4)));
        assertThat(journal.append(2, singly(3, 3))).hasSize(1);
    }

    @Test
    void facts_must_be_numbered_without_a_gap() {
        Journal journal = opened(2);
        fails("where fact 3 belongs", () -> journal.append(2, singly(4, 4)));
        fails(
                "where fact 4 belongs",
                () -> journal.append(2, List.of(batch(request(9), 3, 3), batch(request(8), 5, 5))));
        assertThat(all(journal, 0)).hasSize(2);
    }

    @Test
    void one_bad_batch_refuses_all() {
        Journal journal = opened(2);
        fails("", () -> journal.append(2, List.of(batch(request(9), 3, 4), batch(request(1), 5, 5))));
        assertThat(journal.head().sequence()).isEqualTo(2);
        assertThat(all(journal, 0)).hasSize(2);
        assertThat(journal.receiptOf(request(9))).isEmpty();
    }

    @Test
    void after_a_refused_batch_writing_goes_on() {
        Journal journal = opened(2);
        fails("", () -> journal.append(2, List.of(batch(request(1), 3, 3))));
        assertThat(journal.append(2, singly(3, 4))).hasSize(2);
        assertThat(journals.verify(LINE).isSound()).isTrue();
    }

    @Test
    void a_reader_cannot_write() {
        opened(2);
        fails("read only", () -> journals.openToRead(LINE).append(2, singly(3, 3)));
    }

    // ---- duplicates

    @Test
    @Proves("DUPLICATE-12")
    void a_request_that_was_written_is_known_by_its_id() {
        Journal journal = opened(0);
        Receipt given = journal.append(0, List.of(batch(request(1), 1, 3))).getFirst();
        assertThat(journal.receiptOf(request(1))).contains(given);
        assertThat(journal.receiptOf(request(2))).isEmpty();
    }

    @Test
    @Proves("DUPLICATE-12")
    void of_many_requests_those_that_were_written_are_known() {
        Journal journal = opened(0);
        List<Receipt> given = journal.append(0, singly(1, 300));
        List<RequestId> asked =
                LongStream.rangeClosed(201, 1_500).mapToObj(Shift::request).toList();
        assertThat(journal.receiptsOf(asked).values()).containsExactlyInAnyOrderElementsOf(given.subList(200, 300));
        assertThat(journal.receiptsOf(List.of())).isEmpty();
        assertThat(journal.append(300, singly(301, 302))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\", "\\u0041", "a','b", "[1,2]", "%", "ネジ 1", "\ud83d\ude00", "a\u2028b", " a "})
    @Proves("DUPLICATE-12")
    void an_id_may_have_any_character(String id) {
        Journal journal = opened(0);
        RequestId request = new RequestId(id);
        assertThat(journal.receiptOf(request)).isEmpty();
        Receipt given = journal.append(0, List.of(batch(request, 1, 1))).getFirst();
        assertThat(journal.receiptsOf(List.of(request(1), request, request(2)))).isEqualTo(Map.of(request, given));
        openAnew();
        assertThat(journals.open(LINE).receiptOf(request)).contains(given);
    }

    @Test
    @Proves("DUPLICATE-12")
    void a_request_is_known_after_a_restart_by_the_same_receipt() {
        Journal journal = opened(0);
        Receipt given = journal.append(0, List.of(batch(request(1), 1, 3))).getFirst();
        journal.append(3, singly(4, 9));
        openAnew();
        assertThat(journals.open(LINE).receiptOf(request(1))).contains(given);
    }

    @Test
    @Proves("DUPLICATE-12")
    void a_request_cannot_be_written_twice() {
        Journal journal = opened(3);
        fails("already", () -> journal.append(3, List.of(batch(request(2), 4, 4))));
        fails("", () -> journal.append(3, List.of(batch(request(7), 4, 4), batch(request(7), 5, 5))));
        assertThat(journal.head().sequence()).isEqualTo(3);
    }

    @Test
    @Proves("DUPLICATE-12")
    void a_request_cannot_be_written_again_after_a_restart() {
        opened(3).close();
        openAnew();
        Journal journal = journals.open(LINE);
        fails("already", () -> journal.append(3, List.of(batch(request(2), 4, 4))));
    }

    @Test
    void a_reader_knows_receipts_too() {
        Receipt given = opened(3).receiptOf(request(2)).orElseThrow();
        assertThat(journals.openToRead(LINE).receiptOf(request(2))).contains(given);
    }
}
