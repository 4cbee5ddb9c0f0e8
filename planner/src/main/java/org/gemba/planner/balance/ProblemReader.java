package org.gemba.planner.balance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gemba.planner.input.Place;

/**
 * Reads the work of a line from a file: {@code .IN2} and {@code .alb} as in the published test problems (Scholl 1993; Otto, Otto and
 * Scholl 2013), or CSV and JSON.
 *
 * <p>CSV: a heading with the columns {@code element}, {@code time} and, if need be, {@code after} with the elements it waits for,
 * parted by blanks; commas or semicolons. JSON: {@code {"name": "...", "unit": "s", "takt": 60, "elements": [{"name": "A",
 * "time": 12.5, "after": ["B"]}]}}.
 */
public final class ProblemReader {
    private ProblemReader() {}

    /** Reads by the ending of the file's name. */
    public static BalancingProblem read(Path file) throws IOException {
        return read(String.valueOf(file.getFileName()), text(file));
    }

    /** The text of a file: UTF-8 or, where it is not that, Latin-1. */
    public static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // Old test problems carry remarks of a DOS code page after their end; Latin-1 reads any byte.
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** Reads a text by the ending of its name. */
    public static BalancingProblem read(String name, String text) {
        return draft(name, text).problem();
    }

    /** Where an element of a text stands. */
    public static Place placeOf(String name, String text, String element) {
        ProblemDraft.Place place = draft(name, text).placeOf(element);
        return new Place(place.line(), place.column());
    }

    private static ProblemDraft draft(String name, String text) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return switch (ending) {
            case "in2" -> In2.read(name, content);
            case "alb" -> Alb.read(name, content);
            case "csv" -> ElementTable.read(name, content);
            case "json" -> ElementJson.read(name, content);
            default ->
                throw new UnreadableProblem(
                        name,
                        1,
                        1,
                        "The ending '%s' is none of in2, alb, csv, json.\nRename the file to what it holds."
                                .formatted(ending));
        };
    }
}
