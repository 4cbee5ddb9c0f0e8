package org.gemba.simulator.model;

import java.util.List;
import org.gemba.house.floor.PartId;

/**
 * What is made, unit by unit: one piece, one container, one lot or one order, as the model's maker decides.
 *
 * @param route from the first step to the last. Where the last is a store, the unit stays there until somebody takes it; elsewhere it leaves
 *     the factory after the last step
 */
public record Part(PartId id, List<Step> route) {
    public Part {
        route = List.copyOf(route);
        Check.within("The steps on the route of part " + id, route.size(), 1, Most.STEPS, "Give it at least one.");
    }

    public static Part of(String id, Step... route) {
        return new Part(new PartId(id), List.of(route));
    }
}
