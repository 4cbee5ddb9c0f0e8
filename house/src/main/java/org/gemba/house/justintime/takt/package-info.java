/** The pace: takt time from demand and net time, and the pitch board that holds what happened against it. */
@NullMarked
package org.gemba.house.justintime.takt;

import org.jspecify.annotations.NullMarked;
