/** A seeded floor in memory: a run of a line's own model, with people on it who ask what a real plant's people would ask, when they would. */
@NullMarked
package org.gemba.simulator;

import org.jspecify.annotations.NullMarked;
