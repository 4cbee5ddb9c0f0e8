package org.gemba.planner;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An answer for programs: one object of JSON, without line breaks. */
public final class JsonLine {
    private JsonLine() {}

    /** The object with this content. */
    public static String of(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            content.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    /** Writes how long a search took, as {@code seconds} with three decimals. */
    public static void seconds(JsonGenerator json, Duration took) {
        json.writeName("seconds");
        json.writeNumber(BigDecimal.valueOf(took.toNanos(), 9).setScale(3, RoundingMode.HALF_UP));
    }
}
