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
 * @param lot so many units of a part wait for one another before they leave, as in a container that goes on when it is full (a transfer
 *     batch): one by one they come from the station before, and one by one the station behind works on them. 1 waits for nobody
 */
public record Conveyance(StationId id, Variation takes, Optional<MilkRun> run, int lot) implements Place {
    public Conveyance {
        Check.within("The lot of conveyance " + id, lot, 1, Most.CARDS, "Use 1 where no unit waits for another.");
        int together = lot;
        run.ifPresent(round -> Check.within(
                "The units of a milk run of conveyance " + id,
                round.fits(),
                together,
                Most.CARDS,
                "A round takes at least one lot."));
    }

    /** Every unit leaves at once. */
    public static Conveyance of(String id, Variation takes) {
        return new Conveyance(new StationId(id), takes, Optional.empty(), 1);
    }

    /** A milk run: it leaves at a fixed interval with what waits, up to what fits. */
    public static Conveyance milkRun(String id, Variation takes, Duration every, int fits) {
        return new Conveyance(new StationId(id), takes, Optional.of(new MilkRun(every, fits)), 1);
    }

    /** In lots of so many units of a part: a full lot leaves at once, or with the next milk run. */
    public Conveyance inLots(int units) {
        return new Conveyance(id, takes, run, units);
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
