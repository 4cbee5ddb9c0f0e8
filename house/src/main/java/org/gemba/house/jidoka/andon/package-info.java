/** The cord and its board: who called for help, who came how fast, what stands for it, and what runs again. */
@NullMarked
package org.gemba.house.jidoka.andon;

import org.jspecify.annotations.NullMarked;
