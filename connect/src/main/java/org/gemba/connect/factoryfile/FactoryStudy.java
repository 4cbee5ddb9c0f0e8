package org.gemba.connect.factoryfile;

import java.util.List;
import org.gemba.simulator.model.Factory;

/**
 * A factory, what its file says about playing it, and its scenarios.
 *
 * @param scenarios other factories that differ from the base in what they say, in the order of the file
 */
public record FactoryStudy(Factory base, PlayedFor playedFor, List<Alternative> scenarios) {
    public FactoryStudy {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * A named scenario.
     *
     * @param about the question it answers; empty where the file says none
     */
    public record Alternative(String name, String about, Factory factory) {}
}
