package org.gemba.house.jidoka.abnormality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.floor.WorkTime;

/** What the other boards know of the floor, as it stood before a happening was told. */
public interface FloorAsItStood {
    /** The line's stations with their standards; none where the line was not defined yet, and then none is unknown. */
    List<Station> stations();

    Optional<Station> station(StationId station);

    /** Whether parts were defined for the line; where none were, none is unknown. */
    boolean hasParts();

    Optional<Part> part(PartId part);

    /** When the line works; empty where it has no calendar, and then no silence is abnormal. */
    Optional<WorkTime> workTime();

    /** Where a unit was last seen; empty where it is not in process, or not followed. */
    Optional<Sighting> sighting(UnitId unit);

    /** Units that stand at a station. */
    int unitsAt(StationId station);

    /** Units in process on the line, those included that are not followed. */
    long unitsInProcess();

    /** Whether every unit in process is followed; where not, a unit without a sighting may be one of the others. */
    boolean everyUnitFollowed();

    /** When, by our clock, a station was last heard, or since when it could have been; empty where nothing is known of it. */
    Optional<Instant> heard(StationId station);

    /** Whether a station stands for a stop or changeover that was told: its silence is explained. */
    boolean stands(StationId station);
}
