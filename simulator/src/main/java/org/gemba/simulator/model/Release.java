package org.gemba.simulator.model;

import java.util.Optional;

/**
 * Starts units of parts at the first step of their routes. A unit that finds no room or no card waits in the order of its coming, and its
 * lead time runs from then; where it is pulled as room allows, from when it enters.
 *
 * @param workingTime the name of the working time in which the time between two units passes; all of the time where none is given. What is
 *     replayed or follows room has no such time
 */
public record Release(String name, Signal signal, Optional<String> workingTime) {
    public Release {
        Check.name("The name of a release", name);
    }

    /** One whose time passes day and night. */
    public Release(String name, Signal signal) {
        this(name, signal, Optional.empty());
    }

    /** The same at other times, or of other parts. */
    public Release with(Signal other) {
        return new Release(name, other, workingTime);
    }

    public Release working(String time) {
        return new Release(name, signal, Optional.of(time));
    }
}
