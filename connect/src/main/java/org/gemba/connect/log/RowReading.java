package org.gemba.connect.log;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gemba.house.floor.Limits;
import org.jspecify.annotations.Nullable;

/** Reads one row after another by the mapping, and says of each that cannot be read what is wrong with it. */
final class RowReading {
    private static final Set<String> MARKERS =
            Set.of("start", "end", "artificialstart", "artificialend", "casestart", "caseend");

    private final LogMapping mapping;
    private final Map<LogColumn, Integer> places = new EnumMap<>(LogColumn.class);
    private final Map<LogColumn, Cell> last = new EnumMap<>(LogColumn.class);
    private final Optional<Lifecycle> lifecycle;
    private final Consumer<LogRow> rows;
    private final Consumer<LogFault> faults;
    private long markers;
    private String[] values = new String[0];
    private long line;
    private @Nullable LogFault fault;

    /** A value and what it was read as: neighbouring rows often have the same. */
    private record Cell(String text, Object value) {}

    RowReading(LogMapping mapping, List<String> columns, Consumer<LogRow> rows, Consumer<LogFault> faults) {
        this.mapping = mapping;
        this.rows = rows;
        this.faults = faults;
        for (LogColumn column : LogColumn.values()) {
            places.put(column, mapping.column(column).map(columns::indexOf).orElse(-1));
        }
        this.lifecycle =
                mapping.column(LogColumn.LIFECYCLE).isPresent() ? Optional.of(new Lifecycle(rows)) : Optional.empty();
    }

    /** Rows that only mark the beginning or end of a unit and tell of no work. */
    long markers() {
        return markers;
    }

    Optional<Lifecycle> lifecycle() {
        return lifecycle;
    }

    void row(long lineNumber, String[] cells, int extra) {
        line = lineNumber;
        values = cells;
        fault = null;
        if (extra > 0) {
            fault = new LogFault(
                    line,
                    "",
                    "",
                    "it has %d more fields than there are columns.".formatted(extra),
                    "Maybe a separator stands inside a field without quotation marks.");
        }
        LogRow row = understood();
        if (fault != null) {
            faults.accept(fault);
        } else if (isMarker(row)) {
            markers++;
        } else if (lifecycle.isPresent()) {
            lifecycle.get().event(row, text(LogColumn.LIFECYCLE).toLowerCase(Locale.ROOT));
        } else {
            rows.accept(row);
        }
    }

    void end() {
        lifecycle.ifPresent(Lifecycle::end);
    }

    private LogRow understood() {
        String unit = name(LogColumn.UNIT, true);
        String step = name(LogColumn.STEP, place(LogColumn.STATION) < 0);
        String station = name(LogColumn.STATION, step.isEmpty());
        Optional<Instant> start = time(LogColumn.START);
        Optional<Instant> end = time(LogColumn.COMPLETE).or(() -> time(LogColumn.TIME));
        Optional<Duration> span = span();
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            wrong(
                    LogColumn.COMPLETE,
                    "it lies before the beginning, %s.".formatted(text(LogColumn.START)),
                    "Maybe the two were exchanged, or the hour of summer time is missing.");
        }
        if (start.isEmpty() && end.isPresent() && span.isPresent()) {
            start = Optional.of(end.get().minus(span.get()));
        } else if (start.isPresent() && end.isEmpty() && span.isPresent()) {
            end = Optional.of(start.get().plus(span.get()));
        }
        return new LogRow(
                line,
                unit,
                station.isEmpty() ? step : station,
                station.isEmpty() ? "" : step,
                optional(name(LogColumn.PART, false)),
                optional(name(LogColumn.WORKER, false)),
                kind(),
                start,
                end,
                span,
                pieces(LogColumn.COMPLETED),
                pieces(LogColumn.REJECTED),
                pieces(LogColumn.HELD),
                rework(),
                pieces(LogColumn.ORDERED),
                optional(name(LogColumn.REASON, false)));
    }

    private boolean isMarker(LogRow row) {
        String what = row.step().isEmpty() ? row.station() : row.step();
        return what.length() <= 16
                && MARKERS.contains(what.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                && row.good() == 0
                && (row.start().isEmpty() || row.start().equals(row.end()));
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private int place(LogColumn column) {
        return Objects.requireNonNull(places.get(column));
    }

    private String text(LogColumn column) {
        int place = place(column);
        String text = place < 0 ? "" : values[place].strip();
        return Cells.isMissing(text) ? "" : text;
    }

    private String name(LogColumn column, boolean needed) {
        String text = text(column);
        if (text.isEmpty()) {
            if (needed) {
                wrong(column, "it is empty.", "Every row must name its %s.".formatted(column.key()));
            }
            return text;
        }
        if (text.length() > Limits.NAME_LENGTH) {
            wrong(
                    column,
                    "it has %d characters; at most %d fit.".formatted(text.length(), Limits.NAME_LENGTH),
                    "Maybe a quotation mark is missing, or the column is another one.");
            return "";
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || c == '\ufffd') {
                wrong(
                        column,
                        c == '\ufffd'
                                ? "it has a character that cannot be read."
                                : "it has a control character (code %d).".formatted((int) c),
                        "Export the log as UTF-8 text.");
                return "";
            }
        }
        return text;
    }

    private Optional<Instant> time(LogColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Cell cell = last.get(column);
        if (cell != null && cell.text().equals(text) && cell.value() instanceof Instant known) {
            return Optional.of(known);
        }
        Instant at = mapping.time().read(text, mapping.zone());
        if (at == null) {
            wrong(
                    column,
                    "it cannot be read as a time of the form %s."
                            .formatted(mapping.time().pattern()),
                    "Correct it, leave it empty if it is not known, or name another form under 'times:' in the mapping file.");
            return Optional.empty();
        }
        last.put(column, new Cell(text, at));
        return Optional.of(at);
    }

    private Optional<Duration> span() {
        String text = text(LogColumn.SPAN);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Duration span = mapping.span().read(text);
        if (span == null) {
            wrong(
                    LogColumn.SPAN,
                    "it cannot be read as a length of time.",
                    "Write %s as a number, or hours and minutes as 06:19."
                            .formatted(mapping.span().key()));
        }
        return Optional.ofNullable(span);
    }

    private int pieces(LogColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            return 0;
        }
        long pieces = Cells.whole(text);
        if (pieces < 0 || pieces > Limits.PIECES) {
            wrong(
                    column,
                    "it is not a whole number of pieces from 0 to %d.".formatted(Limits.PIECES),
                    "Correct it, or leave the column out of the mapping file if it does not count pieces.");
            return 0;
        }
        return (int) pieces;
    }

    private boolean rework() {
        return Cells.isYes(text(LogColumn.REWORK));
    }

    private ReportKind kind() {
        String text = text(LogColumn.REPORT);
        if (text.isEmpty()) {
            return ReportKind.WORK;
        }
        ReportKind kind = mapping.reports().get(text);
        if (kind != null) {
            return kind;
        }
        return ReportKind.meantBy(text).orElseGet(() -> {
            wrong(
                    LogColumn.REPORT,
                    "this kind of report is not known.",
                    "Say under 'reports:' in the mapping file whether it is work, changeover or breakdown.");
            return ReportKind.WORK;
        });
    }

    private void wrong(LogColumn column, String problem, String remedy) {
        if (fault == null) {
            String name = mapping.column(column)
                    .or(() -> mapping.column(LogColumn.STEP))
                    .orElse(column.key());
            fault = new LogFault(line, name, text(column), problem, remedy);
        }
    }
}
