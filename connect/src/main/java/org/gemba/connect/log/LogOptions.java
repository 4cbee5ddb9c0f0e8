package org.gemba.connect.log;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How a log is to be read.
 *
 * @param mapping a mapping file to use; without one, that beside the log, or a guess
 * @param zone where the log was written; it goes over the mapping's
 * @param recordedAt when it is brought in, by our clock
 * @param faultyRows what becomes of rows that cannot be understood
 * @param keepMapping whether a guessed mapping is written beside the log
 */
public record LogOptions(
        Optional<Path> mapping, Optional<ZoneId> zone, Instant recordedAt, FaultyRows faultyRows, boolean keepMapping) {
    /** The zone of a log whose times have no offset, where nobody says another. */
    public static final ZoneId USUAL_ZONE = ZoneId.of("UTC");

    /** Guess everything, refuse a log with faulty rows, keep nothing. */
    public static LogOptions at(Instant recordedAt) {
        return new LogOptions(Optional.empty(), Optional.empty(), recordedAt, FaultyRows.REFUSE, false);
    }

    public LogOptions with(Path mappingFile) {
        return new LogOptions(Optional.of(mappingFile), zone, recordedAt, faultyRows, keepMapping);
    }

    public LogOptions in(ZoneId where) {
        return new LogOptions(mapping, Optional.of(where), recordedAt, faultyRows, keepMapping);
    }

    public LogOptions with(FaultyRows instead) {
        return new LogOptions(mapping, zone, recordedAt, instead, keepMapping);
    }

    public LogOptions keepingMapping() {
        return new LogOptions(mapping, zone, recordedAt, faultyRows, true);
    }

    /** What becomes of rows that cannot be understood. */
    public enum FaultyRows {
        /** Nothing is brought in until they are put right. */
        REFUSE,
        /** They are left out; how many and which is said. */
        LEAVE_OUT
    }
}
