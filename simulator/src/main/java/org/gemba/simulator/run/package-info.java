/** The event engine: a factory compiled to flat arrays, played event by event in whole ticks of a microsecond, and the figures of it. */
@NullMarked
package org.gemba.simulator.run;

import org.jspecify.annotations.NullMarked;
