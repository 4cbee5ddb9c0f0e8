package org.gemba.journal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gemba.journal.sql.Shift.LINE;
import static org.gemba.journal.sql.Shift.OTHER;
import static org.gemba.journal.sql.Shift.START;
import static org.gemba.journal.sql.Shift.batch;
import static org.gemba.journal.sql.Shift.fact;
import static org.gemba.journal.sql.Shift.request;
import static org.gemba.journal.sql.Shift.singly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.gemba.house.journal.Batch;
import org.gemba.house.journal.Chain;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.FactQuery;
import org.gemba.house.journal.FactText;
import org.gemba.house.journal.Hash;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Journals;
import org.gemba.house.journal.Journals.Importing;
import org.gemba.house.journal.Receipt;
import org.gemba.house.journal.Snapshot;
import org.gemba.house.journal.Verification;
import org.gemba.house.language.Recorded;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every journal does, whatever it is written on. */
abstract class JournalsContract {
    private Journals journals;

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

    private Journal opened(long facts) {
        Journal journal = journals.open(LINE);
        if (facts > 0) {
            journal.append(0, singly(1, facts));
        }
        return journal;
    }

    private void openAnew() {
        journals.close();
        journals = shelf();
    }

    private static List<Entry> all(Journal journal, long after) {
        List<Entry> entries = new ArrayList<>();
        journal.read(after, entries::add);
        return entries;
    }

    private static List<Long> found(Journal journal, FactQuery query) {
        List<Long> sequences = new ArrayList<>();
        journal.find(query, entry -> sequences.add(entry.recorded().sequence()));
        assertThat(journal.count(query)).isEqualTo(sequences.size());
        return sequences;
    }

    private static void fails(String said, Callable<?> attempt) {
        assertThatExceptionOfType(JournalFailed.class).isThrownBy(attempt::call).withMessageContaining(said);
    }

    // ---- the shelf

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

    // ---- reading

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 9", "9, 1", "10, 0", "11, 0", "1000000, 0"})
    void reading_begins_behind_an_entry(long after, int entries) {
        List<Entry> read = all(opened(10), after);
        assertThat(read).hasSize(entries);
        assertThat(read).extracting(entry -> entry.recorded().sequence()).isSorted();
    }

    @Test
    void a_reader_stops_when_it_has_enough() {
        List<Long> seen = new ArrayList<>();
        opened(10).read(2, entry -> {
            seen.add(entry.recorded().sequence());
            return seen.size() < 3;
        });
        assertThat(seen).containsExactly(3L, 4L, 5L);
    }

    @Test
    void many_entries_are_read_in_order() {
        Journal journal = opened(0);
        for (int from = 1; from <= 5000; from += 500) {
            journal.append(from - 1, singly(from, from + 499));
        }
        assertThat(all(journal, 0))
                .extracting(entry -> entry.recorded().sequence())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 5000).boxed().toList());
    }

    @Test
    void an_entry_is_found_by_its_number() {
        Journal journal = opened(10);
        assertThat(journal.entry(7).orElseThrow().recorded()).isEqualTo(fact(7));
        assertThat(journal.entry(7)).contains(all(journal, 6).getFirst());
        assertThat(journal.entry(0)).isEmpty();
        assertThat(journal.entry(11)).isEmpty();
        assertThat(journal.entry(-1)).isEmpty();
    }

    @Test
    void a_reader_sees_what_the_writer_added() {
        Journal writer = opened(2);
        Journal reader = journals.openToRead(LINE);
        assertThat(reader.head().sequence()).isEqualTo(2);
        writer.append(2, singly(3, 4));
        assertThat(reader.head()).isEqualTo(writer.head());
        assertThat(all(reader, 2)).hasSize(2);
    }

    @Test
    void a_reader_may_write_to_the_same_book_while_it_reads() {
        Journal writer = opened(3);
        List<Long> seen = new ArrayList<>();
        writer.read(0, entry -> {
            long sequence = entry.recorded().sequence();
            seen.add(sequence);
            if (sequence == 2) {
                writer.append(3, singly(4, 4));
            }
            return true;
        });
        assertThat(seen).startsWith(1L, 2L, 3L);
        assertThat(writer.head().sequence()).isEqualTo(4);
    }

    @Test
    void many_read_beside_one_writer() throws Exception {
        Journal writer = opened(1);
        AtomicLong written = new AtomicLong(1);
        CountDownLatch done = new CountDownLatch(1);
        try (ExecutorService readers = Executors.newFixedThreadPool(3)) {
            List<Future<Long>> seen = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                seen.add(readers.submit(() -> {
                    long last;
                    do {
                        long promised = written.get();
                        last = all(writer, 0).size();
                        assertThat(last).isGreaterThanOrEqualTo(promised);
                    } while (done.getCount() > 0);
                    return last;
                }));
            }
            for (int from = 2; from <= 200; from++) {
                writer.append(from - 1, singly(from, from));
                written.set(from);
            }
            done.countDown();
            for (Future<Long> last : seen) {
                assertThat(last.get()).isPositive();
            }
        }
        assertThat(all(writer, 0)).hasSize(200);
    }

    // ---- go and see

    @Test
    void everything_is_found_in_order() {
        assertThat(found(opened(30), FactQuery.ALL)).hasSize(30).isSorted();
    }

    @Test
    void facts_are_found_by_when_they_happened() {
        // Fact n happened n seconds after the start; the end is not included.
        FactQuery query = FactQuery.ALL.between(START.plusSeconds(5), START.plusSeconds(9));
        assertThat(found(opened(30), query)).containsExactly(5L, 6L, 7L, 8L);
    }

    @Test
    void times_count_by_the_whole_millisecond() {
        FactQuery query = FactQuery.ALL.between(
                START.plusSeconds(5).plusNanos(1), START.plusSeconds(7).plusNanos(1));
        assertThat(found(opened(30), query)).containsExactly(5L, 6L);
    }

    @Test
    void facts_are_found_by_kind() {
        assertThat(found(opened(30), FactQuery.ALL.of(Set.of("AndonPulled")))).containsExactly(10L, 20L, 30L);
        assertThat(found(journals.openToRead(LINE), FactQuery.ALL.of(Set.of("UnitStarted", "AndonPulled"))))
                .containsExactly(1L, 10L, 11L, 20L, 21L, 30L);
    }

    @Test
    void facts_are_found_by_place_in_the_book() {
        Journal journal = opened(30);
        assertThat(found(journal, FactQuery.ALL.within(27, 29))).containsExactly(28L, 29L);
        assertThat(found(journal, FactQuery.ALL.within(28, Long.MAX_VALUE))).containsExactly(29L, 30L);
        assertThat(found(journal, FactQuery.ALL.within(30, 40))).isEmpty();
        assertThat(found(journal, FactQuery.ALL.within(9, 3))).isEmpty();
        assertThat(found(journal, FactQuery.ALL.within(-5, 1))).containsExactly(1L);
    }

    @Test
    void facts_are_found_by_kind_time_and_place_together() {
        FactQuery query = FactQuery.ALL
                .of(Set.of("AndonPulled"))
                .between(START.plusSeconds(20), START.plusSeconds(100))
                .within(0, 35);
        assertThat(found(opened(60), query)).containsExactly(20L, 30L);
    }

    @Test
    void an_unknown_kind_is_never_found() {
        assertThat(found(opened(30), FactQuery.ALL.of(Set.of("\"]'; DROP TABLE entries; --"))))
                .isEmpty();
    }

    @Test
    void a_finder_stops_when_it_has_enough() {
        List<Long> seen = new ArrayList<>();
        opened(30).find(FactQuery.ALL.of(Set.of("AndonPulled")), entry -> {
            seen.add(entry.recorded().sequence());
            return false;
        });
        assertThat(seen).containsExactly(10L);
    }

    @Test
    void facts_of_all_times_are_found() {
        Journal journal = opened(0);
        List<Instant> times = List.of(Instant.MIN, Instant.EPOCH, Instant.MAX, Instant.parse("2026-11-23T06:00:00Z"));
        for (int i = 0; i < times.size(); i++) {
            Recorded usual = fact(i + 1L);
            journal.append(
                    i,
                    List.of(new Batch(
                            request(i + 1L),
                            List.of(new Recorded(
                                    usual.sequence(),
                                    times.get(i),
                                    usual.recordedAt(),
                                    usual.source(),
                                    usual.actor(),
                                    usual.provenance(),
                                    usual.fact())))));
        }
        assertThat(found(journal, FactQuery.ALL)).hasSize(4);
        assertThat(found(journal, FactQuery.ALL.between(Instant.EPOCH, Instant.MAX)))
                .containsExactly(2L, 4L);
        assertThat(found(journal, FactQuery.ALL.between(Instant.MIN, Instant.EPOCH.plusMillis(1))))
                .containsExactly(1L, 2L);
        assertThat(all(journal, 0))
                .extracting(entry -> entry.recorded().happenedAt())
                .containsExactlyElementsOf(times);
    }

    // ---- snapshots

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
