package org.gemba.connect.whatif;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gemba.simulator.experiment.Interval;

/**
 * What the simulation says: every figure of every run, of the line as it is and as it was asked about, under the same random numbers.
 *
 * @param took to play, by the clock on the wall
 * @param workingDays of a week
 * @param stations in the order in which units flow
 * @param facts that the model was built from; 0 where it stands on the standards alone
 * @param known what each time of the model stands on
 * @param moments of the replay; empty where there is none
 * @param gridlocked runs as asked that ended with every unit waiting for another
 */
public record Answer(
        Duration took,
        int workingDays,
        List<String> stations,
        List<Series> asItIs,
        List<Series> asAsked,
        long facts,
        List<Known> known,
        List<Moment> moments,
        int gridlocked) {
    /** How sure a span is. */
    public static final double CONFIDENCE = 0.99;

    private static final double HOURS_A_WEEK = 168;

    public Answer {
        stations = List.copyOf(stations);
        asItIs = List.copyOf(asItIs);
        asAsked = List.copyOf(asAsked);
        known = List.copyOf(known);
        moments = List.copyOf(moments);
    }

    /** A figure of the whole line as it is. */
    public Optional<Span> asItIs(Figure figure) {
        return asItIs(figure, "");
    }

    /** A figure of a station as it is. */
    public Optional<Span> asItIs(Figure figure, String of) {
        return values(asItIs, figure, of).map(values -> span(figure, values));
    }

    /** A figure of the whole line as asked. */
    public Optional<Span> asAsked(Figure figure) {
        return asAsked(figure, "");
    }

    /** A figure of a station as asked. */
    public Optional<Span> asAsked(Figure figure, String of) {
        return values(asAsked, figure, of).map(values -> span(figure, values));
    }

    /** As asked less as it is, run by run. */
    public Optional<Span> difference(Figure figure) {
        return difference(figure, values(asItIs, figure, ""), values(asAsked, figure, ""));
    }

    /** As asked here less as asked there, run by run; only where {@link Scenario#pairsWith}. */
    public Optional<Span> difference(Figure figure, Answer there) {
        return difference(figure, values(there.asAsked, figure, ""), values(asAsked, figure, ""));
    }

    /** The station that is busy, down or without its people for the largest share of its working time, as it is. */
    public Optional<String> bottleneckAsItIs() {
        return bottleneck(asItIs);
    }

    /** The same as asked. */
    public Optional<String> bottleneckAsAsked() {
        return bottleneck(asAsked);
    }

    private Optional<String> bottleneck(List<Series> all) {
        return stations.stream()
                .filter(station -> values(all, Figure.WORKING, station).isPresent())
                .max(Comparator.comparingDouble(station -> occupied(all, station)));
    }

    private static double occupied(List<Series> all, String station) {
        double occupied = mean(all, Figure.WORKING, station)
                + mean(all, Figure.CHANGING_OVER, station)
                + mean(all, Figure.DOWN, station)
                + mean(all, Figure.WITHOUT_OPERATOR, station);
        double present = 1 - mean(all, Figure.RESTING, station);
        return present <= 0 ? 0 : occupied / present;
    }

    /** A figure in one run, in the unit of its span; empty where there is no such run or figure. */
    public Optional<Double> inRun(boolean asAsked, Figure figure, String of, int run) {
        return values(asAsked ? this.asAsked : asItIs, figure, of)
                .filter(values -> run >= 0 && run < values.size())
                .map(values -> values.get(run) * (figure == Figure.OUTPUT ? aDay() : 1));
    }

    /** How often each factory was played. */
    public int runs() {
        return asAsked.stream().mapToInt(series -> series.values().size()).max().orElse(0);
    }

    /** The run that is most like all of them: its output as asked lies nearest to the mean. */
    public int typicalRun() {
        double mean = mean(asAsked, Figure.OUTPUT, "");
        List<Double> outputs = values(asAsked, Figure.OUTPUT, "").orElse(List.of());
        return IntStream.range(0, outputs.size())
                .boxed()
                .min(Comparator.comparingDouble(run -> Math.abs(outputs.get(run) - mean)))
                .orElse(0);
    }

    private static double mean(List<Series> all, Figure figure, String of) {
        return values(all, figure, of)
                .map(values -> values.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0))
                .orElse(0.0);
    }

    private Optional<Span> difference(Figure figure, Optional<List<Double>> less, Optional<List<Double>> from) {
        if (less.isEmpty() || from.isEmpty() || less.get().size() != from.get().size()) {
            return Optional.empty();
        }
        List<Double> differences = new ArrayList<>();
        for (int run = 0; run < from.get().size(); run++) {
            differences.add(from.get().get(run) - less.get().get(run));
        }
        return Optional.of(span(figure, differences));
    }

    private static Optional<List<Double>> values(List<Series> all, Figure figure, String of) {
        return all.stream()
                .filter(series -> series.figure() == figure && series.of().equals(of))
                .map(Series::values)
                .filter(values -> values.size() >= 2)
                .findFirst();
    }

    /** Output is told by the working day: units an hour of the week × the hours of the week ÷ its working days. */
    private Span span(Figure figure, List<Double> values) {
        Interval interval = Interval.of(values, CONFIDENCE);
        Span span = new Span(interval.mean(), interval.low(), interval.high());
        return figure == Figure.OUTPUT ? span.times(aDay()) : span;
    }

    private double aDay() {
        return HOURS_A_WEEK / Math.max(1, workingDays);
    }
}
