package org.gemba.planner.balance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

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
        byte[] bytes = Files.readAllBytes(file);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // Old test problems carry remarks of a DOS code page after their end; Latin-1 reads any byte.
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return read(file.getFileName().toString(), text);
    }

    /** Reads a text by the ending of its name. */
    public static BalancingProblem read(String name, String text) {
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
