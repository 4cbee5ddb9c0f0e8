package org.gemba.connect.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A mapping as a readable file: {@code log.csv.mapping.yaml} beside {@code log.csv}. */
public final class MappingFile {
    private static final int VERSION = 1;
    private static final int MOST_BYTES = 65_536;
    private static final List<String> KEYS = List.of("gemba-mapping", "columns", "times", "zone", "span", "reports");

    private MappingFile() {}

    /** Where the mapping of a log is kept. */
    public static Path beside(Path log) {
        return log.resolveSibling(log.getFileName() + ".mapping.yaml");
    }

    /** Writes a mapping; whether it could be kept there. */
    static boolean keep(Path file, LogMapping mapping, String log) {
        try {
            Files.writeString(file, text(mapping, log));
            return true;
        } catch (IOException | SecurityException notWritable) {
            return false;
        }
    }

    static String text(LogMapping mapping, String log) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("# How Gemba reads ")
                .append(LogFault.shown(log))
                .append(". Edit it where it is wrong, and study the log again.\n");
        yaml.append("gemba-mapping: ").append(VERSION).append('\n');
        yaml.append("columns:\n");
        mapping.columns()
                .forEach((what, name) -> yaml.append(
                        "  %s: %s%n".formatted(what.key(), quoted(name)).replace("\r", "")));
        yaml.append("# ")
                .append(String.join(
                        ", ",
                        Arrays.stream(TimeFormat.values()).map(TimeFormat::key).toList()))
                .append('\n');
        yaml.append("times: ").append(mapping.time().key()).append('\n');
        yaml.append("zone: ").append(quoted(mapping.zone().getId())).append('\n');
        yaml.append("# what plain numbers count in the span's column: seconds, minutes, hours\n");
        yaml.append("span: ").append(mapping.span().key()).append('\n');
        if (!mapping.reports().isEmpty()) {
            yaml.append("# work, changeover, breakdown\n");
            yaml.append("reports:\n");
            mapping.reports()
                    .forEach((word, kind) -> yaml.append("  ")
                            .append(quoted(word))
                            .append(": ")
                            .append(kind.key())
                            .append('\n'));
        }
        return yaml.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\ufeff') {
                quoted.append("\\u%04X".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Reads a mapping; what it does not say is taken from a guess. */
    static LogMapping read(Path file, LogMapping guess) {
        String yaml;
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new LogRefused("The mapping file %s has more than %d bytes.\nMaybe it is another file."
                        .formatted(file, MOST_BYTES));
            }
            yaml = Files.readString(file);
        } catch (IOException failed) {
            throw LogBytes.unreadable(file, failed);
        }
        return read(yaml, file.getFileName().toString(), guess);
    }

    static LogMapping read(String yaml, String name, LogMapping guess) {
        Object loaded;
        try {
            loaded = new Load(LoadSettings.builder()
                            .setLabel(name)
                            .setMaxAliasesForCollections(0)
                            .setBufferSize(yaml.length() + 2)
                            .build())
                    .loadFromString(yaml);
        } catch (YamlEngineException failed) {
            throw new LogRefused("The mapping file %s is not YAML: %s".formatted(name, failed.getMessage()), failed);
        }
        Map<?, ?> map = mapIn(loaded, name, "the file");
        map.keySet().forEach(key -> {
            if (!KEYS.contains(String.valueOf(key))) {
                throw new LogRefused("The mapping file %s has a key '%s' that means nothing here.\nIts keys are: %s."
                        .formatted(name, key, String.join(", ", KEYS)));
            }
        });
        if (!String.valueOf(map.get("gemba-mapping")).equals(String.valueOf(VERSION))) {
            throw new LogRefused("The mapping file %s does not say 'gemba-mapping: %d'.\nMaybe it is another file."
                    .formatted(name, VERSION));
        }
        return new LogMapping(
                columns(map, name, guess),
                choice(map, "times", name, guess.time(), TimeFormat::ofKey),
                choice(map, "zone", name, guess.zone(), MappingFile::zone),
                choice(map, "span", name, guess.span(), SpanUnit::ofKey),
                reports(map, name, guess));
    }

    private static Map<LogColumn, String> columns(Map<?, ?> map, String name, LogMapping guess) {
        if (!map.containsKey("columns")) {
            return guess.columns();
        }
        Map<LogColumn, String> columns = new EnumMap<>(LogColumn.class);
        mapIn(map.get("columns"), name, "columns").forEach((key, value) -> {
            LogColumn what = Arrays.stream(LogColumn.values())
                    .filter(column -> column.key().equals(String.valueOf(key)))
                    .findFirst()
                    .orElseThrow(() -> new LogRefused("The mapping file %s names a column '%s'.\nIt can name: %s."
                            .formatted(
                                    name,
                                    key,
                                    String.join(
                                            ", ",
                                            Arrays.stream(LogColumn.values())
                                                    .map(LogColumn::key)
                                                    .toList()))));
            if (value != null) {
                columns.put(what, String.valueOf(value));
            }
        });
        return columns;
    }

    private static SortedMap<String, ReportKind> reports(Map<?, ?> map, String name, LogMapping guess) {
        if (!map.containsKey("reports")) {
            return guess.reports();
        }
        SortedMap<String, ReportKind> reports = new TreeMap<>();
        mapIn(map.get("reports"), name, "reports")
                .forEach((word, kind) -> reports.put(
                        String.valueOf(word),
                        ReportKind.ofKey(String.valueOf(kind)).orElseThrow(() -> unknown(name, "reports", kind))));
        return reports;
    }

    private static <T> T choice(
            Map<?, ?> map, String key, String name, T otherwise, Function<String, Optional<T>> reading) {
        Object value = map.get(key);
        return value == null
                ? otherwise
                : reading.apply(String.valueOf(value)).orElseThrow(() -> unknown(name, key, value));
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static LogRefused unknown(String name, String key, Object value) {
        return new LogRefused(
                "The mapping file %s has '%s' under '%s', which is not known.\nMaybe it is misspelt; the comment above it names what is."
                        .formatted(name, value, key));
    }

    private static Map<?, ?> mapIn(Object value, String name, String where) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new LogRefused("The mapping file %s should have keys and values in %s, such as 'unit: Case ID'."
                .formatted(name, where));
    }
}
