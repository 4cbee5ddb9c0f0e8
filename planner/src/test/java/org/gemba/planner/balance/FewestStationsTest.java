package org.gemba.planner.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FewestStationsTest {
    @ParameterizedTest
    @CsvSource({"7, 8", "9, 6", "10, 5", "13, 4", "14, 4", "21, 3", "46, 1"})
    void jacksonsLine(long takt, int stations) {
        Answer answer = LineBalancing.fewestStations(Cases.JACKSON, takt, Cases.effort());
        assertThat(answer.stations()).isEqualTo(stations);
        assertThat(answer.proved()).isTrue();
        assertThat(BalanceCheck.faults(Cases.JACKSON, answer.assignment().orElseThrow(), stations, takt))
                .isEmpty();
    }

    @Test
    void threeElementsAboveHalfOfTaktNeedThreeStationsAndAreNamed() {
        BalancingProblem problem = Cases.small(List.of(6, 6, 6, 1));
        Answer answer = LineBalancing.fewestStations(problem, 10, Cases.effort());
        assertThat(answer.stations()).isEqualTo(3);
        assertThat(answer.why().reason()).isEqualTo(Why.Reason.LARGE_ELEMENTS);
        assertThat(answer.why().elements()).containsExactly("A", "B", "C");
    }

    @Test
    void aChainThatCannotShareStationsIsNamed() {
        // B fits neither with A nor with C, and stands between them; D fills what they leave.
        BalancingProblem problem = Cases.small(List.of(4, 7, 4, 1), "AB", "BC");
        Answer answer = LineBalancing.fewestStations(problem, 10, Cases.effort());
        assertThat(answer.stations()).isEqualTo(3);
        assertThat(answer.why().reason()).isEqualTo(Why.Reason.CHAIN);
        assertThat(answer.why().elements()).containsExactly("A", "B", "C");
    }

    @Test
    void workThatFillsEveryStationIsReasonEnough() {
        BalancingProblem problem = Cases.small(List.of(5, 5, 5, 5));
        Answer answer = LineBalancing.fewestStations(problem, 10, Cases.effort());
        assertThat(answer.stations()).isEqualTo(2);
        assertThat(answer.why().reason()).isEqualTo(Why.Reason.WORK_CONTENT);
        assertThat(answer.gap()).isZero();
    }

    @Test
    void elementsWithoutTimeTakeNoStation() {
        BalancingProblem problem = Cases.small(List.of(0, 10, 0), "AB", "BC");
        assertThat(LineBalancing.fewestStations(problem, 10, Cases.effort()).stations())
                .isEqualTo(1);
    }

    @Test
    void anElementLongerThanTaktIsRefusedWithWhatWouldHelp() {
        assertThatThrownBy(() -> LineBalancing.fewestStations(Cases.JACKSON, 6, Cases.effort()))
                .isInstanceOf(TaktTooShort.class)
                .hasMessageContaining("D (7)")
                .hasMessageContaining("run 2 parallel stations")
                .hasMessageContaining("a takt of 7");
    }

    @Test
    void cancelledAtOnceItStillGivesACheckedAnswerAndAnHonestBound() {
        BalancingProblem problem = Cases.random(7, 120, 3);
        Answer answer = LineBalancing.fewestStations(problem, 23, Cases.effort().unless(() -> true));
        assertThat(BalanceCheck.faults(problem, answer.assignment().orElseThrow(), answer.stations(), 23))
                .isEmpty();
        assertThat(answer.lowerBound()).isLessThanOrEqualTo(answer.stations());
    }

    @Test
    void tellsEveryBetterAnswerOnTheWay() {
        List<Long> told = new ArrayList<>();
        Answer answer = LineBalancing.fewestStations(
                Cases.random(11, 80, 5), 25, Cases.effort().tellingTo(progress -> told.add(progress.best())));
        assertThat(told).isSortedAccordingTo(Collections.reverseOrder()).endsWith((long) answer.stations());
    }

    @Test
    void littleMemoryCostsTheProofAtMost() {
        BalancingProblem problem = Cases.random(3, 100, 2);
        Answer answer = LineBalancing.fewestStations(
                problem, 21, Effort.within(Duration.ofSeconds(2)).remembering(1_000_000));
        assertThat(BalanceCheck.faults(problem, answer.assignment().orElseThrow(), answer.stations(), 21))
                .isEmpty();
        // Two words a set, 46 bytes where it is remembered and 36 where it waits.
        assertThat(StationSearch.bytesPerState(2)).isEqualTo(82);
        assertThat(answer.states()).isLessThanOrEqualTo(1_000_000 / 82);
    }

    /** Against every assignment there is, tried one by one. */
    @Property(tries = 150)
    void agreesWithTryingEverything(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 8) int size,
            @ForAll @IntRange(min = 0, max = 60) int percent,
            @ForAll @IntRange(min = 20, max = 45) int takt) {
        BalancingProblem problem = Cases.random(seed, size, percent);
        Answer answer = LineBalancing.fewestStations(problem, takt, Cases.effort());
        assertThat(answer.proved()).isTrue();
        assertThat(answer.stations()).isEqualTo(EveryOrder.fewestStations(problem, takt));
    }

    @Property(tries = 40)
    void renumberingReversingAndSeedLeaveTheAnswer(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed, @ForAll @IntRange(min = 2, max = 28) int size) {
        BalancingProblem problem = Cases.random(seed, size, 12);
        int stations = proved(problem, 24, 0);
        assertThat(proved(shuffled(problem, seed), 24, 0)).isEqualTo(stations);
        assertThat(proved(problem.reversed(), 24, 0)).isEqualTo(stations);
        assertThat(proved(problem, 24, seed)).isEqualTo(stations);
    }

    @Property(tries = 30)
    void slackNeverRaisesTheStationsAndAllTimeTakesOne(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        BalancingProblem problem = Cases.random(seed, 22, 15);
        int last = Integer.MAX_VALUE;
        for (long takt = 20; takt <= 60; takt += 5) {
            int stations = proved(problem, takt, 0);
            assertThat(stations).isLessThanOrEqualTo(last);
            last = stations;
        }
        assertThat(proved(problem, problem.totalTime(), 0)).isEqualTo(1);
    }

    @Property(tries = 10)
    void theSameSeedGivesTheSameAssignment(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        BalancingProblem problem = Cases.random(seed, 45, 10);
        Effort effort = Cases.effort().seeded(seed);
        Answer first = LineBalancing.fewestStations(problem, 22, effort);
        Answer second = LineBalancing.fewestStations(problem, 22, effort);
        assertThat(second.assignment()).isEqualTo(first.assignment());
        assertThat(second.states()).isEqualTo(first.states());
    }

    private static int proved(BalancingProblem problem, long takt, long seed) {
        Answer answer =
                LineBalancing.fewestStations(problem, takt, Cases.effort().seeded(seed));
        assertThat(answer.proved()).isTrue();
        return answer.stations();
    }

    private static BalancingProblem shuffled(BalancingProblem problem, long seed) {
        List<WorkElement> elements = new ArrayList<>(problem.elements());
        Collections.shuffle(elements, new Random(seed));
        return new BalancingProblem(
                problem.name(), problem.scale(), elements, problem.precedences(), OptionalLong.empty());
    }
}
