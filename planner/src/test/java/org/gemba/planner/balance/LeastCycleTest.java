package org.gemba.planner.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.gemba.planner.input.SharedCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeastCycleTest {
    /** The least cycle is the least takt that so many stations keep: the other question, asked of every takt. */
    @Property(tries = 60)
    void isTheShortestTaktThatTheStationsKeep(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed, @ForAll @IntRange(min = 1, max = 6) int stations) {
        BalancingProblem problem = Cases.random(seed, 12, 20);
        Answer answer = LineBalancing.leastCycle(problem, stations, Cases.effort());
        assertThat(answer.proved()).isTrue();
        assertThat(BalanceCheck.faults(problem, answer.assignment().orElseThrow(), stations, answer.cycle()))
                .isEmpty();
        long shortest = problem.longestTime();
        while (LineBalancing.fewestStations(problem, shortest, Cases.effort()).stations() > stations) {
            shortest++;
        }
        assertThat(answer.cycle()).isEqualTo(shortest);
    }

    @Property(tries = 30)
    void reversingTheLineLeavesTheCycle(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed, @ForAll @IntRange(min = 2, max = 6) int stations) {
        BalancingProblem problem = Cases.random(seed, 18, 15);
        assertThat(LineBalancing.leastCycle(problem.reversed(), stations, Cases.effort())
                        .cycle())
                .isEqualTo(LineBalancing.leastCycle(problem, stations, Cases.effort())
                        .cycle());
    }

    @Test
    void asManyStationsAsElementsNeedTheLongestOne() {
        Answer answer = LineBalancing.leastCycle(Cases.JACKSON, 11, Cases.effort());
        assertThat(answer.cycle()).isEqualTo(7);
        assertThat(answer.why().reason()).isEqualTo(Why.Reason.LONGEST_ELEMENT);
        assertThat(answer.why().elements()).containsExactly("D");
    }

    @Test
    void threeElementsAtTwoStationsMustMeet() {
        Answer answer = LineBalancing.leastCycle(Cases.small(List.of(9, 8, 7)), 2, Cases.effort());
        assertThat(answer.cycle()).isEqualTo(15);
        assertThat(answer.why().reason()).isEqualTo(Why.Reason.LARGE_ELEMENTS);
        assertThat(answer.why().elements()).containsExactly("A", "B", "C");
    }

    @ParameterizedTest
    @CsvSource({"7, 7, false", "7, 8, true", "10, 4, false", "10, 5, true", "46, 1, true"})
    void feasibleIsDecidedEitherWay(long takt, int stations, boolean possible) {
        Answer answer = LineBalancing.feasible(Cases.JACKSON, takt, stations, Cases.effort());
        assertThat(answer.proved()).isTrue();
        assertThat(answer.assignment().isPresent()).isEqualTo(possible);
    }

    @Test
    void leastCapacityIsTheBestOfAllNumbersOfStations() {
        long best = Long.MAX_VALUE;
        for (int stations = 3; stations <= 8; stations++) {
            best = Math.min(
                    best,
                    stations
                            * LineBalancing.leastCycle(Cases.JACKSON, stations, Cases.effort())
                                    .cycle());
        }
        Answer answer = LineBalancing.leastCapacity(Cases.JACKSON, 3, 8, 46, Cases.effort());
        assertThat(answer.proved()).isTrue();
        assertThat(answer.value()).isEqualTo(best);
        assertThat(BalanceCheck.faults(
                        Cases.JACKSON, answer.assignment().orElseThrow(), answer.stations(), answer.cycle()))
                .isEmpty();
    }

    @Test
    void leastCapacityWithinACycleTooShortForTheStationsIsImpossible() {
        Answer answer = LineBalancing.leastCapacity(Cases.JACKSON, 2, 3, 10, Cases.effort());
        assertThat(answer.assignment()).isEmpty();
        assertThat(answer.proved()).isTrue();
    }

    @Test
    void noStationsAreRefused() {
        assertThatThrownBy(() -> LineBalancing.leastCycle(Cases.JACKSON, 0, Cases.effort()))
                .hasMessageContaining("at least 1 station");
    }

    @Test
    void everyPublishedCaseOfUpTo60ElementsIsProved() throws IOException {
        List<String> rows = Files.readAllLines(SharedCases.at("salbp/salbp2_classical.csv"));
        for (String row : rows.subList(1, rows.size())) {
            String[] field = row.split(",", -1);
            if (Integer.parseInt(field[1]) <= 60 && field[5].equals("1")) {
                BalancingProblem problem = Cases.read(SharedCases.at("salbp/scholl1993_IN2/" + field[0] + ".IN2"));
                Answer answer = LineBalancing.leastCycle(problem, Integer.parseInt(field[2]), Cases.effort());
                assertThat(answer.cycle()).as(row).isEqualTo(Long.parseLong(field[4]));
                assertThat(answer.proved()).as(row).isTrue();
            }
        }
    }
}
