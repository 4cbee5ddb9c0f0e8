package org.gemba.planner.sequence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gemba.planner.input.Sheet;
import org.gemba.planner.input.Unreadable;

/**
 * Reads a day's cars and rules: CSPLib problem 001 ({@code .txt}, many problems in a file where they are), a folder of Renault's
 * challenge of 2005, or the CSV and JSON of {@link CarTable} and {@link CarJson}.
 */
public final class SequenceReader {
    private SequenceReader() {}

    /** The problems of a file or folder. */
    public static List<SequencingProblem> read(Path file) throws IOException {
        return Files.isDirectory(file) ? List.of(folder(file)) : read(Sheet.of(file));
    }

    /** The problems of a text, by the ending of its name. */
    public static List<SequencingProblem> read(String name, String text) {
        return read(new Sheet(name, text));
    }

    private static List<SequencingProblem> read(Sheet sheet) {
        return switch (sheet.ending()) {
            case "txt" -> CspLib.read(sheet);
            case "csv" -> List.of(CarTable.read(sheet));
            case "json" -> List.of(CarJson.read(sheet));
            default -> throw sheet.otherEnding("txt, csv, json");
        };
    }

    private static SequencingProblem folder(Path folder) throws IOException {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        Map<String, Sheet> files = new TreeMap<>();
        for (String expected : Roadef.FILES) {
            Path file = folder.resolve(expected);
            if (!Files.isRegularFile(file)) {
                throw new Unreadable(
                        folder.toString(),
                        "This folder has no %s.\nA folder of Renault's challenge holds %s; for anything else give the file itself."
                                .formatted(expected, String.join(", ", Roadef.FILES)));
            }
            files.put(expected, new Sheet(name + "/" + expected, Sheet.of(file).text()));
        }
        return Roadef.read(name, files);
    }
}
