/** A run told in the house's own language, so that every board and study reads a simulated shift like a real one. */
@NullMarked
package org.gemba.simulator.facts;

import org.jspecify.annotations.NullMarked;
