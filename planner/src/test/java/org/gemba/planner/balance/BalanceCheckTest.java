package org.gemba.planner.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BalanceCheckTest {
    private static final BalancingProblem LINE = Cases.small(List.of(4, 5, 3), "AB", "BC");

    @Test
    void acceptsWhatKeepsToEverything() {
        assertThat(BalanceCheck.faults(LINE, new Assignment(List.of(1, 1, 2)), 2, 9))
                .isEmpty();
    }

    @Test
    void seesAnOverloadedStation() {
        assertThat(BalanceCheck.faults(LINE, new Assignment(List.of(1, 1, 2)), 2, 8))
                .containsExactly("Station 1 carries 9, more than 8.");
    }

    @Test
    void seesAnElementBeforeTheOneItWaitsFor() {
        assertThat(BalanceCheck.faults(LINE, new Assignment(List.of(1, 2, 1)), 2, 9))
                .containsExactly("B at station 2 must come before C at station 1.");
    }

    @Test
    void seesOneStationTooMany() {
        assertThat(BalanceCheck.faults(LINE, new Assignment(List.of(1, 2, 3)), 2, 9))
                .containsExactly("Station 3 is used, there are 2.");
    }

    @Test
    void seesAnElementLeftOut() {
        assertThat(BalanceCheck.faults(LINE, new Assignment(List.of(1, 1)), 2, 9))
                .containsExactly("2 elements are assigned, there are 3.");
    }
}
