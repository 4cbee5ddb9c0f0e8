package org.gemba.connect.prediction;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.simulator.experiment.Interval;
import org.gemba.simulator.prediction.Course;
import org.gemba.simulator.prediction.Estimate;
import org.gemba.simulator.prediction.LeadTimeSpread;
import org.gemba.simulator.prediction.Measure;
import org.gemba.simulator.prediction.Predicted;
import org.gemba.simulator.prediction.Prediction;

/** A prediction as CSV, a figure, a bin of lead times or a stretch of time a line; times in seconds, shares 0 to 1. */
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
                "exact",
                "from s",
                "to s");
        String seed = Long.toString(prediction.conditions().seed());
        for (Predicted predicted : prediction.alternatives()) {
            for (Estimate estimate : predicted.estimates()) {
                Optional<Interval> difference = estimate.difference();
                row(
                        csv,
                        List.of(
                                predicted.name(),
                                estimate.subject(),
                                estimate.figure(),
                                estimate.unit().written()),
                        estimate.interval(),
                        seed,
                        difference.map(Interval::mean).map(String::valueOf).orElse(""),
                        difference.map(Interval::halfWidth).map(String::valueOf).orElse(""),
                        estimate.exact().isPresent()
                                ? Double.toString(estimate.exact().getAsDouble())
                                : "",
                        "",
                        "");
            }
            for (LeadTimeSpread.Bin bin : predicted.leadTimes().bins()) {
                List<String> what = List.of(predicted.name(), "", "lead times", Measure.Unit.SHARE.written());
                String from = Double.toString(bin.fromSeconds());
                row(csv, what, bin.share(), seed, "", "", "", from, Double.toString(bin.toSeconds()));
            }
            for (Course course : predicted.courses()) {
                List<String> what = List.of(
                        predicted.name(), course.subject(), "in process over time", Measure.Unit.UNITS.written());
                for (Course.Stretch stretch : course.stretches()) {
                    String from = Double.toString(stretch.from().toMillis() / 1e3);
                    String to = Double.toString(stretch.to().toMillis() / 1e3);
                    row(csv, what, stretch.units(), seed, "", "", "", from, to);
                }
            }
        }
    }

    private static void row(CsvWriter csv, List<String> what, Interval interval, String seed, String... rest) {
        List<String> cells = new ArrayList<>(what);
        cells.add(Double.toString(interval.mean()));
        cells.add(Double.toString(interval.halfWidth()));
        cells.add(Integer.toString(interval.count()));
        cells.add(seed);
        cells.addAll(List.of(rest));
        csv.writeRecord(cells);
    }
}
