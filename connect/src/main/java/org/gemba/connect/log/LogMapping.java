package org.gemba.connect.log;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the columns of a log mean. Guessed at first, shown, kept as a small file beside the log, and corrected there.
 *
 * @param columns by what they tell, each the name the file gives it
 * @param time how times are written
 * @param zone where the log was written, for times without an offset of their own
 * @param span what plain numbers count in the column of lengths
 * @param reports the plant's words for work, changeover and breakdown
 */
public record LogMapping(
        Map<LogColumn, String> columns,
        TimeFormat time,
        ZoneId zone,
        SpanUnit span,
        SortedMap<String, ReportKind> reports) {
    public LogMapping {
        Map<LogColumn, String> ordered = new EnumMap<>(LogColumn.class);
        ordered.putAll(columns);
        columns = Collections.unmodifiableMap(ordered);
        reports = Collections.unmodifiableSortedMap(new TreeMap<>(reports));
    }

    /** The column that tells something, by its name in the file. */
    public Optional<String> column(LogColumn what) {
        return Optional.ofNullable(columns.get(what));
    }

    LogMapping inZone(ZoneId other) {
        return new LogMapping(columns, time, other, span, reports);
    }

    /** The mapping in words, a sentence a line. */
    public List<String> inWords() {
        List<String> words = new ArrayList<>();
        columns.forEach((what, name) -> words.add("'%s' is read as the %s.".formatted(name, what.meaning())));
        boolean timed = columns.containsKey(LogColumn.START)
                || columns.containsKey(LogColumn.COMPLETE)
                || columns.containsKey(LogColumn.TIME);
        if (timed) {
            words.add("Times are read as %s, in the zone %s unless they carry an offset."
                    .formatted(time.pattern(), zone.getId()));
        }
        column(LogColumn.SPAN)
                .ifPresent(name -> words.add("Plain numbers in '%s' are %s.".formatted(name, span.key())));
        reports.forEach((word, kind) -> words.add("'%s' reports %s.".formatted(word, kind.key())));
        return words;
    }

    /** What has to be known before anything can be read. */
    void check(List<String> present) {
        columns.forEach((what, name) -> {
            if (!present.contains(name)) {
                throw new LogRefused(
                        "The mapping reads the %s from the column '%s', which the log does not have.\nIts columns are: %s."
                                .formatted(what.key(), name, String.join(", ", present)));
            }
        });
        require(columns.containsKey(LogColumn.UNIT), "the unit (a case, an order, a lot)", "unit", present);
        require(
                columns.containsKey(LogColumn.STEP) || columns.containsKey(LogColumn.STATION),
                "what was done or where",
                "step",
                present);
        require(
                columns.containsKey(LogColumn.COMPLETE)
                        || columns.containsKey(LogColumn.TIME)
                        || columns.containsKey(LogColumn.START),
                "when it happened",
                "start",
                present);
    }

    private static void require(boolean known, String what, String key, List<String> present) {
        if (!known) {
            throw new LogRefused("""
                    No column could be read as %s.
                    The columns are: %s.
                    Name it in a mapping file, for example:
                      gemba-mapping: 1
                      columns:
                        %s: %s
                    and give it with --mapping.""".formatted(
                    what,
                    String.join(
                            ", ",
                            present.stream().limit(40).map(LogFault::shown).toList()),
                    key,
                    present.isEmpty() ? "Name" : LogFault.shown(present.getFirst())));
        }
    }
}
