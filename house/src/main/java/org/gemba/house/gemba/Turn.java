package org.gemba.house.gemba;

import java.util.List;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Refusal;

/** What comes of a request: facts ready for the book and the boards after them, or a refusal. */
public sealed interface Turn {
    /**
     * These facts follow, in this order; none means that nothing had to be written.
     *
     * @param gemba the boards after them
     */
    record Written(List<Recorded> facts, Gemba gemba) implements Turn {
        public Written {
            facts = List.copyOf(facts);
        }
    }

    /** It was refused, and nothing changed. */
    record Refused(Refusal refusal) implements Turn {}
}
