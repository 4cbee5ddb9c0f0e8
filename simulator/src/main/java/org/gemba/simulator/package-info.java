/** A seeded floor in memory: it plays a line's day and asks what a real plant would ask, at the times it would ask it. */
@NullMarked
package org.gemba.simulator;

import org.jspecify.annotations.NullMarked;
