/** Proofs of the board of units in process. */
@NullMarked
package org.gemba.house.justintime.flow;

import org.jspecify.annotations.NullMarked;
