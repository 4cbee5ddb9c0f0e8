package org.gemba.planner.sequence;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An order as JSON: {@code violations} (stretches with too many cars), {@code score} with its parts, {@code lowerBound}, {@code
 * proved}, {@code why}, {@code seconds}, {@code moves}, {@code reproducible} (the
 * clock had no say), and the ids of the cars as {@code sequence}. Without an order {@code violations} and {@code score} are null.
 */
public final class SequenceJson {
    private SequenceJson() {}

    /** One object, without line breaks. */
    public static String of(SequencingProblem problem, SequenceAnswer answer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("problem", problem.name());
            if (answer.score().isPresent()) {
                score(json, answer.score().get());
            } else {
                json.writeNullProperty("violations");
                json.writeNullProperty("score");
            }
            json.writeNumberProperty("lowerBound", answer.lowerBound());
            json.writeBooleanProperty("proved", answer.proved());
            json.writeStringProperty("why", answer.why());
            json.writeName("seconds");
            json.writeNumber(BigDecimal.valueOf(answer.took().toNanos(), 9).setScale(3, RoundingMode.HALF_UP));
            json.writeNumberProperty("moves", answer.moves());
            json.writeBooleanProperty("reproducible", answer.reproducible());
            json.writeArrayPropertyStart("sequence");
            answer.order()
                    .forEach(car -> json.writeString(problem.cars().get(car).id()));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void score(JsonGenerator json, Score score) {
        json.writeNumberProperty("violations", score.stretches());
        json.writeName("score");
        json.writeStartObject();
        json.writeStringProperty("total", score.total().toString());
        json.writeNumberProperty("highPriority", score.high());
        json.writeNumberProperty("lowPriority", score.low());
        json.writeNumberProperty("colourChanges", score.colourChanges());
        json.writeStringProperty("unevenness", score.unevenness().toString());
        json.writeEndObject();
    }
}
