/** The order of a day's cars: spacing rules of the assembly line, batches of the paint shop, an even mix. */
@NullMarked
package org.gemba.planner.sequence;

import org.jspecify.annotations.NullMarked;
