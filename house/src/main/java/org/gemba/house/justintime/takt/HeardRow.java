package org.gemba.house.justintime.takt;

import java.time.Instant;
import org.gemba.house.floor.Stretch;
import org.gemba.house.language.Provenance;

/** The row in which something was heard last. Most facts fall into the same one, which has noted already that it was heard. */
record HeardRow(Stretch time, Provenance how) {
    static final HeardRow NONE = new HeardRow(new Stretch(Instant.EPOCH, Instant.EPOCH), Provenance.CONCLUDED);

    boolean has(Instant at, Provenance as) {
        return how == as && time.contains(at);
    }
}
