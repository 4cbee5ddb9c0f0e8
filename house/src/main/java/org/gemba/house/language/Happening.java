package org.gemba.house.language;

/**
 * What the world tells and nobody may refuse: where a happening breaks a rule it is written down all the same, and an
 * abnormality beside it.
 */
public sealed interface Happening extends Fact permits Changing, Flow, Hearing, Quality, Stopping {}
