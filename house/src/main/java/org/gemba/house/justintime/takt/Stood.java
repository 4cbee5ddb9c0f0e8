package org.gemba.house.justintime.takt;

import org.gemba.house.floor.PartId;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.StopCause;

/** What stood while pieces could have been made. */
public sealed interface Stood {
    /** A station stood, for a reason somebody or the machine named. */
    record StationStood(StationId station, String reason) implements Stood {}

    /** A station was changed over to another part. */
    record StationChangedOver(StationId station, PartId to) implements Stood {}

    /** A segment stood for a call. */
    record SegmentStood(SegmentId segment, StopCause cause) implements Stood {}
}
