/** Experiments with factories whose answer is known. */
@NullMarked
package org.gemba.simulator.whatif;

import org.jspecify.annotations.NullMarked;
