/** Proofs of where work happens. */
@NullMarked
package org.gemba.house.floor;

import org.jspecify.annotations.NullMarked;
