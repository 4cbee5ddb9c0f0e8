/** Proofs of the pace and the pitch board. */
@NullMarked
package org.gemba.house.justintime.takt;

import org.jspecify.annotations.NullMarked;
