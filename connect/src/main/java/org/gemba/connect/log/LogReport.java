package org.gemba.connect.log;

import java.util.List;

/**
 * What became of the rows of a log. Nothing is dropped in silence.
 *
 * @param rows below the header
 * @param undated without any time; kept, counted in totals, never in times
 * @param withoutStart with an end only: how long they took is not known
 * @param withoutEnd with a beginning only
 * @param markers that only mark a unit's beginning or end and tell of no work
 * @param others that tell of neither a beginning nor an end
 * @param faulty that cannot be understood
 * @param faults the first of them in full
 */
public record LogReport(
        long rows,
        long undated,
        long withoutStart,
        long withoutEnd,
        long markers,
        long others,
        long faulty,
        List<LogFault> faults) {
    public LogReport {
        faults = List.copyOf(faults);
    }
}
