package org.gemba.house.jidoka.andon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Andon;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Decision;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Request;
import org.gemba.house.language.StopCause;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.Test;

/** The board is bounded, and takes every fact of a journal, also an odd one. */
@Proves("ANDON-2")
class AndonBoardTest {
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final StationId STATION = new StationId("A-07");
    private static final SegmentId ZONE = new SegmentId("Z1");
    private static final CallNumber UNKNOWN = new CallNumber(99);

    private final AndonFloor floor = new AndonFloor();

    AndonBoardTest() {
        describe(List.of(STATION));
    }

    @Test
    void facts_about_a_call_that_is_not_kept_change_nothing() {
        AndonBoard before = floor.board();
        List<Fact> odd = List.of(
                new Andon.AndonAnswered(UNKNOWN),
                new Andon.HelpArrived(UNKNOWN),
                new Andon.AndonContained(UNKNOWN, ""),
                new Andon.AndonCleared(UNKNOWN),
                new Andon.CountermeasureNamed(UNKNOWN, "pin"),
                new Andon.CallEscalated(UNKNOWN, 1, Role.MANAGER),
                new Andon.SegmentStopped(new SegmentId("Z9"), UNKNOWN, StopCause.AT_ONCE, TEN),
                new Andon.SegmentRestarted(new SegmentId("Z9"), UNKNOWN));
        odd.forEach(this::write);
        assertThat(floor.board()).isEqualTo(before);
    }

    @Test
    void a_call_from_a_station_that_the_line_no_longer_has_is_kept_and_never_stops_anything() {
        write(new Andon.AndonPulled(new CallNumber(1), new StationId("B-01"), AndonKind.SAFETY, ""));
        assertThat(floor.board().open()).hasSize(1);
        assertThat(floor.board().lamp(new StationId("B-01"))).isEqualTo(Lamp.YELLOW);
        assertThat(floor.reach(TEN.plusSeconds(60))).isEmpty();
    }

    @Test
    void a_segment_that_stands_stands_on_when_the_line_is_described_anew() {
        pull(AndonKind.SAFETY);
        describe(List.of(STATION, new StationId("A-08")));
        assertThat(floor.board().segment(ZONE).orElseThrow().runs()).isFalse();
        assertThat(floor.board().lamp(STATION)).isEqualTo(Lamp.RED);
    }

    @Test
    void each_step_of_a_call_opens_to_its_fact() {
        pull(AndonKind.SAFETY);
        ask(new Request.ClearCall(new CallNumber(1)));
        Call call = floor.board().call(new CallNumber(1)).orElseThrow();
        assertThat(call.steps())
                .extracting(CallStep::stage)
                .containsExactly(
                        CallStage.PULLED,
                        CallStage.STOPPED,
                        CallStage.ANSWERED,
                        CallStage.ARRIVED,
                        CallStage.CONTAINED,
                        CallStage.CLEARED);
        assertThat(call.steps())
                .extracting(step -> floor.journal()
                        .get((int) step.fact() - 1)
                        .fact()
                        .getClass()
                        .getSimpleName())
                .containsExactly(
                        "AndonPulled",
                        "SegmentStopped",
                        "AndonAnswered",
                        "HelpArrived",
                        "AndonContained",
                        "AndonCleared");
        assertThat(call.step(CallStage.PULLED).orElseThrow().who()).isEmpty();
        assertThat(call.step(CallStage.CLEARED).orElseThrow().who()).contains(AndonFloor.LEAD);
    }

    @Test
    void the_last_ended_calls_are_kept_and_no_more() {
        for (int i = 0; i <= Limits.ENDED_ON_BOARDS; i++) {
            pull(AndonKind.HELP);
            ask(new Request.ClearCall(new CallNumber(i + 1L)));
        }
        assertThat(floor.board().ended()).hasSize(Limits.ENDED_ON_BOARDS);
        assertThat(floor.board().ended().getFirst().number()).isEqualTo(new CallNumber(2));
        assertThat(floor.board().nextCall()).isEqualTo(new CallNumber(Limits.ENDED_ON_BOARDS + 2L));
    }

    @Test
    void above_the_limit_the_oldest_answered_call_leaves_so_that_a_new_one_is_never_lost() {
        pull(AndonKind.QUALITY);
        for (int i = 2; i <= Limits.CALLS_OPEN + 1; i++) {
            pull(AndonKind.HELP);
            ask(new Request.AnswerCall(new CallNumber(i)));
        }
        assertThat(floor.board().open()).hasSize(Limits.CALLS_OPEN);
        assertThat(floor.board().unanswered()).extracting(Call::number).containsExactly(new CallNumber(1));
        assertThat(floor.board().call(new CallNumber(Limits.CALLS_OPEN + 1L))).isPresent();
        assertThat(floor.board().ended()).extracting(Call::number).containsExactly(new CallNumber(2));
    }

    @Test
    void the_buffers_of_a_line_are_advised_to_hold_ten_minutes_in_all() {
        // Toyota Way Fieldbook, p. 183. The last segment's buffer is behind the line and does not count.
        List<Segment> segments = List.of(segment("Z1", 6), segment("Z2", 4), segment("Z3", 50));
        BufferAdvice atMost = Propagation.advice(segments, Duration.ofSeconds(60));
        assertThat(atMost.units()).isEqualTo(10);
        assertThat(atMost.holds()).isEqualTo(Duration.ofMinutes(10));
        assertThat(atMost.tooMuch()).isFalse();
        assertThat(Propagation.advice(segments, Duration.ofSeconds(61)).tooMuch())
                .isTrue();
        assertThat(Propagation.advice(List.of(), Duration.ofSeconds(60)).holds())
                .isZero();
    }

    private static Segment segment(String id, int buffer) {
        return new Segment(new SegmentId(id), List.of(new StationId("S-" + id)), new PieceCount(buffer));
    }

    private void describe(List<StationId> stations) {
        floor.describe(List.of(new Segment(ZONE, stations, PieceCount.NONE)), Duration.ofSeconds(60), TEN);
        floor.agree(AndonRule.USUAL, TEN);
    }

    private void pull(AndonKind kind) {
        ask(new Request.PullCord(STATION, kind, ""));
    }

    private void ask(Request request) {
        Optional<PersonId> actor =
                request instanceof Request.PullCord ? Optional.empty() : Optional.of(AndonFloor.LEAD);
        Decision decision = floor.ask(request, actor, TEN, TEN);
        assertThat(decision).isInstanceOf(Decision.Happened.class);
    }

    private void write(Fact fact) {
        floor.write(fact, Optional.empty(), TEN, TEN);
    }
}
