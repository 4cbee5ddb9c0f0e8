@NullMarked
package org.gemba.planner.loop;

import org.jspecify.annotations.NullMarked;
