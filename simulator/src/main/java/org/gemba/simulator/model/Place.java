package org.gemba.simulator.model;

import org.gemba.house.floor.StationId;

/** Where a unit can be: worked on, kept, on its way, or on a moving line. */
public sealed interface Place permits Station, Store, Conveyance, MovingLine {
    /** The code of the place, as the plant has it. */
    StationId id();
}
