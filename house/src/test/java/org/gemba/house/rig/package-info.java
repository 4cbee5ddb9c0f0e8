/** The rig for text tables: given, when, then, in the words of the floor, played against a room's board and rules. */
@NullMarked
package org.gemba.house.rig;

import org.jspecify.annotations.NullMarked;
