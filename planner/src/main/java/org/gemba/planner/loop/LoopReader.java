package org.gemba.planner.loop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gemba.planner.input.Json;
import org.gemba.planner.input.Rows;
import org.gemba.planner.input.Sheet;
import org.gemba.planner.input.Slip;
import org.gemba.planner.input.Word;

/**
 * Reads loops and sizes them. CSV: a line a loop with {@code part}, {@code formula}, {@code demand}, {@code leadTime}, {@code
 * container}, and the columns the formula needs. JSON: {@code {"loops": [{"part": "P1", "formula": "toyota", "demand": 100,
 * "leadTime": 0.5, "container": 20, "safetyShare": 0.1}]}}.
 *
 * <p>Every loop may have {@code consumption}, day by day, and {@code leadTimes} in days, lists in JSON and parted by blanks in a
 * table: a demand or lead time that is not stated is taken from them, by the {@code figure} average, moving-maximum (of the {@code
 * lastLeadTimes}) or moving-percentile ({@code percentile}), and the service level is counted over those days. Without them, {@code
 * demandDeviation} or {@code leadTimeDeviation} give the service level by the normal distribution.
 *
 * <p>Formulas and what they need: {@code toyota} safetyShare · {@code run-frequency} every, safetyTime · {@code dynamics}
 * safetyFactor, safetyStock, leastCards · {@code lot} safetyStock, lot · {@code constant-cycle} safetyStock, lot · {@code supplier}
 * days, deliveries, later, safetyDays · {@code service} percent, demandDeviation, leadTimeDeviation · {@code five-factors}
 * replenishmentFluctuation, customerFluctuation, margin · {@code signal} safetyShare, epei · {@code proposal} consumption,
 * leadTimes, present, safetyShare. What is left out is 0.
 */
public final class LoopReader {
    private static final Pattern BLANKS = Pattern.compile(" +");

    private LoopReader() {}

    /** The loops of a file, sized, by the ending of its name. */
    public static List<SizedLoop> read(Path file) throws IOException {
        return read(Sheet.of(file));
    }

    /** The loops of a text, sized, by the ending of its name. */
    public static List<SizedLoop> read(String name, String text) {
        return read(new Sheet(name, text));
    }

    private static List<SizedLoop> read(Sheet sheet) {
        return switch (sheet.ending()) {
            case "csv" -> table(new Rows(sheet));
            case "json" ->
                Json.read(sheet).need("loops").list().stream()
                        .map(LoopReader::loop)
                        .toList();
            default -> throw sheet.otherEnding("csv, json");
        };
    }

    private static List<SizedLoop> table(Rows table) {
        table.heading().forEach(head -> Slip.refuse(head, head.text(), LoopWords.KNOWN));
        List<SizedLoop> loops = new ArrayList<>();
        for (List<Word> row : table.rows()) {
            Map<String, Word> words = new TreeMap<>();
            for (int column = 0; column < Math.min(row.size(), table.heading().size()); column++) {
                if (!row.get(column).text().isEmpty()) {
                    words.put(table.heading().get(column).text(), row.get(column));
                }
            }
            loops.add(new LoopWords(row.getFirst(), words, numbers(words, "consumption"), numbers(words, "leadTimes"))
                    .sized());
        }
        return loops;
    }

    private static SizedLoop loop(Json loop) {
        Map<String, Word> words = new TreeMap<>();
        loop.need("part").text();
        loop.members().forEach((name, value) -> {
            Slip.refuse(value.word(), name, LoopWords.KNOWN);
            if (value.kind() == Json.Kind.TEXT || value.kind() == Json.Kind.NUMBER) {
                words.put(name, value.word());
            }
        });
        return new LoopWords(loop.word(), words, numbers(loop, "consumption"), numbers(loop, "leadTimes")).sized();
    }

    private static List<Word> numbers(Json loop, String name) {
        return loop.listIfAny(name).stream().map(Json::word).toList();
    }

    /** The numbers of a field, parted by blanks. */
    private static List<Word> numbers(Map<String, Word> words, String name) {
        return Optional.ofNullable(words.get(name)).stream()
                .flatMap(field ->
                        BLANKS.splitAsStream(field.text()).map(number -> new Word(field.file(), number, field.place())))
                .toList();
    }
}
