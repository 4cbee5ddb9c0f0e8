/** Logs as plants write them, and as nobody should. */
@NullMarked
package org.gemba.connect.log;

import org.jspecify.annotations.NullMarked;
