package org.gemba.house.language;

import org.gemba.house.floor.StationId;

/** Change points: shown on the day they happen, because defects follow changes. */
public sealed interface Changing extends Happening {

    /** A man, machine, material or method changed at a station. */
    record ChangePointSeen(FourM what, StationId station, String description) implements Changing {
        public ChangePointSeen {
            Remark.check("change's description", description);
        }
    }
}
