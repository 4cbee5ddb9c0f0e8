package org.gemba.house.jidoka.andon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.Escalation;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.StopMode;
import org.gemba.house.language.Andon;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Request;
import org.gemba.house.promise.Proves;
import org.gemba.house.text.Text;

/** What holds on any day, whatever is pulled, answered and restarted, and whenever the house is asked. */
class AndonLawsTest {
    private static final Instant MORNING = Instant.parse("2026-11-23T06:00:00Z");
    private static final List<StationId> STATIONS =
            List.of(new StationId("A-01"), new StationId("A-02"), new StationId("A-03"));
    private static final List<Segment> SEGMENTS = List.of(
            new Segment(new SegmentId("Z1"), STATIONS.subList(0, 2), new PieceCount(1)),
            new Segment(new SegmentId("Z2"), STATIONS.subList(2, 3), new PieceCount(0)));

    /** Something asked, so long after what was asked before, and told so much later (or, by a clock ahead, earlier). */
    record Moment(Duration after, Duration late, Request request) {}

    @Property(tries = 500)
    @Proves("ANDON-1")
    void a_red_lamp_always_has_a_segment_that_stands_for_a_call_from_there(
            @ForAll("rules") AndonRule rule, @ForAll("days") List<Moment> day) {
        AndonFloor floor = floor(rule);
        Instant now = MORNING;
        for (Moment moment : day) {
            now = play(floor, moment, now);
            AndonBoard board = floor.board();
            for (StationId station : STATIONS) {
                boolean stands = board.segmentOf(station)
                        .flatMap(SegmentState::standing)
                        .flatMap(standing -> board.call(standing.call()))
                        .filter(call -> call.station().equals(station))
                        .isPresent();
                assertThat(board.lamp(station) == Lamp.RED).as("%s", station).isEqualTo(stands);
            }
        }
    }

    @Property(tries = 500)
    @Proves("ANDON-1")
    void a_call_answered_in_time_never_stops_and_one_not_answered_stops_at_its_fixed_position(
            @ForAll("rules") AndonRule rule, @ForAll("days") List<Moment> day) {
        AndonFloor floor = floor(rule);
        Instant end = playAll(floor, day);
        floor.reach(end);
        for (Call call : calls(floor.board())) {
            Optional<Instant> due = call.fixedPosition().map(FixedPosition::due);
            Optional<Long> answered = call.step(CallStage.ANSWERED).map(CallStep::fact);
            Optional<Long> stopped = call.step(CallStage.STOPPED).map(CallStep::fact);
            if (stopped.isPresent()) {
                assertThat(answered.orElse(Long.MAX_VALUE)).isGreaterThan(stopped.get());
                assertThat(stop(floor, call).due()).isEqualTo(due.orElseThrow());
            } else if (due.isPresent() && answered.isEmpty() && !due.get().isAfter(end)) {
                assertThat(floor.board().segmentOf(call.station()).orElseThrow().standsForOwnCall())
                        .as("call %s is past its fixed position and nobody answered", call.number())
                        .isTrue();
            }
        }
    }

    @Property(tries = 500)
    @Proves("ANDON-3")
    void rungs_ascend_and_each_is_called_once_and_never_after_the_answer(
            @ForAll("rules") AndonRule rule, @ForAll("days") List<Moment> day) {
        AndonFloor floor = floor(rule);
        floor.reach(playAll(floor, day).plus(Duration.ofHours(2)));
        for (Call call : calls(floor.board())) {
            List<Integer> rungs = facts(floor).stream()
                    .filter(Andon.CallEscalated.class::isInstance)
                    .map(Andon.CallEscalated.class::cast)
                    .filter(up -> up.call().equals(call.number()))
                    .map(Andon.CallEscalated::rung)
                    .toList();
            for (int i = 0; i < rungs.size(); i++) {
                assertThat(rungs.get(i)).isEqualTo(i + 1);
            }
            Optional<Long> answered = call.step(CallStage.ANSWERED).map(CallStep::fact);
            assertThat(call.escalations())
                    .allMatch(rung -> rung.fact() < answered.orElse(Long.MAX_VALUE))
                    .hasSize(rungs.size());
            if (answered.isEmpty()) {
                assertThat(rungs).hasSameSizeAs(rule.ladder());
            }
        }
    }

    @Property(tries = 500)
    @Proves({"ANDON-1", "ANDON-3"})
    void however_often_the_time_is_told_the_same_facts_follow(
            @ForAll("rules") AndonRule rule, @ForAll("days") List<Moment> day) {
        AndonFloor seldom = floor(rule);
        AndonFloor often = floor(rule);
        Instant now = MORNING;
        for (Moment moment : day) {
            for (Instant tick = now; tick.isBefore(now.plus(moment.after)); tick = tick.plusSeconds(7)) {
                often.reach(tick);
            }
            play(often, moment, now);
            now = play(seldom, moment, now);
        }
        assertThat(facts(often)).isEqualTo(facts(seldom));
    }

    @Property(tries = 500)
    @Proves("ANDON-1")
    void a_board_that_was_asked_is_never_due_again_before_now(
            @ForAll("rules") AndonRule rule, @ForAll("days") List<Moment> day) {
        AndonFloor floor = floor(rule);
        Instant now = MORNING;
        for (Moment moment : day) {
            now = play(floor, moment, now);
            floor.reach(now);
            assertThat(floor.board().nextDue().orElse(Instant.MAX)).isAfter(now);
        }
    }

    @Property(tries = 200)
    @Proves("ANDON-2")
    void the_board_is_the_fold_of_its_facts(@ForAll("rules") AndonRule rule, @ForAll("days") List<Moment> day) {
        AndonFloor floor = floor(rule);
        playAll(floor, day);
        AndonBoard again = AndonBoard.EMPTY;
        for (Recorded recorded : floor.journal()) {
            again = again.after(recorded);
        }
        assertThat(again).isEqualTo(floor.board());
    }

    @Property(tries = 200)
    @Proves("ANDON-2")
    void the_board_is_the_same_after_a_snapshot(@ForAll("rules") AndonRule rule, @ForAll("days") List<Moment> day) {
        AndonFloor floor = floor(rule);
        playAll(floor, day);
        Text<AndonBoard> text = Text.of(AndonBoard.class, 1_000_000);
        assertThat(text.read(text.string(floor.board()))).isEqualTo(floor.board());
    }

    @Property(tries = 200)
    @Proves("ANDON-2")
    void no_lap_of_the_response_is_shorter_than_nothing_and_every_call_is_counted_once(
            @ForAll("rules") AndonRule rule, @ForAll("days") List<Moment> day) {
        AndonFloor floor = floor(rule);
        playAll(floor, day);
        int calls = 0;
        for (Call call : calls(floor.board())) {
            calls++;
            ResponseClock clock = call.clock();
            assertThat(List.of(clock.answer(), clock.arrival(), clock.containment(), clock.restart()))
                    .noneMatch(lap -> lap.filter(Duration::isNegative).isPresent());
        }
        AnswerRecord answers = floor.board().answers();
        assertThat(answers.days().stream()
                        .mapToInt(at -> answers.of(at).calls())
                        .sum())
                .isEqualTo(calls);
        assertThat(answers.days().stream()
                        .mapToInt(at -> answers.of(at).unanswered())
                        .sum())
                .isEqualTo(floor.board().unanswered().size());
    }

    @Provide
    Arbitrary<AndonRule> rules() {
        return Combinators.combine(
                        Arbitraries.of(StopMode.class),
                        Arbitraries.integers().between(0, 60).map(Duration::ofSeconds),
                        Arbitraries.integers()
                                .between(0, 300)
                                .map(after -> new Escalation(Duration.ofSeconds(after), Role.GROUP_LEADER))
                                .list()
                                .ofMaxSize(3))
                .as((mode, window, ladder) ->
                        new AndonRule(mode, window, Duration.ofSeconds(15), ladder, List.of(Role.TEAM_LEADER)));
    }

    @Provide
    Arbitrary<List<Moment>> days() {
        Arbitrary<CallNumber> calls = Arbitraries.longs().between(1, 8).map(CallNumber::new);
        Arbitrary<Request> pulls = Combinators.combine(Arbitraries.of(STATIONS), Arbitraries.of(AndonKind.class))
                .as((station, kind) -> new Request.PullCord(station, kind, ""));
        Arbitrary<Request> requests = Arbitraries.oneOf(
                pulls,
                calls.map(Request.AnswerCall::new),
                calls.map(Request.ArriveAtCall::new),
                calls.map(call -> new Request.ContainCall(call, "held")),
                calls.map(Request.ClearCall::new),
                Arbitraries.of(SEGMENTS).map(segment -> new Request.RestartSegment(segment.id())));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 50).map(Duration::ofSeconds),
                        Arbitraries.frequencyOf(
                                        Tuple.of(4, Arbitraries.just(0)),
                                        Tuple.of(1, Arbitraries.integers().between(-90, 90)))
                                .map(Duration::ofSeconds),
                        requests)
                .as(Moment::new)
                .list()
                .ofMaxSize(25);
    }

    private static AndonFloor floor(AndonRule rule) {
        AndonFloor floor = new AndonFloor();
        floor.describe(SEGMENTS, Duration.ofSeconds(60), MORNING);
        floor.agree(rule, MORNING);
        return floor;
    }

    private static Instant playAll(AndonFloor floor, List<Moment> day) {
        Instant now = MORNING;
        for (Moment moment : day) {
            now = play(floor, moment, now);
        }
        return now;
    }

    private static Instant play(AndonFloor floor, Moment moment, Instant before) {
        Instant now = before.plus(moment.after);
        Optional<PersonId> actor =
                moment.request instanceof Request.PullCord ? Optional.empty() : Optional.of(AndonFloor.LEAD);
        floor.ask(moment.request, actor, now.minus(moment.late), now);
        return now;
    }

    private static List<Call> calls(AndonBoard board) {
        List<Call> calls = new ArrayList<>(board.ended());
        calls.addAll(board.open());
        return calls;
    }

    private static List<Fact> facts(AndonFloor floor) {
        return floor.journal().stream().map(Recorded::fact).toList();
    }

    private static Andon.SegmentStopped stop(AndonFloor floor, Call call) {
        long sequence = call.step(CallStage.STOPPED).orElseThrow().fact();
        return (Andon.SegmentStopped) floor.journal().get((int) sequence - 1).fact();
    }
}
