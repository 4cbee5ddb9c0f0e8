/** What if: a factory as something to experiment with. */
@NullMarked
package org.gemba.simulator.whatif;

import org.jspecify.annotations.NullMarked;
