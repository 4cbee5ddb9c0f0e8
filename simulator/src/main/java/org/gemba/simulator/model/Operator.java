package org.gemba.simulator.model;

import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.StationId;

/**
 * A person who works at several stations, one at a time. A station at which any operator can work needs one for the work of hands and for
 * changing over; one at which none can has always somebody.
 *
 * @param name a name for the model, such as a role or a number; people are not told apart otherwise
 * @param skills the stations where this operator can work to standard; at the beginning the operator stands at the first
 * @param workingTime the name of his or her working time; always there where none is given. What is in hand when it ends is laid down, and
 *     whoever can work there and comes first takes it up
 */
public record Operator(String name, List<StationId> skills, Optional<String> workingTime) {
    public Operator {
        Check.name("The name of an operator", name);
        skills = List.copyOf(skills);
        Check.some("The skills of operator " + name, skills, "Name the stations where this operator can work.");
    }

    public static Operator of(String name, String... stations) {
        return new Operator(name, List.of(stations).stream().map(StationId::new).toList(), Optional.empty());
    }

    public Operator working(String time) {
        return new Operator(name, skills, Optional.of(time));
    }
}
