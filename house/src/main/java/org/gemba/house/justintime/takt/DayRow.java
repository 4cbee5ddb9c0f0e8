package org.gemba.house.justintime.takt;

import java.time.Duration;
import org.gemba.house.floor.Stretch;

/**
 * One row of a laid-out day.
 *
 * @param net working time in it
 * @param plan whole pieces that fall due in it
 */
record DayRow(Stretch time, Duration net, long plan, Noted noted) {
    DayRow with(Noted now) {
        return new DayRow(time, net, plan, now);
    }
}
