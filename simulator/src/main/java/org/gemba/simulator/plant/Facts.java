package org.gemba.simulator.plant;

import java.util.function.Consumer;
import org.gemba.house.language.Recorded;

/** The facts of one line, which can be told more than once, each time all of them in their order: {@code journal} or {@code list::forEach}. */
@FunctionalInterface
public interface Facts {
    /** Tells every fact to a listener, by its number. */
    void tell(Consumer<Recorded> listener);
}
