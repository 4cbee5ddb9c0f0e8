/** The prediction comes first: what a factory and its alternatives will do, each figure with its uncertainty. */
@NullMarked
package org.gemba.simulator.prediction;

import org.jspecify.annotations.NullMarked;
