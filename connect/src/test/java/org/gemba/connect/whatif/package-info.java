/** Asking a line what if: what may be asked, what is kept, and that the same question has the same answer. */
@NullMarked
package org.gemba.connect.whatif;

import org.jspecify.annotations.NullMarked;
