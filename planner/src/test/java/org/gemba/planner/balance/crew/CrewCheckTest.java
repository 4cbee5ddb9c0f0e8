package org.gemba.planner.balance.crew;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.gemba.planner.balance.BalancingProblem;
import org.gemba.planner.balance.Precedence;
import org.gemba.planner.balance.TimeScale;
import org.gemba.planner.balance.Why;
import org.gemba.planner.balance.WorkElement;
import org.junit.jupiter.api.Test;

class CrewCheckTest {
    private static final BalancingProblem WORK = new BalancingProblem(
            "check",
            TimeScale.WHOLE,
            List.of(new WorkElement("A", 4), new WorkElement("B", 3)),
            List.of(new Precedence("A", "B")),
            OptionalLong.empty());
    private static final CrewLine LINE = CrewLine.plain(WORK, 2);
    private static final CrewLine PAIR =
            new CrewLine(WORK, List.of(Post.at(1), Post.at(1)), List.of(), Optional.empty(), List.of());

    private static CrewPlan plan(List<Integer> postOf, List<Long> startOf) {
        Why why = new Why(Why.Reason.TRIED_ALL, 1, List.of(), "");
        return new CrewPlan(
                postOf, startOf.isEmpty() ? List.of() : List.of(startOf), 1, 0, 1, 1, true, why, Duration.ZERO);
    }

    @Test
    void acceptsWhatKeepsToEverything() {
        assertThat(CrewCheck.faults(LINE, 7, plan(List.of(1, 1), List.of()))).isEmpty();
        assertThat(CrewCheck.faults(PAIR, 7, plan(List.of(1, 2), List.of(0L, 4L))))
                .isEmpty();
    }

    @Test
    void seesTooMuchWork() {
        assertThat(CrewCheck.faults(LINE, 6, plan(List.of(1, 1), List.of())))
                .containsExactly("Post 1 needs 7, more than 6.");
    }

    @Test
    void seesTheWrongOrderOfStations() {
        assertThat(CrewCheck.faults(LINE, 7, plan(List.of(2, 1), List.of())))
                .containsExactly("A must be done before B.");
    }

    @Test
    void seesAnElementBegunTooEarlyBesideItsPredecessor() {
        assertThat(CrewCheck.faults(PAIR, 7, plan(List.of(1, 2), List.of(0L, 3L))))
                .containsExactly("A must be done before B.");
    }

    @Test
    void seesEveryKindOfRuleBroken() {
        CrewPlan together = plan(List.of(1, 1), List.of());
        assertThat(CrewCheck.faults(LINE.under(new CrewRule.Within("A", 2, 2)), 7, together))
                .hasSize(1);
        assertThat(CrewCheck.faults(LINE.under(new CrewRule.NotAt("A", Set.of(1))), 7, together))
                .hasSize(1);
        assertThat(CrewCheck.faults(LINE.under(new CrewRule.Apart(List.of("A", "B"))), 7, together))
                .hasSize(1);
        assertThat(CrewCheck.faults(LINE.under(new CrewRule.Needs("A", "weld")), 7, together))
                .hasSize(1);
        CrewPlan apart = plan(List.of(1, 2), List.of());
        assertThat(CrewCheck.faults(LINE.under(new CrewRule.Together(List.of("A", "B"))), 7, apart))
                .hasSize(1);
    }
}
