/** Proofs of the language of the house. */
@NullMarked
package org.gemba.house.language;

import org.jspecify.annotations.NullMarked;
