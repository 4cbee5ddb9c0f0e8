/** The shell, tried on the in-memory journal. */
@NullMarked
package org.gemba.engine;

import org.jspecify.annotations.NullMarked;
