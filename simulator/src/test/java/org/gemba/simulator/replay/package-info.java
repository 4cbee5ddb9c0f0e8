/** A replay tells what the run's figures say. */
@NullMarked
package org.gemba.simulator.replay;

import org.jspecify.annotations.NullMarked;
