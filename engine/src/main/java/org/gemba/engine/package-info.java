/** The imperative shell: the gate, one writer a line, and the newest picture to everyone who looks. */
@NullMarked
package org.gemba.engine;

import org.jspecify.annotations.NullMarked;
