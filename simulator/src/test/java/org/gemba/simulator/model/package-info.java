/** What a factory may be, and what is said where it is not. */
@NullMarked
package org.gemba.simulator.model;

import org.jspecify.annotations.NullMarked;
