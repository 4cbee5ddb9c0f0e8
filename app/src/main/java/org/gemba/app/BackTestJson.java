package org.gemba.app;

import java.io.StringWriter;
import java.util.Locale;
import org.gemba.simulator.backtest.BackTest;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A back-test for programs. */
final class BackTestJson {
    private BackTestJson() {}

    static String of(BackTest test, int replications, long seed) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("since", test.since().toString());
            json.writeStringProperty("until", test.until().toString());
            json.writeNumberProperty("learned", test.learned());
            json.writeNumberProperty("played", test.played());
            json.writeNumberProperty("replications", replications);
            json.writeNumberProperty("seed", seed);
            json.writeNumberProperty("share", BackTest.SHARE);
            json.writeNumberProperty("endingsInTheLastWeek", test.endings().lastWeek());
            json.writeNumberProperty("endingsAWeekBefore", test.endings().aWeekBefore());
            json.writeArrayPropertyStart("figures");
            for (BackTest.Answer answer : test.questions()) {
                json.writeStartObject();
                json.writeStringProperty(
                        "supposed",
                        answer.assumption().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                json.writeStringProperty("figure", answer.figure());
                json.writeNumberProperty("low", answer.low());
                json.writeNumberProperty("middle", answer.middle());
                json.writeNumberProperty("high", answer.high());
                json.writeNumberProperty("happened", answer.happened());
                json.writeBooleanProperty("held", answer.held());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }
}
