/** Asking a simulation well: how often to run it, how sure the answer is, which scenario is better, what hurts most. */
@NullMarked
package org.gemba.simulator.experiment;

import org.jspecify.annotations.NullMarked;
