/** Just-in-time: the units in process, where each of them is, and at what pace the stations work. */
@NullMarked
package org.gemba.house.justintime.flow;

import org.jspecify.annotations.NullMarked;
