package org.gemba.planner.level;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gemba.planner.Fraction;
import org.gemba.planner.input.Json;
import org.gemba.planner.input.Sheet;
import org.gemba.planner.input.Word;

/**
 * Reads what a JSON file asks of the heijunka box: {@code "box": {"pitches": 8, "slots": 2, "takt": 60, "container": 20, "available":
 * 27600, "most": {"A": 2}, "lowRunners": ["C"], "openSlots": [4, 8], "frozen": ["A", "B"]}}; {@code most} may be one number for all
 * models, {@code lowRunners} a number of cards below which a model is one, {@code openSlots} a number of columns. A model may have a
 * {@code container} of its own.
 */
public final class BoxReader {
    private static final Set<String> KNOWN =
            Set.of("pitches", "slots", "takt", "container", "available", "most", "lowRunners", "openSlots", "frozen");
    private static final int MOST_IN_A_CONTAINER = 1_000_000;

    private final List<String> models;
    private final Json box;

    private BoxReader(List<String> models, Json box) {
        this.models = models;
        this.box = box;
    }

    /** What a file asks for; nothing where it is a table or has no {@code box}. */
    public static BoxOrder read(Sheet sheet, Mix mix) {
        if (!sheet.ending().equals("json")) {
            return BoxOrder.NONE;
        }
        Json file = Json.read(sheet);
        Optional<Json> box = file.member("box");
        SortedMap<String, Integer> own = new TreeMap<>();
        for (Json model : file.need("models").list()) {
            model.member("container")
                    .ifPresent(container -> own.put(model.need("name").text(), container(container)));
        }
        if (box.isEmpty()) {
            return own.isEmpty() ? BoxOrder.NONE : refuseContainersWithoutBox(file);
        }
        List<String> models = mix.models().stream().map(Model::name).toList();
        return new BoxReader(models, box.get()).order(own);
    }

    private static BoxOrder refuseContainersWithoutBox(Json file) {
        throw file.need("models")
                .word()
                .fault("Models have containers, and there is no 'box' that says what a slot is worth.");
    }

    private BoxOrder order(SortedMap<String, Integer> own) {
        box.refuseSlips(KNOWN);
        Optional<Integer> pitches = whole("pitches", BoxRules.MOST);
        BoxOrder order = new BoxOrder(
                pitches,
                whole("slots", BoxRules.MOST),
                number("most").map(most -> most.whole(1, BoxRules.MOST)),
                mostOf(),
                number("lowRunners").map(cards -> cards.whole(0, Mix.MOST_UNITS)),
                new TreeSet<>(names("lowRunners")),
                number("openSlots").map(count -> count.whole(0, pitches.orElse(BoxRules.MOST))),
                openIn(pitches.orElse(BoxRules.MOST)),
                packOut(own),
                box.member("available").map(time -> time.word().amount()),
                names("frozen"));
        box.member("available").filter(time -> order.packOut().takt().isEmpty()).ifPresent(time -> {
            throw time.word()
                    .fault(
                            "Without 'takt' the time available says nothing.\nGive the takt of a piece, or the pitches.");
        });
        return order;
    }

    private PackOut packOut(SortedMap<String, Integer> own) {
        Optional<Fraction> takt = box.member("takt").map(time -> time.word().amount());
        int pieces = box.member("container").map(BoxReader::container).orElse(1);
        try {
            return new PackOut(pieces, own, takt);
        } catch (IllegalArgumentException e) {
            Json at = takt.filter(time -> time.signum() <= 0).isPresent()
                    ? box.need("takt")
                    : box.member("container").orElse(box);
            throw at.word().fault(String.valueOf(e.getMessage()));
        }
    }

    private static int container(Json pieces) {
        return pieces.word().whole(1, MOST_IN_A_CONTAINER);
    }

    private Optional<Integer> whole(String name, int most) {
        return box.member(name).map(value -> value.word().whole(1, most));
    }

    /** A value that is one number; empty where it is a list or an object. */
    private Optional<Word> number(String name) {
        return box.member(name)
                .filter(value -> value.kind() != Json.Kind.LIST && value.kind() != Json.Kind.OBJECT)
                .map(Json::word);
    }

    private SortedMap<String, Integer> mostOf() {
        SortedMap<String, Integer> most = new TreeMap<>();
        box.member("most").ifPresent(value -> {
            if (value.kind() == Json.Kind.LIST) {
                throw value.word().fault("A number, or an object with a number by model, is expected here.");
            }
            value.members().forEach((model, cards) -> {
                known(new Word(cards.word().file(), model, cards.word().place()));
                most.put(model, cards.word().whole(1, BoxRules.MOST));
            });
        });
        return most;
    }

    private List<String> names(String what) {
        List<String> names = new ArrayList<>();
        box.member(what)
                .filter(value -> number(what).isEmpty() || what.equals("frozen"))
                .ifPresent(value -> value.list().forEach(name -> names.add(known(name.word()))));
        return names;
    }

    private SortedSet<Integer> openIn(int pitches) {
        SortedSet<Integer> columns = new TreeSet<>();
        box.member("openSlots")
                .filter(value -> number("openSlots").isEmpty())
                .ifPresent(value ->
                        value.list().forEach(column -> columns.add(column.word().whole(1, pitches))));
        return columns;
    }

    private String known(Word model) {
        if (!models.contains(model.text())) {
            throw model.fault("No model is named '%s'; there are %s.".formatted(model.text(), models));
        }
        return model.text();
    }
}
