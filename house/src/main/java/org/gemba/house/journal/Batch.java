package org.gemba.house.journal;

import java.util.List;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.RequestId;

/** The facts that follow from one request; they are written all or none. */
public record Batch(RequestId request, List<Recorded> facts) {
    public Batch {
        facts = List.copyOf(facts);
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("Request %s has no facts to write.".formatted(request));
        }
    }
}
