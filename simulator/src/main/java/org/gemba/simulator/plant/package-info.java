/** A factory to simulate out of what a plant knows of itself: its definition, its standards, its facts. */
@NullMarked
package org.gemba.simulator.plant;

import org.jspecify.annotations.NullMarked;
