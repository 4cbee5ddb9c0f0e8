package org.gemba.planner.balance.crew;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.gemba.planner.balance.BalancingProblem;
import org.gemba.planner.balance.Effort;
import org.gemba.planner.balance.LineBalancing;
import org.gemba.planner.balance.Precedence;
import org.gemba.planner.balance.TimeScale;
import org.gemba.planner.balance.Why;
import org.gemba.planner.balance.WorkElement;
import org.gemba.planner.balance.crew.CrewBalancing.Slack;
import org.gemba.planner.balance.crew.Post.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewBalancingTest {
    private static final Effort EFFORT = Effort.within(Duration.ofSeconds(20));

    /** A 4, B 3, C 5, D 2 with A before B before D: 14 ticks of work. */
    private static final BalancingProblem WORK = problem(List.of(4, 3, 5, 2), "AB", "BD");

    private static final CrewLine LINE = CrewLine.plain(WORK, 4);

    private static BalancingProblem problem(List<Integer> times, String... pairs) {
        List<WorkElement> elements = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            elements.add(new WorkElement(String.valueOf((char) ('A' + i)), times.get(i)));
        }
        List<Precedence> precedences = new ArrayList<>();
        for (String pair : pairs) {
            precedences.add(new Precedence(pair.substring(0, 1), pair.substring(1)));
        }
        return new BalancingProblem("crew", TimeScale.WHOLE, elements, precedences, OptionalLong.empty());
    }

    private static CrewPlan fewest(CrewLine line, long takt) {
        CrewPlan plan = CrewBalancing.fewestOperators(line, takt, Slack.SPREAD, EFFORT);
        assertThat(plan.proved()).isTrue();
        return plan;
    }

    private static List<Long> loads(CrewPlan plan, BalancingProblem problem) {
        List<Long> loads = new ArrayList<>();
        for (int post = 1; post <= plan.operators(); post++) {
            long load = 0;
            for (int i = 0; i < plan.postOf().size(); i++) {
                load += plan.postOf().get(i) == post ? problem.elements().get(i).time() : 0;
            }
            loads.add(load);
        }
        return loads;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void withoutRulesItAgreesWithTheExactMethodOfItsOwn(long seed) {
        Random random = new Random(seed);
        List<Integer> times = random.ints(14, 1, 20).boxed().toList();
        BalancingProblem problem = problem(times, "AC", "BD", "CF", "DG", "GK", "FL", "EM");
        int stations = LineBalancing.fewestStations(problem, 24, EFFORT).stations();
        assertThat(fewest(CrewLine.plain(problem, stations + 1), 24).operators())
                .isEqualTo(stations);
    }

    @Test
    void slackGoesToTheLastOperatorOrIsShared() {
        // 12 ticks at a takt of 8 need two operators: 8 and 4 where the second is to be freed, 6 and 6 where they
        // share.
        BalancingProblem even = problem(List.of(2, 2, 2, 2, 2, 2));
        CrewLine line = CrewLine.plain(even, 3);
        assertThat(loads(CrewBalancing.fewestOperators(line, 8, Slack.LAST, EFFORT), even))
                .containsExactly(8L, 4L);
        assertThat(loads(CrewBalancing.fewestOperators(line, 8, Slack.SPREAD, EFFORT), even))
                .containsExactly(6L, 6L);
    }

    @Test
    void anElementStaysWithinItsZone() {
        CrewPlan plan = fewest(LINE.under(new CrewRule.Within("C", 3, 3)), 7);
        assertThat(plan.postOf().get(2)).isEqualTo(3);
    }

    @Test
    void anElementKeepsAwayFromForbiddenStations() {
        CrewPlan plan = fewest(LINE.under(new CrewRule.NotAt("A", Set.of(1, 2))), 7);
        assertThat(plan.postOf().getFirst()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void elementsStayTogetherOrApart() {
        // B and C fill an operator's 8 ticks; A comes before and D after them.
        assertThat(fewest(LINE, 8).operators()).isEqualTo(2);
        assertThat(fewest(LINE.under(new CrewRule.Together(List.of("B", "C"))), 8)
                        .operators())
                .isEqualTo(3);
        assertThat(fewest(LINE.under(new CrewRule.Apart(List.of("A", "B", "D"))), 8)
                        .operators())
                .isEqualTo(3);
    }

    @Test
    void skillsAndSidesDecideWhoCan() {
        List<Post> posts =
                List.of(new Post(1, Side.LEFT, Set.of()), new Post(2, Side.RIGHT, Set.of("weld")), Post.at(3));
        CrewLine line = new CrewLine(
                WORK,
                posts,
                List.of(new CrewRule.Needs("C", "weld"), new CrewRule.OnSide("D", Side.LEFT)),
                Optional.empty(),
                List.of());
        CrewPlan plan = fewest(line, 10);
        assertThat(plan.postOf().get(2)).isEqualTo(2);
        assertThat(plan.postOf().get(3)).isIn(1, 3);
    }

    @Test
    void twoOperatorsAtOneStationWaitForEachOther() {
        // A, then B and C at once, then D: nobody can do better than 4 + 5 + 2 ticks in one station.
        BalancingProblem diamond = problem(List.of(4, 3, 5, 2), "AB", "AC", "BD", "CD");
        CrewLine pair = new CrewLine(diamond, List.of(Post.at(1), Post.at(1)), List.of(), Optional.empty(), List.of());
        CrewPlan plan = fewest(pair, 11);
        assertThat(plan.operators()).isEqualTo(2);
        assertThat(plan.startsOf().getFirst().get(3)).isEqualTo(9);
        CrewPlan tooShort = CrewBalancing.fewestOperators(pair, 10, Slack.SPREAD, EFFORT);
        assertThat(tooShort.found()).isFalse();
        assertThat(tooShort.proved()).isTrue();
    }

    @Test
    void walkingCountsThereAndBack() {
        BalancingProblem two = problem(List.of(4, 4));
        List<Walk> walks = List.of(new Walk("A", "B", 1), new Walk("B", "A", 1));
        CrewLine line = new CrewLine(two, List.of(Post.at(1), Post.at(2)), List.of(), Optional.empty(), walks);
        assertThat(fewest(line, 10).operators()).isEqualTo(1);
        assertThat(fewest(line, 9).operators()).isEqualTo(2);
    }

    @Test
    void theMixKeepsTaktOnAverageAndEachModelItsLimit() {
        // Model X does A in 10, Y in 2; one of each: 6 on average. With B's 4 that is 10 on average, 14 at worst.
        BalancingProblem two = problem(List.of(6, 4));
        ModelMix.Model x = new ModelMix.Model("X", 1, Map.of("A", 10L));
        ModelMix.Model y = new ModelMix.Model("Y", 1, Map.of("A", 2L));
        List<Post> posts = List.of(Post.at(1), Post.at(2));
        CrewLine drifting =
                new CrewLine(two, posts, List.of(), Optional.of(new ModelMix(List.of(x, y), 14)), List.of());
        CrewLine strict = new CrewLine(two, posts, List.of(), Optional.of(new ModelMix(List.of(x, y), 13)), List.of());
        assertThat(fewest(drifting, 10).operators()).isEqualTo(1);
        assertThat(fewest(strict, 10).operators()).isEqualTo(2);
    }

    @Test
    void aNewTaktMovesAsFewElementsAsPossible() {
        // Today 7, 5, 2; at a takt of 9 nothing needs to move; at 6 only B or D has to.
        List<Integer> today = List.of(1, 1, 2, 3);
        CrewPlan same = CrewBalancing.fewestMoves(LINE, 9, today, EFFORT);
        assertThat(same.moved()).isZero();
        CrewPlan faster = CrewBalancing.fewestMoves(LINE, 6, today, EFFORT);
        assertThat(faster.moved()).isEqualTo(1);
        assertThat(faster.proved()).isTrue();
    }

    @Test
    void rulesThatContradictEachOtherAreNamed() {
        CrewLine line = LINE.under(
                new CrewRule.Within("A", 3, 4), new CrewRule.Apart(List.of("C", "D")), new CrewRule.Within("B", 1, 2));
        CrewPlan plan = CrewBalancing.fewestOperators(line, 9, Slack.LAST, EFFORT);
        assertThat(plan.found()).isFalse();
        assertThat(plan.proved()).isTrue();
        assertThat(plan.why().reason()).isEqualTo(Why.Reason.RULES);
        assertThat(plan.why().elements()).containsExactly("A", "B");
    }

    @Test
    void tellsEachBetterPlanInOperators() {
        List<Long> told = new ArrayList<>();
        CrewPlan plan = CrewBalancing.fewestOperators(
                LINE, 7, Slack.LAST, EFFORT.tellingTo(progress -> told.add(progress.best())));
        assertThat(told).isSortedAccordingTo(Collections.reverseOrder()).endsWith((long) plan.operators());
    }

    @Test
    void aQuestionCanBeCancelledWhileItIsAsked() {
        // Forty elements with a walk between any two: nobody waits for the proof.
        Random random = new Random(2);
        List<WorkElement> elements = new ArrayList<>();
        List<Walk> walks = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            elements.add(new WorkElement("E" + i, 5 + random.nextInt(20)));
            walks.add(new Walk("E" + random.nextInt(i + 1), "E" + i, 1 + random.nextInt(9)));
        }
        BalancingProblem problem =
                new BalancingProblem("long", TimeScale.WHOLE, elements, List.of(), OptionalLong.empty());
        CrewLine line = new CrewLine(problem, CrewLine.plain(problem, 16).posts(), List.of(), Optional.empty(), walks);
        long begun = System.nanoTime();
        CrewPlan plan = CrewBalancing.fewestOperators(
                line,
                50,
                Slack.SPREAD,
                Effort.within(Duration.ofMinutes(5))
                        .unless(() -> System.nanoTime() - begun
                                > Duration.ofSeconds(1).toNanos()));
        assertThat(plan.took()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        CrewPlan first = CrewBalancing.fewestOperators(LINE, 7, Slack.LAST, EFFORT.seeded(5));
        CrewPlan second = CrewBalancing.fewestOperators(LINE, 7, Slack.LAST, EFFORT.seeded(5));
        assertThat(second.postOf()).isEqualTo(first.postOf());
    }
}
