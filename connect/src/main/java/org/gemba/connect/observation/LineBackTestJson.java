package org.gemba.connect.observation;

import java.io.StringWriter;
import org.gemba.simulator.plant.LineBackTest;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A back-test of a line for programs. */
public final class LineBackTestJson {
    private LineBackTestJson() {}

    /** Everything on one line. */
    public static String of(LineBackTest test) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("line", test.line().toString());
            json.writeStringProperty("since", test.since().toString());
            json.writeStringProperty("until", test.until().toString());
            json.writeNumberProperty("learnedFacts", test.learned().facts());
            json.writeBooleanProperty("simulated", test.learned().simulated());
            json.writeNumberProperty("replications", test.replications());
            json.writeNumberProperty("seed", test.seed());
            json.writeNumberProperty("share", LineBackTest.SHARE);
            json.writeNumberProperty("inside", test.inside());
            json.writeBooleanProperty("warns", test.warns());
            json.writeArrayPropertyStart("figures");
            for (LineBackTest.Answer answer : test.answers()) {
                json.writeStartObject();
                json.writeStringProperty("figure", answer.figure());
                json.writeNumberProperty("low", answer.low());
                json.writeNumberProperty("middle", answer.middle());
                json.writeNumberProperty("high", answer.high());
                json.writeNumberProperty("happened", answer.happened());
                json.writeBooleanProperty("inside", answer.inside());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }
}
