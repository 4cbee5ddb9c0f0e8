/**
 * A model is played through a past that it has not seen, before anyone trusts what it says of the future; what a plant's reports say about its
 * machines before and after a day.
 */
@NullMarked
package org.gemba.simulator.backtest;

import org.jspecify.annotations.NullMarked;
