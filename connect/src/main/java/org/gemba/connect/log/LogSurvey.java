package org.gemba.connect.log;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StationId;

/** What a first way through a log finds: its stations, parts and words, its faults, and how much there is of everything. */
final class LogSurvey {
    private final Map<String, StationId> stations = new LinkedHashMap<>();
    private final Set<String> codes = new TreeSet<>();
    private final Map<String, PartId> parts = new LinkedHashMap<>();
    private final Set<String> reasons = new TreeSet<>();
    private final SeenUnits units = new SeenUnits();
    private final List<LogFault> faults = new ArrayList<>();
    private final List<LogRow> first = new ArrayList<>();
    private long faulty;
    private long undated;
    private long withoutStart;
    private long withoutEnd;

    void row(LogRow row) {
        station(row);
        row.part().ifPresent(this::part);
        row.reason().ifPresent(reason -> {
            if (reasons.size() <= Limits.REASONS) {
                reasons.add(reason);
            }
        });
        if (units.add(row.unit()) && units.size() > LogLimits.UNITS) {
            throw new LogRefused(
                    "The log has more than %d different units at line %d.\nMaybe the column read as the unit is another one; otherwise split the log by months."
                            .formatted(LogLimits.UNITS, row.line()));
        }
        undated += row.undated() ? 1 : 0;
        withoutStart += row.start().isEmpty() && row.end().isPresent() ? 1 : 0;
        withoutEnd += row.start().isPresent() && row.end().isEmpty() ? 1 : 0;
        if (first.size() < LogLimits.ROWS_OF_PREVIEW) {
            first.add(row);
        }
    }

    void fault(LogFault fault) {
        faulty++;
        if (faults.size() < LogLimits.FAULTS_TOLD) {
            faults.add(fault);
        }
    }

    Map<String, StationId> stations() {
        return stations;
    }

    Map<String, PartId> parts() {
        return parts;
    }

    Set<String> reasons() {
        return reasons;
    }

    SeenUnits units() {
        return units;
    }

    List<LogRow> first() {
        return first;
    }

    LogReport report(long rows, RowReading reading) {
        long unbegun = reading.lifecycle().map(Lifecycle::withoutStart).orElse(withoutStart);
        long unended = reading.lifecycle().map(Lifecycle::withoutEnd).orElse(withoutEnd);
        return new LogReport(
                rows,
                undated,
                unbegun,
                unended,
                reading.markers(),
                reading.lifecycle().map(Lifecycle::others).orElse(0L),
                faulty,
                faults);
    }

    private void station(LogRow row) {
        if (stations.containsKey(row.station())) {
            return;
        }
        if (stations.size() == Limits.STATIONS) {
            throw new LogRefused(
                    "The log names more than %d different stations, at line %d '%s'.\nMaybe the column read as the station is another one; name it in the mapping file, or study one area at a time."
                            .formatted(Limits.STATIONS, row.line(), row.station()));
        }
        stations.put(row.station(), new StationId(code(row.station())));
    }

    private void part(String name) {
        if (parts.containsKey(name)) {
            return;
        }
        if (parts.size() == Limits.PARTS) {
            throw new LogRefused(
                    "The log names more than %d different parts, the last '%s'.\nMaybe the column read as the part is another one; leave it out of the mapping file if parts do not matter."
                            .formatted(Limits.PARTS, name));
        }
        parts.put(name, new PartId(name));
    }

    /** A short code for a name: {@code MACHINE-4-TURNING-MILLING}. */
    private String code(String name) {
        String slug = slug(name);
        String base = slug.isEmpty() ? "STATION-" + (codes.size() + 1) : slug;
        String code = base;
        for (int i = 2; !codes.add(code); i++) {
            String tail = "-" + i;
            code = base.substring(0, Math.min(base.length(), Limits.CODE_LENGTH - tail.length())) + tail;
        }
        return code;
    }

    /** What is left of a name in capitals, digits and hyphens. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        String slug =
                plain.replaceAll("\\p{M}+", "").replaceAll("[^A-Z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.length() <= Limits.CODE_LENGTH
                ? slug
                : slug.substring(0, Limits.CODE_LENGTH).replaceAll("-+$", "");
    }
}
