package org.gemba.planner.loop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gemba.planner.input.Json;
import org.gemba.planner.input.Place;
import org.gemba.planner.input.Rows;
import org.gemba.planner.input.Unreadable;
import org.gemba.planner.input.Word;

/**
 * Reads loops and sizes them. CSV: a line a loop with {@code part}, {@code formula}, {@code demand}, {@code leadTime}, {@code
 * container}, and the columns the formula needs. JSON: {@code {"loops": [{"part": "P1", "formula": "toyota", "demand": 100,
 * "leadTime": 0.5, "container": 20, "safetyShare": 0.1}]}}; a loop with the formula {@code proposal} has {@code consumption} and {@code
 * leadTimes} as lists and {@code present} cards.
 *
 * <p>Formulas and what they need: {@code toyota} safetyShare · {@code run-frequency} every, safetyTime · {@code dynamics}
 * safetyFactor, safetyStock, leastCards · {@code lot} safetyStock, lot · {@code constant-cycle} safetyStock, lot · {@code supplier}
 * days, deliveries, later, safetyDays · {@code service} percent, demandDeviation, leadTimeDeviation · {@code five-factors}
 * replenishmentFluctuation, customerFluctuation, margin · {@code signal} safetyShare, epei · {@code proposal} figure (average,
 * moving-maximum, moving-percentile), safetyShare. What is left out is 0.
 */
public final class LoopReader {
    private LoopReader() {}

    /** The loops of a file, sized, by the ending of its name. */
    public static List<SizedLoop> read(Path file) throws IOException {
        return read(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /** The loops of a text, sized, by the ending of its name. */
    public static List<SizedLoop> read(String name, String text) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return switch (ending) {
            case "csv" -> table(new Rows(name, content));
            case "json" ->
                Json.read(name, content).need("loops").list().stream()
                        .map(LoopReader::loop)
                        .toList();
            default ->
                throw new Unreadable(
                        name,
                        Place.START,
                        "The ending '%s' is neither csv nor json.\nRename the file to what it holds."
                                .formatted(ending));
        };
    }

    private static List<SizedLoop> table(Rows table) {
        List<SizedLoop> loops = new ArrayList<>();
        for (List<Word> row : table.rows()) {
            Map<String, Word> words = new TreeMap<>();
            for (int column = 0; column < Math.min(row.size(), table.heading().size()); column++) {
                if (!row.get(column).text().isEmpty()) {
                    words.put(table.heading().get(column).text(), row.get(column));
                }
            }
            loops.add(new LoopWords(row.getFirst(), words, List.of(), List.of()).sized());
        }
        return loops;
    }

    private static SizedLoop loop(Json loop) {
        Map<String, Word> words = new TreeMap<>();
        loop.need("part").text();
        loop.members().forEach((name, value) -> {
            if (value.kind() == Json.Kind.TEXT || value.kind() == Json.Kind.NUMBER) {
                words.put(name, value.word());
            }
        });
        return new LoopWords(loop.word(), words, loop.listIfAny("consumption"), loop.listIfAny("leadTimes")).sized();
    }
}
