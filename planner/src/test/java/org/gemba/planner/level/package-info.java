@NullMarked
package org.gemba.planner.level;

import org.jspecify.annotations.NullMarked;
