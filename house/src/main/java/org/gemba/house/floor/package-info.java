/** Where work happens: plants, lines, stations, parts, calendars, teams. Nouns and their arithmetic, no rules. */
@NullMarked
package org.gemba.house.floor;

import org.jspecify.annotations.NullMarked;
