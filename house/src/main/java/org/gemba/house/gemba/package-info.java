/** Go and see: all boards of a line after the same last fact, and the house that decides. */
@NullMarked
package org.gemba.house.gemba;

import org.jspecify.annotations.NullMarked;
