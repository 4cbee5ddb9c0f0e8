/** The recursion against the event engine. */
@NullMarked
package org.gemba.simulator.recursion;

import org.jspecify.annotations.NullMarked;
