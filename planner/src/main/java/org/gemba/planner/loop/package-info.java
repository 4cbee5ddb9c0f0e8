/** How many cards a loop needs: every known formula, the demand figure behind it, and what actual days say of it. */
@NullMarked
package org.gemba.planner.loop;

import org.jspecify.annotations.NullMarked;
