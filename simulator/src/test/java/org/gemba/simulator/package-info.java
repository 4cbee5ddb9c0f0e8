/** Played floors driven against the real house. */
@NullMarked
package org.gemba.simulator;

import org.jspecify.annotations.NullMarked;
