package org.gemba.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Optional;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.MovingLine.AndonHabit;
import org.gemba.simulator.model.MovingLine.Stop;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Step;
import org.junit.jupiter.api.Test;

/**
 * Two positions at a takt of 60 s; at each somebody calls once a cycle, at a random moment x or y of it, and is helped for 30 s. With two leaders
 * the cycle is longer by max(0, max(x, y) − 30), 12.5 s on average; with one by max(max(x, y) − 30, min(x, y)), 22.5 s: integrals of the
 * distribution of the larger and the smaller of two uniform times.
 */
class LeadersTest {
    private static final int SECONDS = 10_000_000;

    @Test
    void oneLeaderIsBusyWhenTheSecondCalls() {
        assertThat(cycle(1)).isCloseTo(82.5, within(0.15));
    }

    @Test
    void twoLeadersAreEnoughForTwoCalls() {
        assertThat(cycle(2)).isCloseTo(72.5, within(0.15));
        assertThat(hash(habit(Stop.AT_FIXED_POSITION).helpedBy(2))).isEqualTo(hash(habit(Stop.AT_FIXED_POSITION)));
        assertThat(hash(habit(Stop.AT_FIXED_POSITION).helpedBy(1))).isNotEqualTo(hash(habit(Stop.AT_FIXED_POSITION)));
    }

    /** The line stands from the first pull on, so nobody calls while a leader is busy. */
    @Test
    void aStopAtOnceNeedsOneLeaderOnly() {
        assertThat(hash(habit(Stop.AT_ONCE).helpedBy(1))).isEqualTo(hash(habit(Stop.AT_ONCE)));
    }

    @Test
    void noLeaderIsNoHelp() {
        assertThatThrownBy(() -> habit(Stop.AT_ONCE).helpedBy(0)).hasMessageContaining("(0) must be 1 to 1000");
        assertThat(habit(Stop.AT_ONCE).leaders()).isEqualTo(Optional.empty());
    }

    private static AndonHabit habit(Stop stop) {
        return new AndonHabit(0.6, new Exponential(30), stop);
    }

    private static String hash(AndonHabit habit) {
        return Diary.of(line(habit), 10_000, "completed");
    }

    private static double cycle(int leaders) {
        Run run = Simulation.of(line(new AndonHabit(1, new Fixed(30), Stop.AT_FIXED_POSITION).helpedBy(leaders)))
                .begin(1, 0);
        run.playUntil(Duration.ofSeconds(SECONDS));
        return (double) SECONDS / run.figures().finished();
    }

    private static Factory line(AndonHabit habit) {
        return Factory.named("line")
                .with(MovingLine.of("LINE", 2, Duration.ofSeconds(60)).with(habit))
                .with(Part.of("P", Step.through("LINE")))
                .with(new Release("bodies", Signal.asRoomAllows("P")));
    }
}
