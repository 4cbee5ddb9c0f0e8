package org.gemba.planner.sequence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gemba.planner.input.Place;
import org.gemba.planner.input.Unreadable;

/**
 * Reads a day's cars and rules: CSPLib problem 001 ({@code .txt}, many problems in a file where they are), a folder of Renault's
 * challenge of 2005, or the CSV and JSON of {@link CarTable} and {@link CarJson}.
 */
public final class SequenceReader {
    private SequenceReader() {}

    /** The problems of a file or folder. */
    public static List<SequencingProblem> read(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            return read(file.getFileName().toString(), text(file));
        }
        Map<String, String> files = new TreeMap<>();
        List<Path> found;
        try (Stream<Path> all = Files.list(file)) {
            found = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path each : found) {
            files.put(each.getFileName().toString(), text(each));
        }
        return List.of(
                Roadef.read(file.toAbsolutePath().normalize().getFileName().toString(), files));
    }

    /** The problems of a text, by the ending of its name. */
    public static List<SequencingProblem> read(String name, String text) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return switch (ending) {
            case "txt" -> CspLib.read(name, content);
            case "csv" -> List.of(CarTable.read(name, content));
            case "json" -> List.of(CarJson.read(name, content));
            default ->
                throw new Unreadable(
                        name,
                        Place.START,
                        "The ending '%s' is none of txt, csv, json.\nRename the file to what it holds."
                                .formatted(ending));
        };
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
