package org.gemba.connect.prediction;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import org.gemba.simulator.experiment.Ending;
import org.gemba.simulator.prediction.Predicted;
import org.gemba.simulator.prediction.Prediction;

/** A prediction as a drawing in SVG, one part below the other. */
public final class PredictionDrawing {
    private PredictionDrawing() {}

    /** What can be drawn. */
    public enum Part {
        /** The figures that decide, a bar an alternative with its 99 % interval. */
        FIGURES,
        /** How lead times are spread. */
        LEAD_TIMES,
        /** Units in process over time. */
        COURSE,
        /** What stations and people do. */
        SHARES
    }

    /** All of it. */
    public static String svg(String name, Prediction prediction) {
        return svg(name, prediction, EnumSet.allOf(Part.class));
    }

    /** Some parts of it. */
    public static String svg(String name, Prediction prediction, Collection<Part> parts) {
        Svg svg = new Svg(34);
        svg.text(16, 24, 16, "start", name);
        for (Part part : Part.values()) {
            if (parts.contains(part)) {
                switch (part) {
                    case FIGURES -> FigureBars.draw(svg, prediction);
                    case LEAD_TIMES -> LeadTimeDrawing.draw(svg, prediction);
                    case COURSE -> CourseDrawing.draw(svg, prediction);
                    case SHARES -> ShareDrawing.draw(svg, prediction);
                }
            }
        }
        svg.text(
                16,
                svg.down(34) + 22,
                11,
                "start",
                runs(prediction) + "; marks and bands are 99 % intervals.",
                Svg.QUIET);
        return svg.written(name);
    }

    /** Of how many runs the figures are the mean. */
    static String runs(Prediction prediction) {
        int least = prediction.alternatives().stream()
                .mapToInt(Predicted::runs)
                .min()
                .orElse(0);
        int most = prediction.alternatives().stream()
                .mapToInt(Predicted::runs)
                .max()
                .orElse(0);
        String ended = prediction.ending() == Ending.CANCELLED ? ", ended early" : "";
        return least == most
                ? String.format(Locale.ROOT, "Mean of %d runs%s", most, ended)
                : String.format(Locale.ROOT, "Mean of %d to %d runs%s", least, most, ended);
    }
}
