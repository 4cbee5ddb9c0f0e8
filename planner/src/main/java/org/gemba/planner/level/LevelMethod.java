package org.gemba.planner.level;

/** How a mix is levelled. */
public enum LevelMethod {
    /** Least sum of squared deviations of the models from an even pace, exactly. */
    SUM_OF_SQUARES,
    /** The largest deviation of any model at any place as small as can be, exactly. */
    LARGEST_DEVIATION,
    /** Goal chasing I: unit by unit the one after which the parts used are nearest to an even pace. */
    GOAL_CHASING,
    /** Goal chasing II: unit by unit the one whose parts lag most; for parts taken once or not at all. */
    GOAL_CHASING_2
}
