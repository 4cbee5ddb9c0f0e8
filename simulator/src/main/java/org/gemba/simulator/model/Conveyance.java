package org.gemba.simulator.model;

import java.time.Duration;
import java.util.Optional;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.chance.Variation;

/**
 * A way that takes time and nobody's hands.
 *
 * @param takes from leaving to arriving, in seconds
 * @param run when it leaves; where none is given every unit leaves at once, as on a conveyor
 */
public record Conveyance(StationId id, Variation takes, Optional<MilkRun> run) implements Place {
    /** Every unit leaves at once. */
    public static Conveyance of(String id, Variation takes) {
        return new Conveyance(new StationId(id), takes, Optional.empty());
    }

    /** A milk run: it leaves at a fixed interval with what waits, up to what fits. */
    public static Conveyance milkRun(String id, Variation takes, Duration every, int fits) {
        return new Conveyance(new StationId(id), takes, Optional.of(new MilkRun(every, fits)));
    }

    /**
     * A round at a fixed interval; the first leaves one interval after the beginning.
     *
     * @param fits units that one round takes
     */
    public record MilkRun(Duration every, int fits) {
        public MilkRun {
            Check.positive("The interval of a milk run", every);
            Check.within("The units of a milk run", fits, 1, Most.CARDS, "A round takes at least one.");
        }
    }
}
