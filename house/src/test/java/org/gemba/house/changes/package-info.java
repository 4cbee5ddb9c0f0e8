/** Proofs of the board of change points. */
@NullMarked
package org.gemba.house.changes;

import org.jspecify.annotations.NullMarked;
