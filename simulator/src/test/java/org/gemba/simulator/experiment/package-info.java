/** Known answers, coverage and determinism of experiments. */
@NullMarked
package org.gemba.simulator.experiment;

import org.jspecify.annotations.NullMarked;
