package org.gemba.simulator.model;

import java.time.Duration;
import java.util.List;
import org.gemba.house.floor.PartId;
import org.gemba.simulator.chance.Variation;

/** What says that a unit of a part is wanted now. */
public sealed interface Signal {
    /** Whenever there is room and, in a loop, a card: endless material, or pull by cards. Only for releases. */
    record AsRoomAllows(Mix mix) implements Signal {}

    /** One after another, seconds apart: orders and customers by chance, push, or demand at takt. */
    record Apart(Variation between, Mix mix) implements Signal {
        public Apart {
            if (!(between.mean() > 0)) {
                throw new IllegalArgumentException(
                        "Signals come 0 seconds apart.\nGive the time between two of them, such as the takt.");
            }
        }
    }

    /**
     * The heijunka box: every pitch the cards of the next column are taken out; after the last comes the first again.
     *
     * @param columns what is released at each pitch; a column may be empty
     */
    record HeijunkaBox(Duration pitch, List<List<PartId>> columns) implements Signal {
        public HeijunkaBox {
            Check.positive("The pitch of a heijunka box", pitch);
            columns = columns.stream().map(List::copyOf).toList();
            if (columns.stream().allMatch(List::isEmpty)) {
                throw new IllegalArgumentException("The heijunka box is empty.\nPut at least one card into a column.");
            }
        }
    }

    /** What really came, at its time, once. */
    record Replayed(List<Due> dues) implements Signal {
        public Replayed {
            dues = List.copyOf(dues);
            for (int i = 1; i < dues.size(); i++) {
                if (dues.get(i).at().compareTo(dues.get(i - 1).at()) < 0) {
                    throw new IllegalArgumentException(
                            "What is replayed must be in the order of time; number %d (%s) comes before number %d (%s).\nSort it."
                                    .formatted(
                                            i + 1,
                                            dues.get(i).at(),
                                            i,
                                            dues.get(i - 1).at()));
                }
            }
        }
    }

    /** A unit of a part at a time since the beginning of the run. */
    record Due(Duration at, PartId part) {
        public Due {
            if (at.isNegative() || at.compareTo(Most.RUN) > 0) {
                throw new IllegalArgumentException(
                        "A unit of %s is due at %s; that must be 0 to %d days after the beginning."
                                .formatted(part, at, Most.RUN.toDays()));
            }
        }
    }

    static Signal asRoomAllows(String... parts) {
        return new AsRoomAllows(Mix.pattern(parts));
    }

    static Signal apart(Variation between, String... parts) {
        return new Apart(between, Mix.pattern(parts));
    }
}
