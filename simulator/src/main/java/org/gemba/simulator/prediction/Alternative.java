package org.gemba.simulator.prediction;

import org.gemba.simulator.model.Factory;

/** A factory under the name of what is different in it. */
public record Alternative(String name, Factory factory) {}
