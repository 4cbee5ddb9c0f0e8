/** From measured facts to variations that can be simulated, and how far the facts bear them out. */
@NullMarked
package org.gemba.simulator.fit;

import org.jspecify.annotations.NullMarked;
