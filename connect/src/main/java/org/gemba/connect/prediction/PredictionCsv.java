package org.gemba.connect.prediction;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.gemba.simulator.experiment.Interval;
import org.gemba.simulator.prediction.Estimate;
import org.gemba.simulator.prediction.Predicted;
import org.gemba.simulator.prediction.Prediction;

/** A prediction as CSV, a figure a line; times in seconds, shares 0 to 1. */
public final class PredictionCsv {
    private PredictionCsv() {}

    /** All figures of all alternatives. */
    public static String of(Prediction prediction) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            write(csv, prediction);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, Prediction prediction) {
        csv.writeRecord(
                "scenario",
                "of",
                "figure",
                "unit",
                "mean",
                "half width 99 %",
                "replications",
                "seed",
                "difference",
                "half width of difference",
                "exact");
        for (Predicted predicted : prediction.alternatives()) {
            for (Estimate estimate : predicted.estimates()) {
                csv.writeRecord(
                        predicted.name(),
                        estimate.subject(),
                        estimate.figure(),
                        estimate.unit().written(),
                        Double.toString(estimate.interval().mean()),
                        Double.toString(estimate.interval().halfWidth()),
                        Integer.toString(estimate.interval().count()),
                        Long.toString(prediction.conditions().seed()),
                        estimate.difference()
                                .map(Interval::mean)
                                .map(String::valueOf)
                                .orElse(""),
                        estimate.difference()
                                .map(Interval::halfWidth)
                                .map(String::valueOf)
                                .orElse(""),
                        estimate.exact().isPresent()
                                ? Double.toString(estimate.exact().getAsDouble())
                                : "");
            }
        }
    }
}
