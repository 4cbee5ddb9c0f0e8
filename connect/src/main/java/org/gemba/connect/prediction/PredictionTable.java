package org.gemba.connect.prediction;

import java.time.Duration;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import org.gemba.connect.yaml.Durations;
import org.gemba.simulator.experiment.Ending;
import org.gemba.simulator.prediction.Estimate;
import org.gemba.simulator.prediction.Measure;
import org.gemba.simulator.prediction.Predicted;
import org.gemba.simulator.prediction.Prediction;

/** A prediction for a terminal: a table an alternative; what is 0 in every run is left out. */
public final class PredictionTable {
    private static final String ROW = "  %-46s %20s  %-8s%22s%14s%n";

    private PredictionTable() {}

    /** All alternatives, each beside the first. */
    public static String of(String name, Prediction prediction) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s%n%s replications of %s after a warm-up of %s%s, seed %d; mean ± half-width of the 99 %% interval%n",
                name,
                runs(prediction),
                written(prediction.conditions().horizon()),
                written(prediction.warmUp()),
                prediction.conditions().warmUp().isPresent() ? "" : " (MSER-5)",
                prediction.conditions().seed()));
        if (!prediction.settled()) {
            text.append(
                    "The runs were still changing when half of the horizon was over: play longer (--horizon), or it is not stable.\n");
        }
        ending(text, prediction);
        List<Predicted> all = prediction.alternatives();
        for (int i = 0; i < all.size(); i++) {
            alternative(text, all.get(i), i > 0, all.getFirst().name());
        }
        return text.toString();
    }

    private static String runs(Prediction prediction) {
        IntSummaryStatistics runs =
                prediction.alternatives().stream().mapToInt(Predicted::runs).summaryStatistics();
        return runs.getMin() == runs.getMax()
                ? Integer.toString(runs.getMax())
                : "%d to %d".formatted(runs.getMin(), runs.getMax());
    }

    private static void ending(StringBuilder text, Prediction prediction) {
        if (prediction.ending() == Ending.CANCELLED) {
            text.append("Ended early: this is what is known so far, and the intervals say how surely.\n");
        }
        if (!prediction.leftOut().isEmpty()) {
            text.append("Not played: %s.%n".formatted(String.join(", ", prediction.leftOut())));
        }
    }

    private static void alternative(StringBuilder text, Predicted predicted, boolean compared, String first) {
        boolean theory = predicted.estimates().stream()
                .anyMatch(estimate -> estimate.exact().isPresent());
        text.append(String.format(
                Locale.ROOT,
                "%n" + ROW,
                predicted.name(),
                "",
                "",
                compared ? "against " + shortened(first) : "",
                theory ? "exactly" : ""));
        if (predicted.gridlocked() > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "  In %d runs every unit waited for another in the end: nothing moved any more.%n",
                    predicted.gridlocked()));
        }
        for (Estimate estimate : predicted.estimates()) {
            if (says(estimate)) {
                text.append(row(estimate, compared));
            }
        }
        Sparks.lines(predicted).forEach(line -> text.append("  ").append(line).append('\n'));
    }

    private static String row(Estimate estimate, boolean compared) {
        Shown shown = Shown.of(estimate.unit(), estimate.interval().mean());
        String value = shown.number(estimate.interval().mean()) + " ± "
                + shown.number(estimate.interval().halfWidth());
        String difference = estimate.difference()
                .filter(interval -> compared)
                .map(interval -> shown.difference(interval.mean()) + " ± " + shown.number(interval.halfWidth()))
                .orElse("");
        String exact =
                estimate.exact().isPresent() ? shown.number(estimate.exact().getAsDouble()) : "";
        return String.format(Locale.ROOT, ROW, estimate.key(), value, shown.unit(), difference, exact);
    }

    /** Whether there is anything to say: nobody needs a row for what never happens. */
    private static boolean says(Estimate estimate) {
        boolean nothing = estimate.interval().mean() == 0 && estimate.interval().halfWidth() == 0;
        boolean changed =
                estimate.difference().filter(interval -> interval.mean() != 0).isPresent();
        return !nothing || changed || (estimate.subject().isEmpty() && estimate.unit() != Measure.Unit.SECONDS);
    }

    private static String shortened(String name) {
        return name.length() <= 13 ? name : name.substring(0, 12) + "…";
    }

    static String written(Duration time) {
        return Durations.written(time.isZero() ? time : Duration.ofSeconds(Math.max(1, time.toSeconds())));
    }
}
