package org.gemba.connect.observation;

import java.io.StringWriter;
import java.util.Locale;
import org.gemba.simulator.chance.Gamma;
import org.gemba.simulator.chance.Lognormal;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.chance.Weibull;
import org.gemba.simulator.fit.QuantilePair;
import org.gemba.simulator.plant.MeasuredShare;
import org.gemba.simulator.plant.MeasuredTime;
import org.gemba.simulator.plant.Observation;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What was observed, for programs; times in seconds, shares 0 to 1. */
public final class ObservationJson {
    private static final int POINTS = 20;

    private ObservationJson() {}

    /** Everything on one line. */
    public static String of(Observation observation) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("observed", observation.line().toString());
            json.writeNumberProperty("facts", observation.facts());
            json.writeBooleanProperty("simulated", observation.simulated());
            json.writeNumberProperty("workedSeconds", observation.worked().toSeconds());
            json.writeNumberProperty("waitedShare", observation.waited());
            json.writeStringProperty("demand", observation.isPacedByOrders() ? "fitted" : "as room allows");
            json.writeObjectPropertyStart("breaks");
            json.writeNumberProperty("ended", observation.breaks().ended());
            json.writeNumberProperty("laidDown", observation.breaks().laidDown());
            json.writeNumberProperty(
                    "nothingBegunSeconds", observation.breaks().near().toMillis() / 1e3);
            json.writeStringProperty("taken", observation.breaks().isEnded() ? "ended" : "laid down");
            json.writeEndObject();
            json.writeArrayPropertyStart("times");
            observation.times().forEach(time -> time(json, time));
            json.writeEndArray();
            json.writeArrayPropertyStart("shares");
            observation.shares().forEach(share -> share(json, share));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void time(JsonGenerator json, MeasuredTime time) {
        json.writeStartObject();
        json.writeStringProperty("station", time.station().value());
        json.writeStringProperty("what", word(time.kind()));
        time.part().ifPresent(part -> json.writeStringProperty("part", part.value()));
        time.before().ifPresent(part -> json.writeStringProperty("before", part.value()));
        if (!time.reason().isEmpty()) {
            json.writeStringProperty("reason", time.reason());
        }
        json.writeNumberProperty("facts", time.facts());
        json.writeNumberProperty(
                "mean",
                time.sample().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0));
        json.writeStringProperty("verdict", word(time.fitted().verdict()));
        time.fitted().agreement().ifPresent(share -> json.writeNumberProperty("agreement", share));
        if (!time.fitted().fits().isEmpty()) {
            variation(json, "best", time.fitted().fits().getFirst().variation());
        }
        variation(json, "taken", time.used());
        json.writeStringProperty("basis", word(time.basis()));
        json.writeArrayPropertyStart("quantiles");
        for (QuantilePair pair : time.quantilePairs(POINTS)) {
            json.writeStartObject();
            json.writeNumberProperty("share", pair.share());
            json.writeNumberProperty("measured", pair.measured());
            json.writeNumberProperty("fitted", pair.fitted());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void variation(JsonGenerator json, String name, Variation variation) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("kind", Said.kind(variation));
        json.writeNumberProperty("mean", variation.mean());
        json.writeNumberProperty("variation", variation.coefficientOfVariation());
        switch (variation) {
            case Gamma gamma -> pair(json, "shape", gamma.shape(), "scale", gamma.scale());
            case Weibull weibull -> pair(json, "shape", weibull.shape(), "scale", weibull.scale());
            case Lognormal lognormal -> pair(json, "median", lognormal.median(), "deviation", lognormal.deviation());
            default -> {}
        }
        json.writeEndObject();
    }

    private static void pair(JsonGenerator json, String first, double one, String second, double other) {
        json.writeNumberProperty(first, one);
        json.writeNumberProperty(second, other);
    }

    private static void share(JsonGenerator json, MeasuredShare share) {
        json.writeStartObject();
        json.writeStringProperty("station", share.station().value());
        json.writeStringProperty("what", word(share.kind()));
        share.to().ifPresent(to -> json.writeStringProperty("to", to.value()));
        json.writeNumberProperty("count", share.count());
        json.writeNumberProperty("of", share.of());
        json.writeNumberProperty("share", share.share());
        json.writeNumberProperty("least", share.least());
        json.writeNumberProperty("most", share.most());
        json.writeEndObject();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
