package org.gemba.planner.level;

import org.gemba.planner.JsonLine;

/** A levelled sequence as JSON; fractions are text, such as {@code "29/10"}. */
public final class LevelJson {
    private LevelJson() {}

    /** The answer on one line. */
    public static String of(Mix mix, LevelledSequence level) {
        return JsonLine.of(json -> {
            json.writeStringProperty(
                    "method",
                    level.method().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            json.writeNumberProperty("units", level.sequence().size());
            json.writeStringProperty("sumOfSquares", level.sumOfSquares().toString());
            json.writeStringProperty(
                    "largestDeviation", level.largestDeviation().toString());
            if (level.partSumOfSquares().isPresent()) {
                json.writeStringProperty(
                        "partSumOfSquares", level.partSumOfSquares().get().toString());
            }
            json.writeBooleanProperty("proved", level.proved());
            json.writeArrayPropertyStart("sequence");
            level.sequence()
                    .forEach(model -> json.writeString(mix.models().get(model).name()));
            json.writeEndArray();
        });
    }
}
