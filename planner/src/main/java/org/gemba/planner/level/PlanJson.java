package org.gemba.planner.level;

import java.util.List;
import org.gemba.planner.JsonLine;

/** Lots, daily patterns and heijunka boxes as JSON, one object a line; fractions are text, such as {@code "9/7"}. */
public final class PlanJson {
    private PlanJson() {}

    /** {@code epei} in days, and of each part its {@code lot} in pieces. */
    public static String of(List<Epei.Run> runs, Epei epei) {
        return JsonLine.of(json -> {
            json.writeStringProperty("epei", epei.days().toString());
            json.writeArrayPropertyStart("parts");
            for (int part = 0; part < runs.size(); part++) {
                json.writeStartObject();
                json.writeStringProperty("part", runs.get(part).part());
                json.writeName("lot");
                json.writeNumber(epei.lots().get(part));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** {@code days}: of each day the units of each model. */
    public static String of(Mix mix, DailyPattern pattern) {
        return JsonLine.of(json -> {
            json.writeArrayPropertyStart("days");
            for (List<Integer> day : pattern.days()) {
                json.writeStartObject();
                for (int model = 0; model < day.size(); model++) {
                    json.writeNumberProperty(mix.models().get(model).name(), day.get(model));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** {@code slots} with {@code pitch}, {@code model} (left out where it is open), {@code reason} and {@code why}; {@code waiting}.
     * Where a takt is known also the length of a {@code pitch} and {@code from} of each slot. */
    public static String of(HeijunkaBox box) {
        return JsonLine.of(json -> {
            PackOut packOut = box.rules().packOut();
            json.writeNumberProperty("pitches", box.pitches());
            json.writeNumberProperty("container", packOut.pieces());
            packOut.pitch().ifPresent(pitch -> json.writeStringProperty("slotTime", pitch.toString()));
            json.writeArrayPropertyStart("slots");
            for (int place = 0; place < box.slots().size(); place++) {
                HeijunkaBox.Slot slot = box.slots().get(place);
                json.writeStartObject();
                json.writeNumberProperty("pitch", slot.pitch());
                box.from(place).ifPresent(from -> json.writeStringProperty("from", from.toString()));
                if (slot.model() >= 0) {
                    json.writeStringProperty("model", box.rows().get(slot.model()));
                }
                json.writeStringProperty("reason", PlanTable.words(slot.reason()));
                json.writeStringProperty("why", slot.why());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectPropertyStart("waiting");
            for (int model = 0; model < box.rows().size(); model++) {
                json.writeNumberProperty(box.rows().get(model), box.waiting().get(model));
            }
            json.writeEndObject();
        });
    }
}
