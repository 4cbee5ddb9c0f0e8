/** Line balancing among people and places: posts with sides and skills, rules of the line, mixed models, walking, rebalancing. */
@NullMarked
package org.gemba.planner.balance.crew;

import org.jspecify.annotations.NullMarked;
