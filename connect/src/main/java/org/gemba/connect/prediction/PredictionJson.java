package org.gemba.connect.prediction;

import java.io.StringWriter;
import org.gemba.simulator.experiment.Interval;
import org.gemba.simulator.prediction.Estimate;
import org.gemba.simulator.prediction.Predicted;
import org.gemba.simulator.prediction.Prediction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A prediction as JSON; times in seconds, shares 0 to 1. */
public final class PredictionJson {
    private PredictionJson() {}

    /** All alternatives on one line. */
    public static String of(String name, Prediction prediction) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("factory", name);
            json.writeNumberProperty("seed", prediction.conditions().seed());
            json.writeNumberProperty("replications", prediction.conditions().replications());
            json.writeNumberProperty(
                    "horizonSeconds", prediction.conditions().horizon().toMillis() / 1e3);
            json.writeNumberProperty("warmUpSeconds", prediction.warmUp().toMillis() / 1e3);
            json.writeBooleanProperty("settled", prediction.settled());
            json.writeNumberProperty("confidence", Prediction.CONFIDENCE);
            json.writeArrayPropertyStart("scenarios");
            prediction.alternatives().forEach(predicted -> alternative(json, predicted, prediction));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void alternative(JsonGenerator json, Predicted predicted, Prediction prediction) {
        json.writeStartObject();
        json.writeStringProperty("scenario", predicted.name());
        json.writeNumberProperty("gridlocked", predicted.gridlocked());
        json.writeArrayPropertyStart("figures");
        for (Estimate estimate : predicted.estimates()) {
            json.writeStartObject();
            json.writeStringProperty("of", estimate.subject());
            json.writeStringProperty("figure", estimate.figure());
            json.writeStringProperty("unit", estimate.unit().written());
            interval(json, estimate.interval());
            json.writeNumberProperty("replications", estimate.interval().count());
            json.writeNumberProperty("seed", prediction.conditions().seed());
            estimate.exact().ifPresent(value -> json.writeNumberProperty("exact", value));
            estimate.difference().ifPresent(difference -> {
                json.writeObjectPropertyStart("difference");
                interval(json, difference);
                json.writeEndObject();
            });
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void interval(JsonGenerator json, Interval interval) {
        json.writeNumberProperty("mean", interval.mean());
        json.writeNumberProperty("halfWidth", interval.halfWidth());
    }
}
