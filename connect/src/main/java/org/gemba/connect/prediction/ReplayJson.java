package org.gemba.connect.prediction;

import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gemba.simulator.replay.Happening;
import org.gemba.simulator.replay.Replay;
import org.gemba.simulator.replay.Scene;
import org.gemba.simulator.replay.Spot;
import org.gemba.simulator.replay.Standing;
import org.gemba.simulator.run.Ticks;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A replay as JSON for a page that plays it. Times are milliseconds; a happening is {@code [milliseconds since the one before, letter, unit,
 * part, place]}, a unit that stands at the beginning {@code [unit, part, place, 0 waits | 1 in work | 2 ended]}, an operator {@code [name,
 * place, 0 free | 1 needed | 2 off, milliseconds still to walk]}, a call for help {@code [place, position]}.
 */
public final class ReplayJson {
    private static final long TICKS_A_MILLISECOND = Ticks.A_SECOND / 1_000;

    private ReplayJson() {}

    /** The whole replay on one line. */
    public static String of(Replay replay) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("gembaReplay", 1);
            json.writeStringProperty("factory", replay.factory());
            json.writeNumberProperty("seed", replay.seed());
            json.writeNumberProperty("run", replay.run());
            json.writeNumberProperty("from", milliseconds(replay.from()));
            json.writeNumberProperty("to", milliseconds(replay.to()));
            json.writeBooleanProperty("cut", replay.cut());
            places(json, replay.places());
            json.writeArrayPropertyStart("parts");
            for (Replay.Way way : replay.ways()) {
                json.writeStartObject();
                json.writeStringProperty("code", way.part().value());
                numbers(json, "way", way.places());
                json.writeEndObject();
            }
            json.writeEndArray();
            begins(json, replay.begins());
            happenings(json, replay);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void begins(JsonGenerator json, Scene scene) {
        json.writeArrayPropertyStart("standing");
        for (Standing standing : scene.standing()) {
            json.writeStartArray();
            json.writeNumber(standing.unit());
            json.writeNumber(standing.part());
            json.writeNumber(standing.place());
            json.writeNumber(progress(standing.work()));
            json.writeEndArray();
        }
        json.writeEndArray();
        numbers(json, "stopped", scene.stopped());
        numbers(json, "unrepaired", scene.unrepaired());
        numbers(json, "changing", scene.changing());
        numbers(json, "wanting", scene.wanting());
        numbers(json, "resting", scene.resting());
        json.writeArrayPropertyStart("calls");
        for (Scene.Call call : scene.calls()) {
            json.writeStartArray();
            json.writeNumber(call.place());
            json.writeNumber(call.position());
            json.writeEndArray();
        }
        json.writeEndArray();
        numbers(json, "stood", scene.stood());
        people(json, scene.people());
    }

    private static void people(JsonGenerator json, List<Scene.Person> people) {
        json.writeArrayPropertyStart("people");
        for (Scene.Person person : people) {
            json.writeStartArray();
            json.writeString(person.name());
            json.writeNumber(person.place());
            json.writeNumber(doing(person.doing()));
            json.writeNumber(milliseconds(person.walks()));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static int doing(Scene.Doing doing) {
        return switch (doing) {
            case FREE -> 0;
            case NEEDED -> 1;
            case OFF -> 2;
        };
    }

    private static void places(JsonGenerator json, List<Spot> places) {
        json.writeArrayPropertyStart("places");
        for (Spot spot : places) {
            json.writeStartObject();
            json.writeStringProperty("code", spot.place().value());
            json.writeStringProperty(
                    "kind", spot.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            json.writeNumberProperty("machines", spot.machines());
            json.writeNumberProperty("room", spot.room());
            json.writeNumberProperty("column", spot.column());
            json.writeNumberProperty("row", spot.row());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void happenings(JsonGenerator json, Replay replay) {
        json.writeArrayPropertyStart("happenings");
        long before = milliseconds(replay.from());
        for (Happening happening : replay.happenings()) {
            long at = happening.at() / TICKS_A_MILLISECOND;
            json.writeStartArray();
            json.writeNumber(at - before);
            json.writeString(String.valueOf(happening.kind().letter()));
            json.writeNumber(happening.unit());
            json.writeNumber(happening.part());
            json.writeNumber(happening.place());
            json.writeEndArray();
            before = at;
        }
        json.writeEndArray();
    }

    private static int progress(Standing.Progress work) {
        return switch (work) {
            case WAITS -> 0;
            case IN_WORK -> 1;
            case ENDED -> 2;
        };
    }

    private static void numbers(JsonGenerator json, String name, List<Integer> numbers) {
        json.writeArrayPropertyStart(name);
        numbers.forEach(json::writeNumber);
        json.writeEndArray();
    }

    private static long milliseconds(Duration time) {
        return time.toMillis();
    }
}
