package org.gemba.planner.balance;

import java.io.IOException;
import java.nio.file.Path;
import org.gemba.planner.input.Place;
import org.gemba.planner.input.Sheet;

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
        return read(Sheet.of(file));
    }

    /** Reads a text by the ending of its name. */
    public static BalancingProblem read(String name, String text) {
        return read(new Sheet(name, text));
    }

    /** Reads a file that was opened already. */
    public static BalancingProblem read(Sheet sheet) {
        return draft(sheet).problem();
    }

    /** Where an element of a file stands. */
    public static Place placeOf(Sheet sheet, String element) {
        return draft(sheet).placeOf(element);
    }

    private static ProblemDraft draft(Sheet sheet) {
        return switch (sheet.ending()) {
            case "in2" -> In2.read(sheet.name(), sheet.text());
            case "alb" -> Alb.read(sheet.name(), sheet.text());
            case "csv" -> ElementTable.read(sheet);
            case "json" -> ElementJson.read(sheet.name(), sheet.text());
            default -> throw sheet.otherEnding("in2, alb, csv, json");
        };
    }
}
