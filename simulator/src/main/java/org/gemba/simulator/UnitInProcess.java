package org.gemba.simulator;

import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;

/** A unit that was started and neither finished nor scrapped, and where it is: what a played floor carries on with. */
public record UnitInProcess(UnitId unit, PartId part, StationId at) {}
