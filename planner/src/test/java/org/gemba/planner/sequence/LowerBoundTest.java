package org.gemba.planner.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gemba.planner.Fraction;
import org.gemba.planner.input.SharedCases;
import org.gemba.planner.sequence.SequencingProblem.Counting;
import org.gemba.planner.sequence.SequencingProblem.Paint;
import org.gemba.planner.sequence.SpacingRule.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LowerBoundTest {
    private static final int PLENTY = 100_000;

    @Property(tries = 60)
    void whatFewRulesCostIsTheLeastOfEveryOrder(@ForAll long seed) {
        for (Counting counting : Counting.values()) {
            SequencingProblem problem = small(new Random(seed), counting);
            long least = leastOfEveryOrder(problem);

            assertThat(FewRules.least(problem, List.of(0, 1, 2), least + 1, PLENTY, () -> false)
                            .least())
                    .hasValue(least);
            assertThat(FewRules.least(problem, List.of(0, 1, 2), least, PLENTY, () -> false)
                            .least())
                    .hasValue(least);
        }
    }

    @Property(tries = 60)
    void noBoundIsAboveTheBestOrder(@ForAll long seed) {
        for (Counting counting : Counting.values()) {
            SequencingProblem problem = small(new Random(seed), counting);
            long least = leastOfEveryOrder(problem);

            assertThat(LowerBound.ofPairs(problem, least + 5, () -> false).total())
                    .isLessThanOrEqualTo(least);
            assertThat(LowerBound.ofThree(problem, least + 5, () -> false).total())
                    .isEqualTo(least);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 700, 20_000, 150_000})
    void theBeginningsNeverTakeMoreThanIsSaid(int room) {
        // 200 cars of eight kinds have far more beginnings than that: the tables fill up to their limit.
        Random random = new Random(7);
        List<Car> cars = new ArrayList<>();
        for (int car = 0; car < 200; car++) {
            cars.add(new Car("c" + car, "", "", random.nextInt(8)));
        }
        List<SpacingRule> rules = List.of(rule(1, 5), rule(2, 6), rule(1, 7));
        SequencingProblem problem =
                new SequencingProblem("full", rules, List.of(), cars, Paint.NONE, 0, Counting.STRETCHES);

        FewRules.Told told = FewRules.least(problem, List.of(0, 1, 2), 10_000, room, () -> false);

        assertThat(told.least()).isEmpty();
        // Two tables of two thirds at most are behind it, of a quarter at least in front of it.
        assertThat(told.bytes()).isBetween(16L * room, FewRules.mostBytes(room));
    }

    @Test
    void theProofByThreeRulesTakes84MegabytesAtMost() {
        assertThat(FewRules.mostBytes(1_000_000)).isEqualTo(83_886_080);
    }

    private static SpacingRule rule(int atMost, int outOf) {
        return new SpacingRule(atMost + "/" + outOf, atMost, outOf, SpacingRule.Priority.HIGH, 1);
    }

    @Test
    void whereThereIsNoRoomNothingIsClaimed() {
        SequencingProblem problem = small(new Random(1), Counting.STRETCHES);

        assertThat(FewRules.least(problem, List.of(0, 1), 1_000, 1, () -> false).least())
                .isEqualTo(OptionalLong.empty());
        assertThat(LowerBound.ofPairs(problem, 1_000, () -> true).complete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"6/76, 6", "10/93, 3", "36/92, 2"})
    void theBestKnownViolationsOfInfeasibleCasesAreProvedTheFewest(String name, long fewest) throws IOException {
        SequencingProblem problem =
                SequenceReader.read(SharedCases.at("car_sequencing/csplib001/data/data.txt")).stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();

        SequenceAnswer answer = CarSequencing.order(problem, Effort.within(Duration.ofMinutes(2)));

        assertThat(answer.score().orElseThrow().stretches()).isEqualTo(fewest);
        assertThat(answer.lowerBound()).isEqualTo(fewest);
        assertThat(answer.proved()).isTrue();
        assertThat(answer.reproducible()).isTrue();
        assertThat(answer.why()).contains("whatever the other rules");
    }

    private static long leastOfEveryOrder(SequencingProblem problem) {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, problem.cars().size()).boxed().toList());
        return least(problem, order, 0).numerator().longValueExact();
    }

    private static Fraction least(SequencingProblem problem, List<Integer> order, int fixed) {
        if (fixed == order.size()) {
            return Scoring.of(problem, order).total();
        }
        Fraction least = Fraction.of(Long.MAX_VALUE);
        for (int next = fixed; next < order.size(); next++) {
            Collections.swap(order, fixed, next);
            Fraction found = least(problem, order, fixed + 1);
            least = found.compareTo(least) < 0 ? found : least;
            Collections.swap(order, fixed, next);
        }
        return least;
    }

    private static SequencingProblem small(Random random, Counting counting) {
        List<SpacingRule> rules = IntStream.range(0, 3)
                .mapToObj(number -> {
                    int outOf = 2 + random.nextInt(3);
                    int atMost = 1 + random.nextInt(outOf - 1);
                    return new SpacingRule("rule " + number, atMost, outOf, Priority.HIGH, 1 + random.nextInt(3));
                })
                .toList();
        List<Car> cars = IntStream.range(0, 8)
                .mapToObj(i -> new Car("car " + i, "", "", random.nextInt(8)))
                .toList();
        boolean acrossDays = counting == Counting.CARS_TOO_MANY;
        return new SequencingProblem(
                "small",
                rules,
                acrossDays ? cars.subList(0, 2) : List.of(),
                cars.subList(2, 8),
                Paint.NONE,
                0,
                counting);
    }
}
