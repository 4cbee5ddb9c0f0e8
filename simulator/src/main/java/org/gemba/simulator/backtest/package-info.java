/**
 * What a plant's reports say about its machines: times by resource, before and after a day, for a model that is to be tried against them.
 */
@NullMarked
package org.gemba.simulator.backtest;

import org.jspecify.annotations.NullMarked;
