package org.gemba.simulator;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gemba.house.floor.Demand;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.UnitId;

/** Which part is started next: lots of the parts in the mix that the customer takes, and the numbers the units carry. */
final class Releases {
    private final List<Part> parts;
    private final Map<PartId, Integer> taken = new HashMap<>();
    private final Map<PartId, Long> started = new HashMap<>();
    private final int lot;
    private final String prefix;
    private Part current;
    private int leftOfLot;
    private long count;

    Releases(LineDefinition definition, Behaviour behaviour, Instant from) {
        this.parts = definition.parts();
        this.lot = behaviour.lot();
        this.prefix = Long.toString(from.getEpochSecond(), 36).toUpperCase(Locale.ROOT);
        this.current = parts.getFirst();
        this.leftOfLot = lot;
        // The newest demand of each part stands last.
        for (Demand demand : definition.demand()) {
            taken.put(demand.part(), demand.perDay().value());
        }
    }

    Part next() {
        return current;
    }

    UnitId start() {
        started.merge(current.id(), 1L, Long::sum);
        count++;
        leftOfLot--;
        if (leftOfLot == 0) {
            leftOfLot = lot;
            current = mostBehind();
        }
        return new UnitId("%s-%05d".formatted(prefix, count));
    }

    /** The part that is furthest behind its share of the mix. */
    private Part mostBehind() {
        long all = taken.values().stream().mapToLong(Integer::longValue).sum();
        Part behind = parts.getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (Part part : parts) {
            double share = all == 0 ? 1.0 / parts.size() : (double) taken.getOrDefault(part.id(), 0) / all;
            double gap = share * (count + lot) - started.getOrDefault(part.id(), 0L);
            if (gap > most) {
                most = gap;
                behind = part;
            }
        }
        return behind;
    }
}
