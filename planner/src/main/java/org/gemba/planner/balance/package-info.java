/** Line balancing: work elements shared among stations so that each keeps takt, with a proof or an honest bound. */
@NullMarked
package org.gemba.planner.balance;

import org.jspecify.annotations.NullMarked;
