package org.gemba.planner.level;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gemba.planner.Fraction;
import org.gemba.planner.input.Json;
import org.gemba.planner.input.Place;
import org.gemba.planner.input.Rows;
import org.gemba.planner.input.Sheet;
import org.gemba.planner.input.Unreadable;
import org.gemba.planner.input.Word;

/**
 * Reads the parts of one process and what changing over to each takes. CSV: columns {@code part}, {@code demand} a day, {@code runTime} of
 * a piece, {@code changeover}, and if need be {@code container}. JSON: {@code {"parts": [{"part": "P1", "demand": 100, "runTime": 0.5,
 * "changeover": 30, "container": 10}]}}. Times are in one unit; a container holds 1 piece where none is given.
 */
public final class EpeiReader {
    private static final int MOST_IN_A_CONTAINER = 1_000_000;

    private EpeiReader() {}

    /** Reads by the ending of the file's name. */
    public static List<Epei.Run> read(Path file) throws IOException {
        return read(Sheet.of(file));
    }

    /** Reads a text by the ending of its name. */
    public static List<Epei.Run> read(String name, String text) {
        return read(new Sheet(name, text));
    }

    private static List<Epei.Run> read(Sheet sheet) {
        List<Epei.Run> runs = switch (sheet.ending()) {
            case "csv" -> table(new Rows(sheet));
            case "json" ->
                Json.read(sheet).need("parts").list().stream()
                        .map(EpeiReader::run)
                        .toList();
            default -> throw sheet.otherEnding("csv, json");
        };
        if (runs.isEmpty()) {
            throw new Unreadable(sheet.name(), Place.START, "There are no parts.");
        }
        return runs;
    }

    private static List<Epei.Run> table(Rows table) {
        return table.rows().stream().map(row -> run(table, row)).toList();
    }

    private static Epei.Run run(Rows table, List<Word> row) {
        return new Epei.Run(
                Rows.at(row, table.column("part")).text(),
                amount(table, row, "demand"),
                amount(table, row, "runTime"),
                amount(table, row, "changeover"),
                table.columnIfAny("container")
                        .map(column -> container(Rows.at(row, column)))
                        .orElse(1));
    }

    private static Fraction amount(Rows table, List<Word> row, String name) {
        return Rows.at(row, table.column(name)).amount();
    }

    private static Epei.Run run(Json part) {
        return new Epei.Run(
                part.need("part").text(),
                part.need("demand").word().amount(),
                part.need("runTime").word().amount(),
                part.need("changeover").word().amount(),
                part.member("container")
                        .map(Json::word)
                        .map(EpeiReader::container)
                        .orElse(1));
    }

    private static int container(Word word) {
        return word.whole(1, MOST_IN_A_CONTAINER);
    }
}
