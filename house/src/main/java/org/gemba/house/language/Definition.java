package org.gemba.house.language;

import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.Demand;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.Plant;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.Team;
import org.gemba.house.floor.TeamId;
import org.gemba.house.floor.WorkCalendar;

/** What the plant says of itself. Loading a definition writes only what differs from the one before. */
public sealed interface Definition extends Fact {

    /** The plant was described: its name, its time zone, the hour its production day starts. */
    record PlantDescribed(Plant plant) implements Definition {}

    /** The line was described: its segments and their order, its planned cycle, its reasons for stops and defects. */
    record LineDescribed(Line line) implements Definition {}

    /** A station was set up or its standard changed. */
    record StationDescribed(Station station) implements Definition {}

    /** A station left the line. */
    record StationRemoved(StationId station) implements Definition {}

    /** A part was added, or its route or cycles changed. */
    record PartDescribed(Part part) implements Definition {}

    /** A part is made here no longer. */
    record PartRemoved(PartId part) implements Definition {}

    /** A team was named, or its people changed. */
    record TeamDescribed(Team team) implements Definition {}

    /** A team was dissolved. */
    record TeamRemoved(TeamId team) implements Definition {}

    /** The line's working hours were set. */
    record CalendarSet(WorkCalendar calendar) implements Definition {}

    /** The customer's demand for a part was set from a day on. */
    record DemandSet(Demand demand) implements Definition {}

    /** A demand was taken back: it stood in the definition and stands there no longer. */
    record DemandWithdrawn(Demand demand) implements Definition {}

    /** What a pull of the cord does was agreed. */
    record AndonRuleSet(AndonRule rule) implements Definition {}
}
