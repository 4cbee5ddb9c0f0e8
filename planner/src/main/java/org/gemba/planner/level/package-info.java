/** Heijunka: the same mix in every stretch of the day, proved even where it can be; lots, the day's pattern, the box. */
@NullMarked
package org.gemba.planner.level;

import org.jspecify.annotations.NullMarked;
