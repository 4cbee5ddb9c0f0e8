package org.gemba.house.language;

import java.util.Optional;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;

/** Defects and what becomes of them. Raising one is never counted against anyone. */
public sealed interface Quality extends Happening {

    /**
     * A defect was found.
     *
     * @param unit the unit, where one is known
     * @param kind the code of a defect kind of the line, or the sender's own word
     */
    record DefectFound(
            StationId station, Optional<UnitId> unit, String kind, PieceCount pieces, Disposition disposition)
            implements Quality {
        public DefectFound {
            Remark.check("defect's kind", kind);
        }
    }

    /** A unit was sent to be worked on again. */
    record UnitSentToRework(UnitId unit, StationId from, StationId to) implements Quality {}

    /** A unit, or some of its pieces, was scrapped. */
    record UnitScrapped(UnitId unit, StationId station, PieceCount pieces, String why) implements Quality {
        public UnitScrapped {
            Remark.check("reason for scrap", why);
        }
    }
}
