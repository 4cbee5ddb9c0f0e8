package org.gemba.planner.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.gemba.planner.JsonLine;
import tools.jackson.core.JsonGenerator;

/**
 * An answer as JSON: {@code stations}, {@code cycle}, {@code lowerBound}, {@code proved}, {@code seconds}, {@code assignment} (station
 * by element; null where there is none) and {@code why}. Times are in the problem's unit. Where there is no assignment {@code feasible} is false if that
 * is proved, and null while nobody knows.
 */
public final class AnswerJson {
    private AnswerJson() {}

    /** One object, without line breaks. */
    public static String of(BalancingProblem problem, Answer answer) {
        return JsonLine.of(json -> {
            json.writeStringProperty("problem", problem.name());
            json.writeStringProperty("question", answer.question().name());
            feasible(json, answer);
            json.writeNumberProperty("stations", answer.stations());
            time(json, "cycle", problem, answer.cycle());
            lowerBound(json, problem, answer);
            json.writeBooleanProperty("proved", answer.proved());
            json.writeName("gap");
            json.writeNumber(BigDecimal.valueOf(answer.gap()).setScale(4, RoundingMode.HALF_UP));
            JsonLine.seconds(json, answer.took());
            json.writeNumberProperty("states", answer.states());
            assignment(json, problem, answer);
            why(json, answer.why());
        });
    }

    private static void feasible(JsonGenerator json, Answer answer) {
        json.writeName("feasible");
        if (answer.assignment().isEmpty() && !answer.proved()) {
            json.writeNull();
        } else {
            json.writeBoolean(answer.assignment().isPresent());
        }
    }

    private static void lowerBound(JsonGenerator json, BalancingProblem problem, Answer answer) {
        switch (answer.question()) {
            case FEWEST_STATIONS, FEASIBLE -> json.writeNumberProperty("lowerBound", answer.lowerBound());
            case LEAST_CYCLE, LEAST_CAPACITY -> time(json, "lowerBound", problem, answer.lowerBound());
        }
    }

    private static void assignment(JsonGenerator json, BalancingProblem problem, Answer answer) {
        if (answer.assignment().isEmpty()) {
            json.writeNullProperty("assignment");
            return;
        }
        List<Integer> stationOf = answer.assignment().get().stationOf();
        json.writeObjectPropertyStart("assignment");
        for (int i = 0; i < stationOf.size(); i++) {
            json.writeNumberProperty(problem.elements().get(i).name(), stationOf.get(i));
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("loads");
        for (long load : answer.assignment().get().loads(problem)) {
            json.writeNumber(problem.scale().value(load));
        }
        json.writeEndArray();
    }

    private static void why(JsonGenerator json, Why why) {
        json.writeObjectPropertyStart("why");
        json.writeStringProperty("reason", why.reason().name());
        json.writeStringProperty("sentence", why.sentence());
        json.writeArrayPropertyStart("elements");
        for (String element : why.elements()) {
            json.writeString(element);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void time(JsonGenerator json, String name, BalancingProblem problem, long ticks) {
        json.writeName(name);
        json.writeNumber(problem.scale().value(ticks));
    }
}
