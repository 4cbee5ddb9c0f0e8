@NullMarked
package org.gemba.planner.sequence;

import org.jspecify.annotations.NullMarked;
