/** What the customer sees: how long a unit is under way, how long it waits, where, and which station holds the stream back. */
@NullMarked
package org.gemba.house.valuestream;

import org.jspecify.annotations.NullMarked;
