package org.gemba.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gemba.house.language.Recorded;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Gamma;
import org.gemba.simulator.experiment.Cores;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.junit.jupiter.api.Test;

/** Orders come slower than the line could take them. */
class PacedByOrdersTest {
    private static final String CALENDAR = "Calendar";

    private static final List<Recorded> FACTS = KnownLine.told(
            Factory.named("slow orders")
                    .with(
                            Station.of("CUT").withLane(0).working(CALENDAR),
                            Station.of("DRILL").withLane(3).working(CALENDAR),
                            Station.of("PACK").withLane(0).working(CALENDAR))
                    .with(Part.of(
                            "BLUE",
                            Step.at("CUT", new Gamma(16, 3)),
                            Step.at("DRILL", new Gamma(25, 2)),
                            Step.at("PACK", new Exponential(30))))
                    .with(new Release("Orders", Signal.apart(new Exponential(300), "BLUE")))
                    .with(UsualWeek.of(KnownLine.line().calendar(), CALENDAR)),
            Duration.ofDays(15));

    @Test
    void theModelSaysThatItDoesNotKnowWhenOrdersCome() {
        Observation observed = Observation.of(KnownLine.line(), FACTS::forEach);
        assertThat(observed.isPacedByOrders()).isTrue();
        assertThat(PlantModel.of(KnownLine.line(), observed).leftOut())
                .anyMatch(left -> left.startsWith("when orders come"));
    }

    @Test
    void theBackTestIsGivenTheStarts() {
        LineBackTest test = LineBackTest.of(KnownLine.line(), FACTS::forEach, Optional.empty(), 100, 1, new Cores(1));
        assertThat(test.inside()).as(test.answers().toString()).isGreaterThanOrEqualTo(13);
        LineBackTest.Answer output = test.answers().get(7);
        assertThat(output.figure()).isEqualTo("units finished");
        assertThat(output.middle()).isBetween(0.98 * output.happened(), 1.02 * output.happened());
    }
}
