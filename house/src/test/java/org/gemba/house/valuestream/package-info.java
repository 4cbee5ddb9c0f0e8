/** The value stream's arithmetic, by hand and by law. */
@NullMarked
package org.gemba.house.valuestream;

import org.jspecify.annotations.NullMarked;
