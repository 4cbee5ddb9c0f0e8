/** The engine against exact values, against itself, and against planted defects. */
@NullMarked
package org.gemba.simulator.run;

import org.jspecify.annotations.NullMarked;
