/** A run that is told, and what the house makes of it. */
@NullMarked
package org.gemba.simulator.facts;

import org.jspecify.annotations.NullMarked;
