package org.gemba.house.jidoka.abnormality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.AbnormalityKind;
import org.gemba.house.language.AbnormalityNumber;

/** Collects what is found in one look at the floor, numbers it, and leaves out what is on the board already. */
final class Findings {
    private final AbnormalityBoard board;
    private final Instant now;
    private final List<Abnormal> found = new ArrayList<>();
    private AbnormalityNumber next;

    Findings(AbnormalityBoard board, Instant now) {
        this.board = board;
        this.now = now;
        this.next = board.next();
    }

    void add(
            AbnormalityKind kind,
            Optional<StationId> station,
            Optional<UnitId> unit,
            String standard,
            String actual,
            List<Long> seenIn) {
        Abnormal.AbnormalityFound candidate =
                new Abnormal.AbnormalityFound(next, kind, station, unit, standard, actual, seenIn);
        if (!board.knows(candidate, now)) {
            found.add(candidate);
            next = new AbnormalityNumber(next.value() + 1);
        }
    }

    void end(Optional<Abnormality> open) {
        open.ifPresent(it -> found.add(new Abnormal.AbnormalityEnded(it.number())));
    }

    AbnormalityBoard board() {
        return board;
    }

    List<Abnormal> all() {
        return List.copyOf(found);
    }
}
