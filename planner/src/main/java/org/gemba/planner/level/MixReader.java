package org.gemba.planner.level;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gemba.planner.input.Json;
import org.gemba.planner.input.Place;
import org.gemba.planner.input.Rows;
import org.gemba.planner.input.Sheet;
import org.gemba.planner.input.Unreadable;
import org.gemba.planner.input.Word;

/**
 * Reads what is to be levelled. CSV: columns {@code model} and {@code units}; every further column is a part, with how many a unit takes.
 * JSON: {@code {"models": [{"name": "A", "units": 2, "parts": {"a1": 1}}], "made": [{"name": "a1", "parts": {"screw": 4}}],
 * "weights": [1, 1], "frozen": ["A"]}}; what {@code box} asks for is read by {@link BoxReader}.
 */
public final class MixReader {
    private static final Set<String> OF_MIX = Set.of("name", "models", "made", "weights", "frozen", "box");
    private static final Set<String> OF_MODELS = Set.of("name", "units", "parts", "container");

    private MixReader() {}

    /** Reads by the ending of the file's name. */
    public static Mix read(Path file) throws IOException {
        return read(Sheet.of(file));
    }

    /** Reads a text by the ending of its name. */
    public static Mix read(String name, String text) {
        return read(new Sheet(name, text));
    }

    /** Reads a file that was opened already. */
    public static Mix read(Sheet sheet) {
        try {
            return switch (sheet.ending()) {
                case "csv" -> table(new Rows(sheet));
                case "json" -> json(Json.read(sheet));
                default -> throw sheet.otherEnding("csv, json");
            };
        } catch (IllegalArgumentException e) {
            throw new Unreadable(sheet.name(), Place.START, String.valueOf(e.getMessage()));
        }
    }

    private static Mix table(Rows table) {
        int name = table.column("model");
        int units = table.column("units");
        List<Model> models = new ArrayList<>();
        for (List<Word> row : table.rows()) {
            SortedMap<String, Integer> parts = new TreeMap<>();
            for (int column = 0; column < table.heading().size(); column++) {
                if (column != name && column != units) {
                    int count = Rows.at(row, column).whole(0, Model.MOST_PARTS);
                    if (count > 0) {
                        parts.put(table.heading().get(column).text(), count);
                    }
                }
            }
            models.add(model(Rows.at(row, name), Rows.at(row, units), parts));
        }
        return Mix.of(models);
    }

    private static Mix json(Json mix) {
        mix.refuseSlips(OF_MIX);
        List<Model> models = new ArrayList<>();
        for (Json item : mix.need("models").list()) {
            item.refuseSlips(OF_MODELS);
            models.add(model(item.need("name").word(), item.need("units").word(), parts(item)));
        }
        List<MadePart> made = mix.listIfAny("made").stream()
                .map(part -> new MadePart(part.need("name").text(), parts(part)))
                .toList();
        List<Integer> weights = mix.listIfAny("weights").stream()
                .map(weight -> weight.word().whole(0, 1_000))
                .toList();
        List<String> names = models.stream().map(Model::name).toList();
        List<Integer> frozen = mix.listIfAny("frozen").stream()
                .map(head -> {
                    if (!names.contains(head.text())) {
                        throw head.word().fault("No model is named '%s'; there are %s.".formatted(head.text(), names));
                    }
                    return names.indexOf(head.text());
                })
                .toList();
        return new Mix(models, made, weights, frozen);
    }

    private static Model model(Word name, Word units, SortedMap<String, Integer> parts) {
        if (name.text().isBlank()) {
            throw name.fault("A model needs a name.");
        }
        return new Model(name.text(), units.whole(0, Mix.MOST_UNITS), parts);
    }

    private static SortedMap<String, Integer> parts(Json owner) {
        SortedMap<String, Integer> parts = new TreeMap<>();
        owner.member("parts")
                .ifPresent(list -> list.members().forEach((part, count) -> {
                    int taken = count.word().whole(0, Model.MOST_PARTS);
                    if (taken > 0) {
                        parts.put(part, taken);
                    }
                }));
        return parts;
    }
}
