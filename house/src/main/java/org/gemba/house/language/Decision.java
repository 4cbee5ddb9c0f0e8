package org.gemba.house.language;

import java.util.List;

/** What a room's rules make of a request: facts, in order, or a refusal. No facts means: understood, and nothing happened. */
public sealed interface Decision {
    /** Nothing happened, and nothing is wrong with that. */
    Decision NOTHING = new Happened(List.of());

    /** These facts follow. */
    record Happened(List<Fact> facts) implements Decision {
        public Happened {
            facts = List.copyOf(facts);
        }
    }

    /** It was refused. */
    record Refused(Refusal refusal) implements Decision {}

    static Decision happened(Fact... facts) {
        return new Happened(List.of(facts));
    }

    static Decision happened(List<? extends Fact> facts) {
        return facts.isEmpty() ? NOTHING : new Happened(List.copyOf(facts));
    }

    static Decision refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
