/** Questions asked of a factory: which variation hurts most, which scenario is best, how few cards, places and people do. */
@NullMarked
package org.gemba.simulator.question;

import org.jspecify.annotations.NullMarked;
