/** Lines whose path follows from unit to unit by an exact recursion, without an event calendar. */
@NullMarked
package org.gemba.simulator.recursion;

import org.jspecify.annotations.NullMarked;
