package org.gemba.planner.loop;

import java.util.List;
import java.util.Locale;
import org.gemba.planner.JsonLine;

/** Sized loops as JSON; exact numbers are text, such as {@code "11/4"}. */
public final class LoopJson {
    private LoopJson() {}

    /** All loops on one line. */
    public static String of(List<SizedLoop> loops) {
        return JsonLine.of(json -> {
            json.writeArrayPropertyStart("loops");
            for (SizedLoop loop : loops) {
                json.writeStartObject();
                json.writeStringProperty("part", loop.part());
                json.writeStringProperty("formula", loop.formula());
                json.writeNumberProperty("cards", loop.count().cards());
                json.writeStringProperty("exact", loop.count().exact().toString());
                if (loop.lot().isPresent()) {
                    json.writeNumberProperty("lot", loop.lot().get().cards());
                }
                if (loop.serviceLevel().isPresent()) {
                    ServiceLevel level = loop.serviceLevel().get();
                    json.writeStringProperty("serviceLevel", level.text());
                    json.writeStringProperty("serviceLevelBy", level.by().name().toLowerCase(Locale.ROOT));
                }
                json.writeStringProperty("reason", loop.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
