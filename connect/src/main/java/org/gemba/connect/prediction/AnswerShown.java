package org.gemba.connect.prediction;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.gemba.simulator.question.Answer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The answer to a question about a factory, for people and for programs.
 *
 * @param factory the name of what was asked about
 * @param seed of all chance
 */
public record AnswerShown(String factory, long seed, Answer answer) {
    private static final int MOST_NAME = 72;

    /** For a terminal: the answer in sentences, then what was tried. */
    public String table() {
        StringBuilder text = new StringBuilder();
        text.append(factory).append('\n').append(answer.question()).append("\n\n");
        answer.says().forEach(sentence -> text.append(sentence).append('\n'));
        int wide = Math.min(
                MOST_NAME,
                answer.rows().stream()
                        .mapToInt(row -> row.name().length())
                        .max()
                        .orElse(0));
        String form = "%s %-" + Math.max(wide, 8) + "s %22s %-8s %9s  %s%n";
        text.append('\n').append(form.formatted(" ", "tried", answer.figure(), "", "runs", "finding"));
        for (Answer.Row row : answer.rows()) {
            Shown shown = Shown.of(answer.unit(), row.mean());
            String value = answer.changes() ? shown.difference(row.mean()) : shown.number(row.mean());
            String half = row.halfWidth().isPresent()
                    ? " ± " + shown.number(row.halfWidth().getAsDouble())
                    : "";
            text.append(form.formatted(
                    row.chosen() ? "*" : " ",
                    Svg.shortened(row.name(), MOST_NAME),
                    value + half,
                    shown.unit(),
                    row.runs(),
                    row.finding()));
        }
        return text.append(String.format(
                        Locale.ROOT,
                        "%nseed %d; ± is the %.0f %% interval of each row by itself%n",
                        seed,
                        100 * Answer.ROW_CONFIDENCE))
                .toString();
    }

    /** For programs, on one line. */
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("factory", factory);
            json.writeStringProperty("question", answer.question());
            json.writeStringProperty("figure", answer.figure());
            json.writeStringProperty("unit", answer.unit().written());
            number(json, "target", answer.target());
            json.writeBooleanProperty("changes", answer.changes());
            json.writeNumberProperty("confidence", answer.confidence());
            json.writeNumberProperty("rowConfidence", Answer.ROW_CONFIDENCE);
            json.writeNumberProperty("seed", seed);
            json.writeStringProperty(
                    "ending", answer.ending().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            json.writeArrayPropertyStart("says");
            answer.says().forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("tried");
            for (Answer.Row row : answer.rows()) {
                json.writeStartObject();
                json.writeStringProperty("name", row.name());
                json.writeNumberProperty("mean", row.mean());
                number(json, "halfWidth", row.halfWidth());
                json.writeNumberProperty("replications", row.runs());
                json.writeNumberProperty("seed", seed);
                json.writeStringProperty("finding", row.finding());
                json.writeBooleanProperty("chosen", row.chosen());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void number(JsonGenerator json, String name, OptionalDouble value) {
        if (value.isPresent()) {
            json.writeNumberProperty(name, value.getAsDouble());
        } else {
            json.writeNullProperty(name);
        }
    }

    /** What was tried, a line each. */
    public String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "tried", "figure", "unit", "mean", "half width", "replications", "seed", "finding", "chosen");
            for (Answer.Row row : answer.rows()) {
                csv.writeRecord(List.of(
                        row.name(),
                        answer.figure(),
                        answer.unit().written(),
                        Double.toString(row.mean()),
                        row.halfWidth().isPresent()
                                ? Double.toString(row.halfWidth().getAsDouble())
                                : "",
                        Integer.toString(row.runs()),
                        Long.toString(seed),
                        row.finding(),
                        Boolean.toString(row.chosen())));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** As a drawing in SVG. */
    public String drawing() {
        return AnswerDrawing.svg(factory, answer);
    }
}
