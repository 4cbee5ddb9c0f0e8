/** Models out of what a plant knows of itself. */
@NullMarked
package org.gemba.simulator.plant;

import org.jspecify.annotations.NullMarked;
