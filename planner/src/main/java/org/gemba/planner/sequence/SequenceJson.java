package org.gemba.planner.sequence;

import org.gemba.planner.JsonLine;
import tools.jackson.core.JsonGenerator;

/**
 * An order as JSON: {@code violations} (stretches with too many cars), {@code score} with its parts, {@code lowerBound}, {@code
 * proved}, {@code why}, {@code seconds}, {@code moves}, {@code reproducible} (the
 * clock had no say), and the ids of the cars as {@code sequence}. Without an order {@code violations} and {@code score} are null.
 */
public final class SequenceJson {
    private SequenceJson() {}

    /** One object, without line breaks. */
    public static String of(SequencingProblem problem, SequenceAnswer answer) {
        return JsonLine.of(json -> {
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
            JsonLine.seconds(json, answer.took());
            json.writeNumberProperty("moves", answer.moves());
            json.writeBooleanProperty("reproducible", answer.reproducible());
            json.writeArrayPropertyStart("sequence");
            answer.order()
                    .forEach(car -> json.writeString(problem.cars().get(car).id()));
            json.writeEndArray();
        });
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
