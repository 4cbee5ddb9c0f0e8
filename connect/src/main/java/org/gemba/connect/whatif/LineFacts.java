package org.gemba.connect.whatif;

import java.util.function.Consumer;
import org.gemba.house.language.Recorded;

/** The facts of one line, which can be told more than once, each time the same ones in their order. */
@FunctionalInterface
public interface LineFacts {
    /** A line of which nothing was seen yet: its standards alone are known. */
    LineFacts NONE = listener -> {};

    /** Tells every fact to a listener, by its number. */
    void tell(Consumer<Recorded> listener);
}
