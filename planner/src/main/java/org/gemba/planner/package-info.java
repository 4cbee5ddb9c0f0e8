/** What a line's planner works out before the shift: who does what, in which order, with how many cards. */
@NullMarked
package org.gemba.planner;

import org.jspecify.annotations.NullMarked;
