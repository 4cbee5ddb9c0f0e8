/** Proofs of the board of abnormalities. */
@NullMarked
package org.gemba.house.jidoka.abnormality;

import org.jspecify.annotations.NullMarked;
