package org.gemba.simulator.model;

import java.util.List;
import org.gemba.house.floor.PartId;
import org.gemba.simulator.chance.Variation;

/**
 * What changing a machine over takes, in seconds. The first unit of all finds it set up.
 *
 * @param usual from any part to any other
 * @param particular pairs that take another time
 */
public record Changeover(Variation usual, List<Between> particular) {
    public Changeover {
        particular = List.copyOf(particular);
    }

    /** The same from every part to every other. */
    public static Changeover of(Variation usual) {
        return new Changeover(usual, List.of());
    }

    /** Every time a share of what it was. */
    public Changeover times(double share) {
        return new Changeover(
                usual.times(share),
                particular.stream()
                        .map(cell ->
                                new Between(cell.from(), cell.to(), cell.takes().times(share)))
                        .toList());
    }

    /** One cell of the changeover matrix. */
    public record Between(PartId from, PartId to, Variation takes) {}
}
