package org.gemba.simulator.run;

import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StationId;

/**
 * A unit that is on the floor when a run begins: it waits for work at the first step of its route at a place, and its lead time runs from
 * the beginning.
 */
public record InProcess(PartId part, StationId at) {
    int step(Routes routes) {
        int place = routes.place(at);
        int known = routes.part(part);
        int step = place == Routes.NONE || known == Routes.NONE ? Routes.NONE : routes.stepAt(known, place);
        if (step == Routes.NONE) {
            throw new IllegalArgumentException(
                    "A unit of part %s is in process at %s, and no route leads there.\nLeave it out, or describe the route."
                            .formatted(part, at));
        }
        return step;
    }
}
