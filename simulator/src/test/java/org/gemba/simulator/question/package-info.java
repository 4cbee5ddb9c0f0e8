/** Questions whose answers are known from theory. */
@NullMarked
package org.gemba.simulator.question;

import org.jspecify.annotations.NullMarked;
