package org.gemba.planner.sequence;

import org.gemba.planner.Fraction;

/**
 * What an order of the cars comes to.
 *
 * @param total the weighted sum that is made as small as can be
 * @param stretches stretches with too many cars of a kind, each counted once
 * @param high cars too many by rules of high priority, over all stretches; under {@link SequencingProblem.Counting#STRETCHES}
 *     the stretches
 * @param low the same for rules of low priority
 * @param colourChanges changes of colour, the one against the last car of the day before included
 * @param unevenness sum of squared deviations of the models from an even mix
 */
public record Score(Fraction total, long stretches, long high, long low, long colourChanges, Fraction unevenness) {}
