package org.gemba.planner.balance.crew;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.gemba.planner.balance.Effort;
import org.gemba.planner.balance.Why;
import org.gemba.planner.balance.crew.CrewBalancing.Slack;
import org.junit.jupiter.api.Test;

class RuleOfThumbTest {
    private static final Effort EFFORT = Effort.within(Duration.ofSeconds(30));

    private static Optional<RuleOfThumb.Sketch> sketch(CrewLine line, long seed) {
        return new RuleOfThumb(line, DrawnLine.TAKT, seed, () -> false)
                .fewestOperators(CrewBound.of(line, DrawnLine.TAKT).bound(), Slack.LAST, operators -> {});
    }

    @Property(tries = 9, seed = "20261122")
    void everyLineOfFortyElementsGetsAPlanThatTheCheckAccepts(
            @ForAll @LongRange(max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 3) int models,
            @ForAll @IntRange(min = 1, max = 3) int postsPerStation) {
        CrewLine line = DrawnLine.of(seed, 40, models, postsPerStation);
        Optional<RuleOfThumb.Sketch> found = sketch(line, seed);
        assertThat(found).isPresent();
        assertThat(CrewCheck.faults(line, DrawnLine.TAKT, found.orElseThrow().plan()))
                .isEmpty();
        assertThat((long) found.orElseThrow().operators())
                .isGreaterThanOrEqualTo(CrewBound.of(line, DrawnLine.TAKT).bound());
    }

    @Property(tries = 6, seed = "20261122")
    void theSameSeedGivesTheSamePlan(@ForAll @LongRange(max = 1_000_000) long seed) {
        CrewLine line = DrawnLine.of(seed, 30, 2, 2);
        assertThat(sketch(line, seed)).isEqualTo(sketch(line, seed));
    }

    @Property(tries = 6, seed = "20261122")
    void onSmallLinesItIsAtMostOneOperatorFromTheOptimum(
            @ForAll @LongRange(max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 2) int models,
            @ForAll @IntRange(min = 1, max = 2) int postsPerStation) {
        CrewLine line = DrawnLine.of(seed, 8, models, postsPerStation);
        CrewPlan best = CrewBalancing.fewestOperators(line, DrawnLine.TAKT, Slack.LAST, EFFORT);
        Optional<RuleOfThumb.Sketch> found = sketch(line, seed);
        assertThat(best.proved()).isTrue();
        if (best.found()) {
            assertThat(found).isPresent();
            assertThat(found.orElseThrow().operators()).isBetween(best.operators(), best.operators() + 1);
        } else {
            assertThat(found).isEmpty();
        }
    }

    @Property(tries = 2, seed = "20261122")
    void withoutTimeForTheSearchItsPlanIsGivenWithTheBoundAndNoFalseProof(
            @ForAll @LongRange(max = 1_000_000) long seed) {
        // 110 elements with walks, two models and some 55 posts: too large for CP-SAT.
        CrewLine line = DrawnLine.of(seed, 110, 2, 2);
        List<Long> told = new ArrayList<>();
        CrewPlan plan = CrewBalancing.fewestOperators(
                line, DrawnLine.TAKT, Slack.SPREAD, EFFORT.tellingTo(progress -> told.add(progress.best())));
        assertThat(CrewCheck.faults(line, DrawnLine.TAKT, plan)).isEmpty();
        assertThat(told).isSortedAccordingTo(Collections.reverseOrder()).endsWith((long) plan.operators());
        assertThat(plan.lowerBound())
                .isEqualTo(CrewBound.of(line, DrawnLine.TAKT).bound());
        assertThat(plan.proved()).isEqualTo(plan.value() == plan.lowerBound());
    }

    @Test
    void itStopsWhenItIsAsked() {
        CrewLine line = DrawnLine.of(1, 40, 2, 2);
        assertThat(new RuleOfThumb(line, DrawnLine.TAKT, 0, () -> true).fewestOperators(1, Slack.LAST, operators -> {}))
                .isEmpty();
    }

    @Property(tries = 6, seed = "20261122")
    void fewElementsMoveFromAPlanThatIsGoodAlready(@ForAll @LongRange(max = 1_000_000) long seed) {
        CrewLine line = DrawnLine.of(seed, 30, 1, 2);
        Optional<RuleOfThumb.Sketch> planned = sketch(line, seed);
        Assume.that(planned.isPresent());
        List<Integer> plan = planned.orElseThrow().postOf();
        int[] today = plan.stream().mapToInt(post -> post - 1).toArray();
        RuleOfThumb again = new RuleOfThumb(line, DrawnLine.TAKT, seed, () -> false);
        RuleOfThumb.Sketch same = again.fewestMoves(today, moved -> {}).orElseThrow();
        long moved = IntStream.range(0, today.length)
                .filter(i -> same.postOf().get(i) != today[i] + 1)
                .count();
        assertThat(moved).isLessThanOrEqualTo(5);
    }

    @Test
    void moreWorkThanThePostsHoldIsToldWithoutASearch() {
        CrewLine line = DrawnLine.of(3, 40, 1, 1);
        CrewLine few = new CrewLine(line.problem(), line.posts().subList(0, 5), List.of(), line.mix(), line.walks());
        CrewPlan plan = CrewBalancing.fewestOperators(few, DrawnLine.TAKT, Slack.LAST, EFFORT);
        assertThat(plan.found()).isFalse();
        assertThat(plan.proved()).isTrue();
        assertThat(plan.why().reason()).isEqualTo(Why.Reason.TRIED_ALL);
    }
}
