package org.gemba.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gemba.engine.Answer;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.house.language.Step;
import org.gemba.house.valuestream.PlannedTime;
import org.gemba.house.valuestream.ValueStream;
import org.gemba.house.valuestream.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A line that told of one cycle in the first hour, of two in the second, and so on. */
@Timeout(60)
class LineStreamsTest {
    private static final LineKey LINE = LineKey.parse("PUMPS/L1");
    private static final Instant START = Instant.parse("2026-11-23T06:00:00Z");
    private static final int HOURS = 6;

    private final WatchedShelf shelf = new WatchedShelf();
    private final Works works = new Works(shelf);
    private final LineStreams streams = new LineStreams(works, LINE, () -> PlannedTime.NOT_KNOWN);

    @BeforeEach
    void tell() throws InterruptedException {
        works.keep(LINE, InstantSource.fixed(START.plus(Duration.ofHours(HOURS))));
        for (int hour = 0; hour < HOURS; hour++) {
            for (int cycle = 0; cycle <= hour; cycle++) {
                tell(hour, cycle);
            }
        }
    }

    @AfterEach
    void close() {
        works.close();
    }

    private void tell(int hour, int cycle) throws InterruptedException {
        Instant at = START.plus(Duration.ofHours(hour)).plusSeconds(60L * (cycle + 1));
        String name = "U-" + hour + "-" + cycle;
        Flow done = new Flow.CycleCompleted(
                new UnitId(name),
                new StationId("A-01"),
                Step.USUAL,
                Duration.ofSeconds(50),
                PieceCount.ONE,
                Attempt.FIRST);
        Asked asked = new Asked(
                new RequestId(name),
                at,
                new Source("test"),
                Optional.empty(),
                Provenance.MEASURED,
                new Request.Report(done));
        assertThat(works.ask(LINE, asked)).isInstanceOf(Answer.Done.class);
    }

    private static Window hour(int hour) {
        Instant from = START.plus(Duration.ofHours(hour));
        return new Window(from, from.plus(Duration.ofHours(1)));
    }

    private static long cycles(ValueStream stream) {
        return stream.coverage().reports();
    }

    /** Somebody who waits for a window; returns once they do. */
    private CompletableFuture<ValueStream> waiting(Window window) {
        CompletableFuture<ValueStream> answer = new CompletableFuture<>();
        Thread reader = Thread.ofPlatform().daemon().start(() -> answer.complete(streams.now(window)));
        while (reader.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return answer;
    }

    @Test
    void a_window_counts_what_happened_in_it() {
        assertThat(cycles(streams.now(hour(0)))).isEqualTo(1);
        assertThat(cycles(streams.now(hour(3)))).isEqualTo(4);
        assertThat(cycles(streams.now(Window.ALL))).isEqualTo(21);
    }

    @Test
    void nothing_is_at_hand_before_the_first_was_worked_out() {
        shelf.hold();
        assertThat(streams.soon(hour(1))).isEmpty();
        assertThat(streams.soon(hour(1))).isEmpty();
        shelf.open();
        ValueStream worked = streams.now(hour(1));
        assertThat(streams.soon(hour(1))).containsSame(worked);
    }

    @Test
    void a_stream_that_is_fresh_is_handed_out_again_without_reading_the_book() throws InterruptedException {
        ValueStream worked = streams.now(hour(1));
        tell(1, 30);
        assertThat(streams.now(hour(1))).isSameAs(worked);
        assertThat(shelf.readings()).isEqualTo(1);
    }

    @Test
    void the_book_is_read_once_for_all_windows_that_wait() throws Exception {
        shelf.hold();
        streams.soon(hour(0));
        shelf.awaitReading();
        List<CompletableFuture<ValueStream>> waiting = List.of(waiting(hour(1)), waiting(hour(2)), waiting(hour(3)));
        shelf.open();
        assertThat(waiting).extracting(it -> cycles(it.join())).containsExactly(2L, 3L, 4L);
        assertThat(shelf.readings()).isEqualTo(2);
    }

    @Test
    void many_who_wait_for_one_window_get_the_same() throws InterruptedException {
        shelf.hold();
        List<CompletableFuture<ValueStream>> waiting = new ArrayList<>();
        for (int reader = 0; reader < 10; reader++) {
            waiting.add(waiting(hour(2)));
        }
        shelf.open();
        ValueStream worked = waiting.getFirst().join();
        assertThat(waiting).allSatisfy(it -> assertThat(it.join()).isSameAs(worked));
        assertThat(shelf.readings()).isEqualTo(1);
    }

    @Test
    void nobody_who_waits_is_forgotten_for_those_who_come_later() throws InterruptedException {
        shelf.hold();
        streams.soon(Window.ALL);
        shelf.awaitReading();
        List<CompletableFuture<ValueStream>> waiting = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            waiting.add(waiting(hour(hour)));
        }
        shelf.open();
        assertThat(waiting).extracting(it -> cycles(it.join())).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void the_window_that_was_asked_for_longest_ago_is_kept_no_longer() {
        for (int hour = 0; hour < 4; hour++) {
            streams.now(hour(hour));
        }
        streams.now(hour(0));
        streams.now(hour(4));
        assertThat(streams.soon(hour(0))).isPresent();
        assertThat(streams.soon(hour(4))).isPresent();
        shelf.hold();
        assertThat(streams.soon(hour(1))).isEmpty();
        shelf.open();
    }

    @Test
    void a_book_that_cannot_be_read_is_told_and_tried_again() {
        shelf.fail(true);
        assertThatThrownBy(() -> streams.now(hour(1)))
                .hasRootCauseInstanceOf(JournalFailed.class)
                .hasRootCauseMessage("The disk is gone.");
        shelf.fail(false);
        assertThat(cycles(streams.now(hour(1)))).isEqualTo(2);
    }
}
