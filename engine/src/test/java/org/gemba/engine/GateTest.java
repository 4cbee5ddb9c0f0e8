package org.gemba.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemba.engine.Example.SIX;
import static org.gemba.engine.Example.STATION;
import static org.gemba.engine.Example.asked;

import java.time.Duration;
import java.util.List;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Request;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.Test;

class GateTest {
    private final Gate gate = new Gate();

    @Test
    void aFullLaneRefusesTheNextOne() {
        for (int i = 0; i < EngineLimits.WAITING; i++) {
            assertThat(gate.offer(life(i))).isTrue();
        }
        assertThat(gate.offer(life(EngineLimits.WAITING))).isFalse();
    }

    @Test
    @Proves("CORD-34")
    void aFloodOfReportsNeverKeepsACallOut() throws InterruptedException {
        for (int i = 0; i < EngineLimits.WAITING; i++) {
            gate.offer(life(i));
        }
        Letter call = new Letter(asked("p", SIX, new Request.PullCord(STATION, AndonKind.SAFETY, "")));

        assertThat(gate.offer(call)).isTrue();
        assertThat(gate.take(Duration.ZERO)).first().isEqualTo(call);
    }

    @Test
    void atMostSoManyAreTakenTogetherAndInOrder() throws InterruptedException {
        for (int i = 0; i < EngineLimits.TAKEN_TOGETHER + 1; i++) {
            gate.offer(life(i));
        }
        List<Letter> taken = gate.take(Duration.ZERO);
        assertThat(taken).hasSize(EngineLimits.TAKEN_TOGETHER);
        assertThat(taken.getFirst().asked().id().value()).isEqualTo("life-0");
        assertThat(gate.take(Duration.ZERO)).hasSize(1);
    }

    @Test
    void aClosedGateLetsNothingInAndGivesOutWhatIsInside() throws InterruptedException {
        gate.offer(life(1));
        gate.close();
        assertThat(gate.offer(life(2))).isFalse();
        assertThat(gate.take(Duration.ofDays(1))).hasSize(1);
        assertThat(gate.closedAndEmpty()).isTrue();
    }

    private static Letter life(int i) {
        return new Letter(asked("life-" + i, SIX, new Request.Report(new Hearing.LifeSignHeard(STATION))));
    }
}
