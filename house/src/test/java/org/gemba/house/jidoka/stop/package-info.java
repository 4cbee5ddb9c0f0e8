/** Proofs of the board of stops and changeovers. */
@NullMarked
package org.gemba.house.jidoka.stop;

import org.jspecify.annotations.NullMarked;
