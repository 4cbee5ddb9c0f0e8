/** Studies whose answers are known. */
@NullMarked
package org.gemba.connect.study;

import org.jspecify.annotations.NullMarked;
