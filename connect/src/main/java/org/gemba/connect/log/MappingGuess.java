package org.gemba.connect.log;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Guesses from the headers and the first rows what the columns mean. */
final class MappingGuess {
    private static final Pattern MINUTES_AND_SECONDS = Pattern.compile("\\d{1,2}:\\d{2}\\.\\d+");
    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?");
    private static final Pattern PERSON =
            Pattern.compile("(?i)(id|emp|user|worker|operator|op|person|staff|pers|w)[ _-]?\\d+|\\d{3,}");
    private static final Set<String> LIFECYCLE =
            Set.of("start", "complete", "schedule", "assign", "suspend", "resume", "end", "finish");

    private final List<String> columns;
    private final List<List<String>> sample = new ArrayList<>();
    private final ZoneId zone;
    private final Map<LogColumn, String> found = new EnumMap<>(LogColumn.class);

    MappingGuess(LogTable table, ZoneId zone) {
        this.columns = table.columns();
        this.zone = zone;
        for (int i = 0; i < columns.size(); i++) {
            sample.add(new ArrayList<>());
        }
        int[] rows = new int[1];
        table.read((line, values, extra) -> {
            for (int i = 0; i < columns.size(); i++) {
                String value = values[i].strip();
                if (!Cells.isMissing(value)) {
                    sample.get(i).add(value);
                }
            }
            return ++rows[0] < LogLimits.ROWS_FOR_GUESSING;
        });
    }

    LogMapping mapping() {
        assign();
        if (!found.containsKey(LogColumn.COMPLETE)
                && !found.containsKey(LogColumn.START)
                && !found.containsKey(LogColumn.TIME)) {
            timesByValue();
        }
        workersAmongStations();
        boolean both = found.containsKey(LogColumn.START) && found.containsKey(LogColumn.COMPLETE);
        if (both || !found.containsKey(LogColumn.TIME)) {
            found.remove(LogColumn.TIME);
            found.remove(LogColumn.LIFECYCLE);
        }
        String span = found.getOrDefault(LogColumn.SPAN, "");
        return new LogMapping(found, timeFormat(), zoneOfTimes(), SpanUnit.ofHeader(span), reports());
    }

    /** The best pairs of column and meaning first; a column means one thing, and one thing is told by one column. */
    private void assign() {
        record Pair(LogColumn what, int column, int fit) {}
        List<Pair> pairs = new ArrayList<>();
        for (LogColumn what : LogColumn.values()) {
            for (int i = 0; i < columns.size(); i++) {
                int fit = what.fit(columns.get(i));
                if (fit > 0 && plausible(what, i)) {
                    pairs.add(new Pair(what, i, fit));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::fit)
                .reversed()
                .thenComparing(Pair::what)
                .thenComparingInt(Pair::column));
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!taken.contains(pair.column()) && !found.containsKey(pair.what())) {
                taken.add(pair.column());
                found.put(pair.what(), columns.get(pair.column()));
            }
        }
    }

    private boolean plausible(LogColumn what, int column) {
        List<String> values = sample.get(column);
        if (values.isEmpty()) {
            return true;
        }
        return switch (what) {
            case START, COMPLETE, TIME -> mostly(values, this::timeLike);
            case COMPLETED, REJECTED, HELD, ORDERED -> mostly(values, Cells::isNumber);
            case SPAN -> mostly(values, value -> SpanUnit.MINUTES.read(value) != null);
            case LIFECYCLE -> mostly(values, value -> LIFECYCLE.contains(value.toLowerCase(Locale.ROOT)));
            case REPORT -> mostly(values, value -> ReportKind.meantBy(value).isPresent());
            case REWORK -> mostly(values, Cells::isYesOrNo);
            case UNIT, STEP, STATION, PART, WORKER, REASON -> !mostly(values, this::writtenTime);
        };
    }

    private static boolean mostly(List<String> values, Predicate<String> test) {
        return 2 * values.stream().limit(500).filter(test).count() > Math.min(500, values.size());
    }

    private boolean timeLike(String value) {
        return writtenTime(value)
                || TIME_OF_DAY.matcher(value).matches()
                || MINUTES_AND_SECONDS.matcher(value).matches()
                || plausibleNumber(TimeFormat.EPOCH_MILLISECONDS, value)
                || plausibleNumber(TimeFormat.EPOCH_SECONDS, value)
                || plausibleNumber(TimeFormat.SPREADSHEET_DAYS, value);
    }

    private boolean writtenTime(String value) {
        return TimeFormat.YEAR_FIRST.read(value, zone) != null
                || TimeFormat.DAY_FIRST.read(value, zone) != null
                || TimeFormat.MONTH_FIRST.read(value, zone) != null;
    }

    /** A bare number is taken for a time only where it falls between 1990 and 2100. */
    private boolean plausibleNumber(TimeFormat format, String value) {
        Instant at = Cells.isNumber(value) ? format.read(value, zone) : null;
        return at != null
                && at.isAfter(Instant.parse("1990-01-01T00:00:00Z"))
                && at.isBefore(Instant.parse("2100-01-01T00:00:00Z"));
    }

    /** Columns of times whose headers say nothing: the first is the beginning, the second the end. */
    private void timesByValue() {
        List<String> timed = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!sample.get(i).isEmpty()
                    && !found.containsValue(columns.get(i))
                    && mostly(
                            sample.get(i),
                            value -> writtenTime(value)
                                    || MINUTES_AND_SECONDS.matcher(value).matches())) {
                timed.add(columns.get(i));
            }
        }
        if (timed.size() == 1) {
            found.put(LogColumn.TIME, timed.getFirst());
        } else if (timed.size() >= 2) {
            found.put(LogColumn.START, timed.get(0));
            found.put(LogColumn.COMPLETE, timed.get(1));
        }
    }

    /** What tools call a resource may be a machine or a person; numbers such as ID4932 are people's. */
    private void workersAmongStations() {
        String station = found.get(LogColumn.STATION);
        if (station == null || found.containsKey(LogColumn.WORKER) || !found.containsKey(LogColumn.STEP)) {
            return;
        }
        if (mostly(
                sample.get(columns.indexOf(station)),
                value -> PERSON.matcher(value).matches())) {
            found.remove(LogColumn.STATION);
            found.put(LogColumn.WORKER, station);
        }
    }

    private SortedMap<String, ReportKind> reports() {
        SortedMap<String, ReportKind> reports = new TreeMap<>();
        String column = found.get(LogColumn.REPORT);
        if (column != null) {
            for (String word : sample.get(columns.indexOf(column))) {
                ReportKind.meantBy(word).ifPresent(kind -> reports.put(word, kind));
            }
        }
        return reports;
    }

    private List<String> times() {
        List<String> values = new ArrayList<>();
        for (LogColumn what : List.of(LogColumn.START, LogColumn.COMPLETE, LogColumn.TIME)) {
            String column = found.get(what);
            if (column != null) {
                values.addAll(sample.get(columns.indexOf(column)));
            }
        }
        return values;
    }

    /** The offset of the first time, where times carry one: there the log was written. */
    private ZoneId zoneOfTimes() {
        return times().stream()
                .findFirst()
                .flatMap(TimeFormat::offset)
                .<ZoneId>map(offset -> offset.equals(ZoneOffset.UTC) ? LogOptions.USUAL_ZONE : offset)
                .orElse(zone);
    }

    private TimeFormat timeFormat() {
        List<String> values = times();
        TimeFormat best = TimeFormat.YEAR_FIRST;
        long bestFits = 0;
        Duration bestSpread = Duration.ZERO;
        for (TimeFormat format : TimeFormat.values()) {
            List<Instant> read = new ArrayList<>();
            for (String value : values) {
                Instant at = format.compareTo(TimeFormat.EPOCH_SECONDS) < 0 || plausibleNumber(format, value)
                        ? format.read(value, zone)
                        : null;
                if (at != null) {
                    read.add(at);
                }
            }
            if (read.isEmpty()) {
                continue;
            }
            Duration spread = Duration.between(
                    read.stream().min(Comparator.naturalOrder()).orElseThrow(),
                    read.stream().max(Comparator.naturalOrder()).orElseThrow());
            boolean tighter = read.size() == bestFits && spread.compareTo(bestSpread) < 0;
            boolean american = read.size() == bestFits
                    && spread.equals(bestSpread)
                    && format == TimeFormat.MONTH_FIRST
                    && values.getFirst().toUpperCase(Locale.ROOT).endsWith("M");
            if (read.size() > bestFits || tighter || american) {
                best = format;
                bestFits = read.size();
                bestSpread = spread;
            }
        }
        return best;
    }

    /** Refuses a log whose times are damaged, in words that say what happened to them. */
    static void refuseDamagedTimes(LogTable table, LogMapping mapping) {
        for (LogColumn what : List.of(LogColumn.START, LogColumn.COMPLETE, LogColumn.TIME)) {
            int column = mapping.column(what).map(table.columns()::indexOf).orElse(-1);
            if (column >= 0) {
                new DamageSearch(mapping).in(table, column);
            }
        }
    }

    /** Counts times that have lost their day. */
    private static final class DamageSearch {
        private final LogMapping mapping;
        private long present;
        private long readable;
        private long minutesOnly;
        private long withoutDay;
        private long firstLine;
        private String firstValue = "";

        DamageSearch(LogMapping mapping) {
            this.mapping = mapping;
        }

        void in(LogTable table, int column) {
            table.read((line, values, extra) -> {
                see(line, values[column].strip());
                return present < LogLimits.ROWS_FOR_GUESSING || readable == 0;
            });
            String name = table.columns().get(column);
            if (readable > 0 && 2 * readable >= present) {
                return;
            }
            if (minutesOnly * 2 > present) {
                throw new LogRefused("""
                        The times in column '%s' are damaged: in %,d of %,d rows, first in line %d, there is only '%s'.
                        A spreadsheet has kept the minutes and seconds and thrown the day and the hour away; they cannot be found again in this file.
                        Export the log again from where it came from, with the format yyyy-MM-dd HH:mm, and do not save it from a spreadsheet in between.""".formatted(name, minutesOnly, present, firstLine, firstValue));
            }
            if (withoutDay * 2 > present) {
                throw new LogRefused("""
                        The times in column '%s' have no day: in %,d of %,d rows, first in line %d, there is only '%s'.
                        Export the log again with day and time in one column, in the format yyyy-MM-dd HH:mm.""".formatted(name, withoutDay, present, firstLine, firstValue));
            }
            if (present > 0) {
                throw new LogRefused("""
                        The times in column '%s' cannot be read as %s; the first is '%s' in line %d.
                        Name their form under 'times:' in the mapping file, or export them as yyyy-MM-dd HH:mm.""".formatted(name, mapping.time().pattern(), firstValue, firstLine));
            }
        }

        private void see(long line, String value) {
            if (Cells.isMissing(value)) {
                return;
            }
            present++;
            if (mapping.time().read(value, mapping.zone()) != null) {
                readable++;
                return;
            }
            if (firstLine == 0) {
                firstLine = line;
                firstValue = LogFault.shown(value);
            }
            if (MINUTES_AND_SECONDS.matcher(value).matches()) {
                minutesOnly++;
            } else if (TIME_OF_DAY.matcher(value).matches()) {
                withoutDay++;
            }
        }
    }
}
