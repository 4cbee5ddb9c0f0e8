/** Known answers, moments and fits of every draw. */
@NullMarked
package org.gemba.simulator.chance;

import org.jspecify.annotations.NullMarked;
