/** Chance with a name and a seed: how times vary, and the independent streams of numbers they are drawn from. */
@NullMarked
package org.gemba.simulator.chance;

import org.jspecify.annotations.NullMarked;
