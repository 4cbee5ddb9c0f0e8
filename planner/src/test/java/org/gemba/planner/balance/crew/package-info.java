/** Proofs for line balancing among people and places. */
@NullMarked
package org.gemba.planner.balance.crew;

import org.jspecify.annotations.NullMarked;
