package org.gemba.planner.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gemba.planner.Fraction;
import org.gemba.planner.input.Json;
import org.gemba.planner.input.SharedCases;
import org.junit.jupiter.api.Test;

class LevellingTest {
    /** Monden, Toyota Production System, the example of goal chasing: 2 A, 3 B, 5 C and four parts. */
    private static final Mix MONDEN = Mix.of(List.of(
            new Model("A", 2, new TreeMap<>(Map.of("a1", 1, "a3", 1, "a4", 1))),
            new Model("B", 3, new TreeMap<>(Map.of("a1", 1, "a2", 1, "a4", 1))),
            new Model("C", 5, new TreeMap<>(Map.of("a2", 1, "a3", 1)))));

    @Test
    void mondensExampleComesOutAsHePrintsIt() {
        assertThat(letters(Levelling.level(MONDEN, LevelMethod.GOAL_CHASING))).isEqualTo("CBACBCCABC");
    }

    @Test
    void mondensFirstDistancesAreHis() {
        // 1.11, 1.01 and 0.79: the distance after one unit of A, of B, of C.
        List<String> distances = new ArrayList<>();
        for (int model = 0; model < 3; model++) {
            double sum = 0;
            double[] need = {5, 8, 7, 5};
            String[] parts = {"a1", "a2", "a3", "a4"};
            for (int part = 0; part < 4; part++) {
                int taken = MONDEN.models().get(model).parts().getOrDefault(parts[part], 0);
                sum += Math.pow(need[part] / 10 - taken, 2);
            }
            distances.add(Fraction.of(new java.math.BigDecimal(Math.sqrt(sum))).rounded(2));
        }
        assertThat(distances).containsExactly("1.11", "1.01", "0.79");
        assertThat(Levelling.level(MONDEN, LevelMethod.GOAL_CHASING).sequence()).startsWith(2);
    }

    @Test
    void goalChasingTwoTakesTheModelWhosePartsLagMost() {
        // After 1 of 10 units the lags are 0.5, 0.8, 0.7, 0.5: A 1.7, B 1.8, C 1.5.
        assertThat(letters(Levelling.level(MONDEN, LevelMethod.GOAL_CHASING_2))).startsWith("B");
    }

    @Test
    void goalChasingTwoRefusesPartsTakenTwice() {
        Mix twice = Mix.of(List.of(new Model("A", 1, new TreeMap<>(Map.of("bolt", 2)))));

        assertThatThrownBy(() -> Levelling.level(twice, LevelMethod.GOAL_CHASING_2))
                .hasMessageContaining("model A takes 2 of bolt")
                .hasMessageContaining("goal chasing I");
    }

    @Test
    void sixThreeOneIsPublished() {
        assertThat(letters(Levelling.level(mix(6, 3, 1), LevelMethod.GOAL_CHASING)))
                .isEqualTo("ABAABACABA");
    }

    @Test
    void goalChasingIsNotAlwaysTheBest() {
        Mix mix = mix(9, 7, 5, 3, 1);

        assertThat(Levelling.level(mix, LevelMethod.GOAL_CHASING).sumOfSquares().rounded(2))
                .isEqualTo("12.32");
        assertThat(Levelling.level(mix, LevelMethod.SUM_OF_SQUARES)
                        .sumOfSquares()
                        .rounded(2))
                .isEqualTo("12.08");
    }

    @Test
    void everyPublishedOptimumIsReachedExactly() throws IOException {
        Path file = SharedCases.at("level_scheduling/prv_reference.json");
        List<Json> cases =
                Json.read("prv_reference.json", Files.readString(file)).list();
        assertThat(cases).hasSizeGreaterThan(5);
        for (Json each : cases) {
            int[] demand = each.need("demand").list().stream()
                    .mapToInt(units -> units.word().whole(0, 100_000))
                    .toArray();
            Mix mix = mix(demand);
            assertThat(Levelling.level(mix, LevelMethod.SUM_OF_SQUARES).sumOfSquares())
                    .as(each.need("demand").toString())
                    .hasToString(each.need("opt_sum_sq").text());
            assertThat(Levelling.level(mix, LevelMethod.LARGEST_DEVIATION).largestDeviation())
                    .hasToString(each.need("opt_minmax_abs").text());
            assertThat(Levelling.level(mix, LevelMethod.GOAL_CHASING).sumOfSquares())
                    .hasToString(each.need("goal_chasing_sum_sq").text());
        }
    }

    @Property(tries = 150)
    void bothOptimaAreThoseOfTryingEverySequence(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 0, max = 3) Integer> units) {
        int[] demand = units.stream().mapToInt(Integer::intValue).toArray();
        if (units.stream().mapToInt(Integer::intValue).sum() == 0) {
            return;
        }
        EverySequence every = new EverySequence(demand, List.of());

        assertThat(Levelling.level(mix(demand), LevelMethod.SUM_OF_SQUARES).sumOfSquares())
                .isEqualTo(every.leastSquares());
        assertThat(Levelling.level(mix(demand), LevelMethod.LARGEST_DEVIATION).largestDeviation())
                .isEqualTo(every.leastLargest());
    }

    @Property(tries = 100)
    void afterAFrozenHeadTheRestIsStillTheBest(
            @ForAll @IntRange(min = 1, max = 4) int a,
            @ForAll @IntRange(min = 1, max = 3) int b,
            @ForAll @IntRange(min = 0, max = 2) int c) {
        List<Integer> head = a > 1 ? List.of(1, 0, 0) : List.of(1, 0);
        Mix mix = mix(a, b, c).frozen(head);

        LevelledSequence level = Levelling.level(mix, LevelMethod.SUM_OF_SQUARES);

        EverySequence every = new EverySequence(mix.demand(), head);
        assertThat(level.sequence()).startsWith(head.toArray(Integer[]::new));
        assertThat(level.sumOfSquares()).isEqualTo(every.leastSquares());
        assertThat(Levelling.level(mix, LevelMethod.LARGEST_DEVIATION).largestDeviation())
                .isEqualTo(every.leastLargest());
    }

    @Property(tries = 50)
    void theOrderOfTheModelsDoesNotMatter(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 12) Integer> units) {
        List<Integer> reversed = new ArrayList<>(units);
        Collections.reverse(reversed);
        for (LevelMethod method : List.of(LevelMethod.SUM_OF_SQUARES, LevelMethod.LARGEST_DEVIATION)) {
            LevelledSequence one = Levelling.level(mix(array(units)), method);
            LevelledSequence other = Levelling.level(mix(array(reversed)), method);
            if (method == LevelMethod.SUM_OF_SQUARES) {
                assertThat(one.sumOfSquares()).isEqualTo(other.sumOfSquares());
            } else {
                assertThat(one.largestDeviation()).isEqualTo(other.largestDeviation());
            }
        }
    }

    @Property(tries = 50)
    void noModelIsEverAWholeUnitFromItsPace(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 40) Integer> units) {
        // Steiner and Yeomans 1993: 1 − 1/D is always possible.
        Fraction largest = Levelling.level(mix(array(units)), LevelMethod.LARGEST_DEVIATION)
                .largestDeviation();

        assertThat(largest).isLessThan(Fraction.of(1));
    }

    @Property(tries = 60)
    void goalChasingByWhatModelsHaveInCommonIsGoalChasingByTheDefinition(
            @ForAll @Size(min = 4, max = 4) List<@IntRange(min = 0, max = 6) Integer> units,
            @ForAll @Size(min = 12, max = 12) List<@IntRange(min = 0, max = 3) Integer> uses) {
        List<Model> models = new ArrayList<>();
        for (int model = 0; model < 4; model++) {
            TreeMap<String, Integer> parts = new TreeMap<>();
            for (int part = 0; part < 3; part++) {
                if (uses.get(model * 3 + part) > 0) {
                    parts.put("p" + part, uses.get(model * 3 + part));
                }
            }
            models.add(new Model("m" + model, units.get(model), parts));
        }
        boolean partless = models.stream().allMatch(model -> model.parts().isEmpty());
        if (partless || units.stream().mapToInt(Integer::intValue).sum() == 0) {
            return;
        }
        Mix mix = Mix.of(models);

        assertThat(Levelling.level(mix, LevelMethod.GOAL_CHASING).sequence()).isEqualTo(ByDefinition.goalChasing(mix));
    }

    @Test
    void partsOfPartsAreLevelledByTheirWeight() {
        // Only the screws below the two brackets tell A and B apart: four for A's, none for B's.
        List<Model> models = List.of(
                new Model("A", 4, new TreeMap<>(Map.of("left", 1))),
                new Model("B", 4, new TreeMap<>(Map.of("right", 1))));
        Mix mix = new Mix(
                models, List.of(new MadePart("left", new TreeMap<>(Map.of("screw", 4)))), List.of(1, 2), List.of());

        LevelledSequence level = Levelling.level(mix, LevelMethod.GOAL_CHASING);

        // Places 1, 3, 5, 7 are half a bracket each off: 4 × 2 × (1/2)²; the screws two off there: 2 × 4 × 2².
        assertThat(level.partSumOfSquares()).isEqualTo(Optional.of(Fraction.of(34)));
    }

    @Test
    void aPartMadeOfItselfIsRefused() {
        Mix mix = new Mix(
                List.of(new Model("A", 1, new TreeMap<>(Map.of("egg", 1)))),
                List.of(new MadePart("egg", new TreeMap<>(Map.of("egg", 1)))),
                List.of(),
                List.of());

        assertThatThrownBy(() -> Levelling.level(mix, LevelMethod.GOAL_CHASING)).hasMessageContaining("made of itself");
    }

    static Mix mix(int... demand) {
        List<Model> models = new ArrayList<>();
        for (int model = 0; model < demand.length; model++) {
            models.add(Model.of(model < 26 ? String.valueOf((char) ('A' + model)) : "M" + model, demand[model]));
        }
        return Mix.of(models);
    }

    private static int[] array(List<Integer> units) {
        return units.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String letters(LevelledSequence level) {
        return level.sequence().stream()
                .map(model -> String.valueOf((char) ('A' + model)))
                .collect(Collectors.joining());
    }
}
