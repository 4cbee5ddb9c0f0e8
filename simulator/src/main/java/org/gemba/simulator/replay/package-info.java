/** A stretch of one run, small enough to be kept in a file and played before somebody's eyes. */
@NullMarked
package org.gemba.simulator.replay;

import org.jspecify.annotations.NullMarked;
