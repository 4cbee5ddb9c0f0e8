package org.gemba.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gemba.house.floor.Demand;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;

/** In which order parts are started: lots in the mix that the customer takes, a long row of them, and the same again. */
final class Lots {
    /** Units in the row, so that also a part of which few are taken has its lots in it. */
    private static final int UNITS = 20_000;

    private Lots() {}

    static List<PartId> of(LineDefinition definition, int lot) {
        Map<PartId, Integer> taken = new HashMap<>();
        // The newest demand of each part stands last.
        definition
                .demand()
                .forEach((Demand demand) ->
                        taken.put(demand.part(), demand.perDay().value()));
        long all = taken.values().stream().mapToLong(Integer::longValue).sum();
        List<Part> parts = definition.parts();
        List<PartId> row = new ArrayList<>();
        Map<PartId, Integer> started = new HashMap<>();
        while (row.size() < UNITS) {
            PartId next = mostBehind(parts, taken, all, started, row.size() + lot);
            started.merge(next, lot, Integer::sum);
            for (int unit = 0; unit < lot; unit++) {
                row.add(next);
            }
        }
        return row;
    }

    /** The part that would be furthest behind its share of the mix; in a tie the first. */
    private static PartId mostBehind(
            List<Part> parts, Map<PartId, Integer> taken, long all, Map<PartId, Integer> started, int units) {
        PartId behind = parts.getFirst().id();
        double most = Double.NEGATIVE_INFINITY;
        for (Part part : parts) {
            double share = all == 0 ? 1.0 / parts.size() : (double) taken.getOrDefault(part.id(), 0) / all;
            double gap = share * units - started.getOrDefault(part.id(), 0);
            if (gap > most) {
                most = gap;
                behind = part.id();
            }
        }
        return behind;
    }
}
