package org.gemba.house.jidoka.abnormality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.AbnormalityKind;
import org.gemba.house.language.AbnormalityNumber;
import org.gemba.house.language.Recorded;

/**
 * Something that was not as it should be.
 *
 * @param standard what should have been, in the words of the floor
 * @param actual what was
 * @param foundAt when it was found
 * @param sequence the fact in which it was written down
 * @param seenIn the facts it was seen in; empty where their absence is what was seen
 * @param endedAt when it was as it should be again, or was closed
 * @param lookedInto what the person found who looked into it last
 */
public record Abnormality(
        AbnormalityNumber number,
        AbnormalityKind kind,
        Optional<StationId> station,
        Optional<UnitId> unit,
        String standard,
        String actual,
        Instant foundAt,
        long sequence,
        List<Long> seenIn,
        Optional<Instant> endedAt,
        Optional<LookedInto> lookedInto) {
    public Abnormality {
        seenIn = List.copyOf(seenIn);
    }

    static Abnormality found(Abnormal.AbnormalityFound it, Recorded recorded) {
        return new Abnormality(
                it.abnormality(),
                it.kind(),
                it.station(),
                it.unit(),
                it.standard(),
                it.actual(),
                recorded.happenedAt(),
                recorded.sequence(),
                it.seenIn(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether its kind lasts until it is as it should be again; otherwise it was a moment, and is there to be looked into. */
    public boolean lasts() {
        return lasts(kind);
    }

    static boolean lasts(AbnormalityKind kind) {
        return switch (kind) {
            case STATION_SILENT, STOCK_OVER_STANDARD, CLOCK_SKEW, LATE_DATA, TOO_MANY_UNITS -> true;
            case CYCLE_OVER_STANDARD,
                    OFF_ROUTE,
                    IN_TWO_PLACES,
                    DOUBLED_DATA,
                    UNKNOWN_STATION,
                    UNKNOWN_UNIT,
                    UNKNOWN_PART -> false;
        };
    }

    /** Whether it is a sender's, which may never be heard again, rather than a station's or the line's. */
    boolean isAtASender() {
        return kind == AbnormalityKind.CLOCK_SKEW || kind == AbnormalityKind.LATE_DATA;
    }

    Abnormality endedAt(Instant at) {
        return new Abnormality(
                number, kind, station, unit, standard, actual, foundAt, sequence, seenIn, Optional.of(at), lookedInto);
    }

    Abnormality lookedInto(LookedInto finding) {
        return new Abnormality(
                number,
                kind,
                station,
                unit,
                standard,
                actual,
                foundAt,
                sequence,
                seenIn,
                endedAt,
                Optional.of(finding));
    }

    /**
     * Whether a new finding is this same abnormality once more, so that it need not be raised again. A cycle over its
     * standard is always one of its own.
     */
    boolean sameAs(Abnormal.AbnormalityFound other) {
        return kind == other.kind()
                && switch (kind) {
                    case CYCLE_OVER_STANDARD -> false;
                    case STATION_SILENT, STOCK_OVER_STANDARD, DOUBLED_DATA, UNKNOWN_STATION ->
                        station.equals(other.station());
                    case OFF_ROUTE, IN_TWO_PLACES ->
                        station.equals(other.station())
                                && unit.equals(other.unit())
                                && standard.equals(other.standard());
                    case UNKNOWN_UNIT -> unit.equals(other.unit());
                    case CLOCK_SKEW, LATE_DATA -> standard.equals(other.standard());
                    case UNKNOWN_PART -> actual.equals(other.actual());
                    case TOO_MANY_UNITS -> true;
                };
    }
}
