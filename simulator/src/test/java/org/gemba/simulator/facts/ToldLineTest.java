package org.gemba.simulator.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Member;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.Team;
import org.gemba.house.jidoka.andon.AndonBoard;
import org.gemba.house.jidoka.andon.AnswerTally;
import org.gemba.house.jidoka.stop.StopBoard;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.Andon;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Changing;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.StopCause;
import org.gemba.house.language.Stopping;
import org.gemba.house.promise.Proves;
import org.gemba.house.standards.DefinitionBoard;
import org.gemba.house.valuestream.PlannedTime;
import org.gemba.house.valuestream.ValueStream;
import org.gemba.house.valuestream.ValueStreamFold;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Changeover;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.MovingLine.AndonHabit;
import org.gemba.simulator.model.MovingLine.Element;
import org.gemba.simulator.model.MovingLine.Stop;
import org.gemba.simulator.model.Operator;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Store;
import org.gemba.simulator.model.WorkingTime;
import org.gemba.simulator.run.Figures;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The boards of the house read the calls, stops and people of a simulated shift, and count what the engine counted. */
@Proves("SIMULATE-5")
class ToldLineTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
    private static final Duration SHIFT = Duration.ofHours(8);
    private static final double NANOS = 1e9;

    private static Factory moving(Stop stop) {
        return Factory.named("Assembly")
                .with(
                        Station.of("FRAME").withLane(2),
                        Store.of("LANE", 5),
                        MovingLine.of("MAIN", 6, Duration.ofSeconds(60))
                                .with(new AndonHabit(0.04, new Exponential(50), stop).helpedBy(2))
                                .with(Element.at(2, "Fit door", new Exponential(20))),
                        Store.of("END"))
                .with(Part.of("P", Step.at("FRAME", new Exponential(45)), Step.through("LANE"), Step.through("MAIN")))
                .with(new Release("frames", Signal.asRoomAllows("P")));
    }

    private static List<Recorded> told(Factory factory) {
        List<Recorded> facts = new ArrayList<>();
        LineDefinition line = SimulatedLine.of(factory, Optional.empty());
        assertThat(DefinitionBoard.contradictions(line)).isEmpty();
        ToldRun.of(factory, line, 5, 0, BEGIN, SHIFT, facts::add);
        return facts;
    }

    private static Figures figures(Factory factory) {
        Run run = Simulation.of(factory).begin(5, 0);
        run.playUntil(SHIFT);
        return run.figures();
    }

    private static AndonBoard andon(List<Recorded> facts) {
        AndonBoard board = AndonBoard.EMPTY;
        for (Recorded fact : facts) {
            board = board.after(fact);
        }
        return board;
    }

    private static boolean isOwn(StopCause cause) {
        return cause == StopCause.FIXED_POSITION || cause == StopCause.AT_ONCE;
    }

    @Test
    void theAndonBoardCountsTheCallsOfTheRunAndHowFastTheyWereAnswered() {
        Figures.OnMovingLine line =
                figures(moving(Stop.AT_FIXED_POSITION)).movingLines().getFirst();
        AndonBoard board = andon(told(moving(Stop.AT_FIXED_POSITION)));
        AnswerTally answers = board.answers().of(LocalDate.parse("2026-01-05"));
        long pulled = board.nextCall().value() - 1;
        // A cycle that is under way at the end has its calls counted by the run and not yet made.
        assertThat(line.calls() - pulled).isBetween(0L, 6L);
        assertThat(answers.calls()).isEqualTo(pulled).isGreaterThan(100);
        assertThat(pulled - answers.answered()).isEqualTo(board.open().size());
        AnswerTally late =
                board.answers().byKind(LocalDate.parse("2026-01-05")).getOrDefault(AndonKind.HELP, AnswerTally.NONE);
        assertThat(late.calls()).isCloseTo((int) line.late(), within(1));
        Map<CallNumber, Instant> pulls = new HashMap<>();
        double waited = 0;
        int count = 0;
        for (Recorded fact : told(moving(Stop.AT_FIXED_POSITION))) {
            if (fact.fact() instanceof Andon.AndonPulled pull) {
                pulls.put(pull.call(), fact.happenedAt());
            } else if (fact.fact() instanceof Andon.AndonAnswered answer) {
                waited += Duration.between(pulls.getOrDefault(answer.call(), Instant.MIN), fact.happenedAt())
                                .toNanos()
                        / NANOS;
                count++;
            }
        }
        assertThat(waited / count).isCloseTo(line.response(), within(0.02 * line.response()));
    }

    /** What the house lets stand by its own rule is what the run lost: each stand from its fixed position, or its pull, to the restart. */
    @ParameterizedTest
    @EnumSource
    void theMovingLineStandsAsLongAsInTheRun(Stop stop) {
        Figures.OnMovingLine line = figures(moving(stop)).movingLines().getFirst();
        Instant since = Instant.MAX;
        double stood = 0;
        int stops = 0;
        for (Recorded fact : told(moving(stop))) {
            if (fact.fact() instanceof Andon.SegmentStopped it
                    && it.segment().equals(new SegmentId("MAIN"))
                    && isOwn(it.cause())) {
                since = it.due();
                stops++;
            } else if (fact.fact() instanceof Andon.SegmentRestarted it
                    && it.segment().equals(new SegmentId("MAIN"))
                    && !since.equals(Instant.MAX)) {
                stood += Duration.between(since, fact.happenedAt()).toNanos() / NANOS;
                since = Instant.MAX;
            }
        }
        double lost = line.stoppedByCalls() * SHIFT.toSeconds();
        assertThat(stood).isCloseTo(lost, within(0.01 * lost + 1));
        assertThat(stops).isPositive().isLessThanOrEqualTo((int) line.stops());
    }

    @Test
    void everyPositionIsAStationWithItsCyclesInTheValueStream() {
        Figures figures = figures(moving(Stop.AT_FIXED_POSITION));
        List<Recorded> facts = told(moving(Stop.AT_FIXED_POSITION));
        ValueStreamFold fold = new ValueStreamFold();
        facts.forEach(fold::after);
        ValueStream stream = fold.valueStream(PlannedTime.NOT_KNOWN);
        assertThat(stream.leadTime().lead().count()).isEqualTo(figures.finished());
        assertThat(stream.leadTime().lead().mean().toNanos() / NANOS).isCloseTo(figures.meanLeadTime(), within(0.001));
        assertThat(facts.stream()
                        .filter(fact -> fact.fact() instanceof Flow.CycleCompleted it
                                && it.station().equals(new StationId("MAIN-06"))))
                .hasSizeBetween((int) figures.finished(), (int) figures.finished() + 1);
        assertThat(facts.stream()
                        .filter(fact -> fact.fact() instanceof Abnormal.AbnormalityFound)
                        .map(fact ->
                                ((Abnormal.AbnormalityFound) fact.fact()).kind().name())
                        .filter(kind -> !kind.equals("CYCLE_OVER_STANDARD"))
                        .distinct())
                .isEmpty();
    }

    /** Work of ten minutes and a break of ten: the house's clock runs on in it, so some calls come to their fixed position there. */
    @Test
    void aSegmentWhoseCallWasOpenInABreakRunsAgain() {
        Factory factory = moving(Stop.AT_FIXED_POSITION)
                .eachPlace(place -> place instanceof MovingLine line ? line.working("day") : place)
                .with(new WorkingTime(
                        "day",
                        Duration.ofMinutes(20),
                        List.of(new WorkingTime.Stretch(Duration.ZERO, Duration.ofMinutes(10)))));
        int stands = 0;
        int longest = 0;
        for (Recorded fact : told(factory)) {
            if (fact.fact() instanceof Andon.SegmentStopped it && isOwn(it.cause())) {
                stands++;
            } else if (fact.fact() instanceof Andon.SegmentRestarted it
                    && it.segment().equals(new SegmentId("MAIN"))) {
                stands = 0;
            }
            longest = Math.max(longest, stands);
        }
        assertThat(longest).isEqualTo(1);
        assertThat(andon(told(factory)).open()).hasSizeLessThan(6);
    }

    /** A plant's line is played with its calls as a breakdown of a name of its own. */
    @Test
    void whatIsPlayedAsCallsForHelpIsToldAsCalls() {
        Factory factory = Factory.named("Cell")
                .with(Station.of("A-01").with(Breakdown.byCycles(Breakdown.CALLS, new Fixed(10), new Fixed(50))))
                .with(Part.of("P", Step.at("A-01", new Fixed(55))))
                .with(new Release("material", Signal.apart(new Fixed(60), "P")));
        LineDefinition own = SimulatedLine.of(factory, Optional.empty());
        Member leader = new Member(new PersonId("4711"), "Hana", Role.TEAM_LEADER);
        LineDefinition plants = new LineDefinition(
                own.plant(),
                own.line(),
                own.stations(),
                own.parts(),
                List.of(new Team(own.teams().getFirst().id(), "Blue", List.of(leader))),
                own.calendar(),
                own.demand(),
                own.andon());
        List<Recorded> facts = new ArrayList<>();
        ToldRun.of(factory, plants, 5, 0, BEGIN, SHIFT, facts::add);
        AnswerTally answers = andon(facts).answers().of(LocalDate.parse("2026-01-05"));
        assertThat(answers.calls())
                .isEqualTo((int) figures(factory).stations().getFirst().breakdowns())
                .isEqualTo(47);
        assertThat(answers.median()).contains(Duration.ofSeconds(50));
        assertThat(facts).noneMatch(fact -> fact.fact() instanceof Stopping.StopBegan);
        assertThat(facts)
                .filteredOn(fact -> fact.fact() instanceof Andon.AndonContained)
                .allMatch(fact -> fact.actor().equals(Optional.of(leader.id())));
    }

    private static Factory shop() {
        return Factory.named("Shop")
                .with(Station.of("PRESS")
                        .withParallel(2)
                        .withLane(4)
                        .with(Breakdown.byCalendar("Jam", new Exponential(900), new Exponential(600)))
                        .with(Changeover.of(new Fixed(30))))
                .with(
                        Part.of("P", Step.at("PRESS", new Exponential(60))),
                        Part.of("Q", Step.at("PRESS", new Exponential(60))))
                .with(new Release("material", Signal.asRoomAllows("P", "Q", "Q", "P", "Q")))
                .with(Operator.of("Aiko", "PRESS"), Operator.of("Ben", "PRESS"));
    }

    @Test
    void aStationOfTwoMachinesStandsWhenBothDo() {
        Figures.AtStation figures = figures(shop()).stations().getFirst();
        List<Recorded> facts = told(shop());
        long repaired = facts.stream()
                .filter(fact -> fact.fact() instanceof Changing.ChangePointSeen)
                .count();
        assertThat(figures.breakdowns() - repaired).isBetween(0L, 2L);
        assertThat(facts.stream().filter(fact -> fact.fact() instanceof Stopping.ChangeoverEnded))
                .hasSizeBetween((int) figures.changeovers() - 2, (int) figures.changeovers());
        double stood = facts.stream()
                .filter(fact -> fact.fact() instanceof Stopping.StopEnded)
                .mapToDouble(fact -> ((Stopping.StopEnded) fact.fact()).took().toNanos() / NANOS)
                .sum();
        // Both are down as often as each by itself, squared: they break and are repaired without one another.
        double both = figures.down() * figures.down() * SHIFT.toSeconds();
        assertThat(stood).isCloseTo(both, within(0.3 * both)).isPositive();
        StopBoard board = StopBoard.EMPTY;
        for (Recorded fact : facts) {
            board = board.after(fact);
        }
        assertThat(board.ended()).isNotEmpty();
    }

    @Test
    void aCycleIsToldByTheOperatorWhoBeganIt() {
        Map<Optional<PersonId>, Integer> cycles = new HashMap<>();
        for (Recorded fact : told(shop())) {
            if (fact.fact() instanceof Flow.CycleCompleted) {
                cycles.merge(fact.actor(), 1, Integer::sum);
            }
        }
        assertThat(cycles.keySet())
                .containsExactlyInAnyOrder(Optional.of(new PersonId("Aiko")), Optional.of(new PersonId("Ben")));
        assertThat(cycles.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo((int) figures(shop()).stations().getFirst().cycles());
    }

    @Test
    void aLineOfTooManyPositionsSpeaksAsOneStation() {
        Factory factory = Factory.named("Long")
                .with(MovingLine.of("MAIN", 500, Duration.ofSeconds(1))
                        .with(new AndonHabit(0.001, new Fixed(2), Stop.AT_FIXED_POSITION)))
                .with(Part.of("P", Step.through("MAIN")))
                .with(new Release("frames", Signal.asRoomAllows("P")));
        LineDefinition line = SimulatedLine.of(factory, Optional.empty());
        assertThat(line.stations()).extracting(station -> station.id().value()).containsExactly("MAIN");
        assertThat(told(factory).stream().filter(fact -> fact.fact() instanceof Andon.AndonPulled))
                .isNotEmpty();
    }
}
