package org.gemba.house.jidoka.abnormality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Recorded;

/**
 * Looks for what is not as it should be. Where there is no standard nothing is against it: a station without a standard
 * cycle, a part without a route, a line without a definition are never abnormal for that.
 *
 * <p>What lasts is raised once and ended once. What was a moment and is still open is not raised again for the same unit,
 * station or part, save for cycles over standard: each of them is one of its own.
 */
public final class AbnormalityChecks {
    private AbnormalityChecks() {}

    /**
     * What is seen in a happening, in the order of the kinds; empty for a fact that is no happening.
     *
     * @param told the happening with the sequence number and the times it is going to be written down with
     * @param floor as it stood before
     * @param board as it stood before
     */
    public static List<Abnormal> seenIn(Recorded told, FloorAsItStood floor, AbnormalityBoard board) {
        if (!(told.fact() instanceof Happening happening)) {
            return List.of();
        }
        Findings findings = new Findings(board, told.recordedAt());
        if (!(happening instanceof Hearing.DataMissing)) {
            Silence.broken(Places.of(happening), findings);
        }
        DataChecks.check(happening, told, floor, findings);
        UnitChecks.check(happening, told.sequence(), floor, findings);
        return findings.all();
    }

    /** What ends because a station was heard by another fact than a happening, as when its cord is pulled. */
    public static List<Abnormal> heard(StationId station, AbnormalityBoard board, Instant now) {
        Findings findings = new Findings(board, now);
        Silence.broken(station, findings);
        return findings.all();
    }

    /**
     * The stations that are silent by now; and what is abnormal no longer because the definition was changed: a silence that
     * nobody listens to, a stock without a standard or within a higher one.
     */
    public static List<Abnormal> silentAt(Instant now, FloorAsItStood floor, AbnormalityBoard board) {
        Findings findings = new Findings(board, now);
        Silence.check(now, floor, findings);
        UnitChecks.stockByNow(floor, findings);
        return findings.all();
    }

    /** When the first station that is still heard becomes silent if nothing more is told. */
    public static Optional<Instant> nextDue(FloorAsItStood floor, AbnormalityBoard board) {
        return Silence.nextDue(floor, board);
    }
}
