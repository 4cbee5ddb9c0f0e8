/** Proofs for line balancing: known answers, laws, and published cases. */
@NullMarked
package org.gemba.planner.balance;

import org.jspecify.annotations.NullMarked;
