package org.gemba.journal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemba.journal.sql.Shift.LINE;
import static org.gemba.journal.sql.Shift.START;
import static org.gemba.journal.sql.Shift.fact;
import static org.gemba.journal.sql.Shift.request;
import static org.gemba.journal.sql.Shift.singly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.gemba.house.journal.Batch;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.FactQuery;
import org.gemba.house.journal.Journal;
import org.gemba.house.language.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How every journal is read and searched. */
abstract class ReadingContract extends WritingContract {
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
}
