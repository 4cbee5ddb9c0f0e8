/** Jidoka: which stations stand, why and since when, and which are being changed over. */
@NullMarked
package org.gemba.house.jidoka.stop;

import org.jspecify.annotations.NullMarked;
