package org.gemba.simulator.run;

import java.time.Duration;
import java.util.Arrays;
import org.gemba.house.floor.PartId;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;

/** What tests of small floors without chance are made of. */
final class SmallFloors {
    static final Release MATERIAL = new Release("material", Signal.asRoomAllows("P"));

    private SmallFloors() {}

    static Variation takes(double seconds) {
        return new Fixed(seconds);
    }

    static Factory floor(Part part, Place... places) {
        return Factory.named("floor").with(places).with(part).with(MATERIAL);
    }

    static Release at(String part, int... seconds) {
        return new Release(
                "orders of " + part,
                new Signal.Replayed(Arrays.stream(seconds)
                        .mapToObj(second -> new Signal.Due(Duration.ofSeconds(second), new PartId(part)))
                        .toList()));
    }

    static Figures after(Factory factory, int seconds) {
        Run run = Simulation.of(factory).begin(1, 0);
        run.playUntil(Duration.ofSeconds(seconds));
        return run.figures();
    }
}
