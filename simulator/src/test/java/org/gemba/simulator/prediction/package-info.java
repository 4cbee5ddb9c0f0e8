/** Predictions against theory, and the same on every number of cores. */
@NullMarked
package org.gemba.simulator.prediction;

import org.jspecify.annotations.NullMarked;
