/** Proofs of what the plant has agreed on. */
@NullMarked
package org.gemba.house.standards;

import org.jspecify.annotations.NullMarked;
