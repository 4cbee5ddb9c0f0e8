/** Closed forms, published tables and laws of exact lines. */
@NullMarked
package org.gemba.simulator.exact;

import org.jspecify.annotations.NullMarked;
