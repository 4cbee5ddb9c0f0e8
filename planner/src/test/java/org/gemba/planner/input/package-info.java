/** Published cases for tests, where they are at hand. */
@NullMarked
package org.gemba.planner.input;

import org.jspecify.annotations.NullMarked;
