package org.gemba.house.language;

import java.util.List;

/** What the house makes of a request: facts, in order, or a refusal. No facts means: understood, and nothing happened. */
public sealed interface Decision {
    /** Nothing happened, and nothing is wrong with that. */
    Decision NOTHING = new Happened(List.of(), List.of());

    /**
     * These facts follow.
     *
     * @param told what the asker says: it carries the asker's time, source, name and provenance
     * @param concluded what the house concludes from it: it carries the house's
     */
    record Happened(List<Fact> told, List<Fact> concluded) implements Decision {
        public Happened {
            told = List.copyOf(told);
            concluded = List.copyOf(concluded);
        }
    }

    /** It was refused. */
    record Refused(Refusal refusal) implements Decision {}

    /** These facts follow, all of them the asker's. */
    static Decision happened(Fact... facts) {
        return new Happened(List.of(facts), List.of());
    }

    /** These facts follow, all of them the asker's. */
    static Decision happened(List<Fact> facts) {
        return facts.isEmpty() ? NOTHING : new Happened(facts, List.of());
    }

    static Decision refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
