/** Known answers of fits, and that fits find what the facts were drawn from. */
@NullMarked
package org.gemba.simulator.fit;

import org.jspecify.annotations.NullMarked;
