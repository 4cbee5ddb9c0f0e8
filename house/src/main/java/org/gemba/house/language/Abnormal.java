package org.gemba.house.language;

import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;

/** What was not as it should be. Each abnormality says why, and names the facts it was seen in. */
public sealed interface Abnormal extends Fact {

    /**
     * An abnormality was found.
     *
     * @param standard what should have been, in the words of the floor: {@code 55 s}
     * @param actual what was: {@code 1 min 31 s}
     * @param seenIn the sequence numbers of the facts it was seen in; empty where the absence of facts is what was seen
     */
    record AbnormalityFound(
            AbnormalityNumber abnormality,
            AbnormalityKind kind,
            Optional<StationId> station,
            Optional<UnitId> unit,
            String standard,
            String actual,
            List<Long> seenIn)
            implements Abnormal {
        public AbnormalityFound {
            seenIn = List.copyOf(seenIn);
        }
    }

    /** It is as it should be again: the silent station was heard, the stock fell under its standard. */
    record AbnormalityEnded(AbnormalityNumber abnormality) implements Abnormal {}

    /** Somebody named looked at an abnormality and wrote what was found. */
    record AbnormalityLookedInto(AbnormalityNumber abnormality, String finding) implements Abnormal {
        public AbnormalityLookedInto {
            Remark.check("finding", finding);
        }
    }
}
