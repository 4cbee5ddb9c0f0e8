package org.gemba.connect.prediction;

import java.io.StringWriter;
import java.util.Locale;
import org.gemba.simulator.experiment.Interval;
import org.gemba.simulator.prediction.Course;
import org.gemba.simulator.prediction.Estimate;
import org.gemba.simulator.prediction.LeadTimeSpread;
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
            json.writeStringProperty(
                    "ending",
                    prediction.ending().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            json.writeArrayPropertyStart("notPlayed");
            prediction.leftOut().forEach(json::writeString);
            json.writeEndArray();
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
        json.writeNumberProperty("replications", predicted.runs());
        json.writeNumberProperty("gridlocked", predicted.gridlocked());
        json.writeArrayPropertyStart("figures");
        for (Estimate estimate : predicted.estimates()) {
            json.writeStartObject();
            json.writeStringProperty("of", estimate.subject());
            json.writeStringProperty("figure", estimate.figure());
            json.writeStringProperty("unit", estimate.unit().written());
            sure(json, estimate.interval(), prediction.conditions().seed());
            estimate.exact().ifPresent(value -> json.writeNumberProperty("exact", value));
            estimate.difference().ifPresent(difference -> {
                json.writeObjectPropertyStart("difference");
                interval(json, difference);
                json.writeEndObject();
            });
            json.writeEndObject();
        }
        json.writeEndArray();
        long seed = prediction.conditions().seed();
        json.writeArrayPropertyStart("leadTimes");
        for (LeadTimeSpread.Bin bin : predicted.leadTimes().bins()) {
            json.writeStartObject();
            json.writeNumberProperty("fromSeconds", bin.fromSeconds());
            json.writeNumberProperty("toSeconds", bin.toSeconds());
            sure(json, bin.share(), seed);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("inProcessOverTime");
        predicted.courses().forEach(course -> course(json, course, seed));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void course(JsonGenerator json, Course course, long seed) {
        json.writeStartObject();
        json.writeStringProperty("of", course.subject());
        json.writeArrayPropertyStart("stretches");
        for (Course.Stretch stretch : course.stretches()) {
            json.writeStartObject();
            json.writeNumberProperty("fromSeconds", stretch.from().toMillis() / 1e3);
            json.writeNumberProperty("toSeconds", stretch.to().toMillis() / 1e3);
            sure(json, stretch.units(), seed);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void sure(JsonGenerator json, Interval interval, long seed) {
        interval(json, interval);
        json.writeNumberProperty("replications", interval.count());
        json.writeNumberProperty("seed", seed);
    }

    private static void interval(JsonGenerator json, Interval interval) {
        json.writeNumberProperty("mean", interval.mean());
        json.writeNumberProperty("halfWidth", interval.halfWidth());
    }
}
