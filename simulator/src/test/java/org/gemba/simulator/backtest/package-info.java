/** Predictions of a past that the model has not seen; reports read for a simulation: small cases by hand, and a real job shop's log. */
@NullMarked
package org.gemba.simulator.backtest;

import org.jspecify.annotations.NullMarked;
