package org.gemba.simulator.prediction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gemba.simulator.experiment.Comparison;
import org.gemba.simulator.experiment.Cores;
import org.gemba.simulator.experiment.Interval;
import org.gemba.simulator.experiment.Replications;
import org.gemba.simulator.experiment.Study;
import org.gemba.simulator.experiment.Watch;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.run.Figures;
import org.gemba.simulator.run.Simulation;

/**
 * What a factory and its alternatives will do. All are played under the same random numbers; the same conditions give the same prediction on
 * every machine and on any number of cores.
 *
 * @param warmUp what was left out at the beginning of every run
 * @param settled false if the pilot runs were still changing when half of them was over: play a longer horizon
 * @param alternatives the first is the one that the others are compared with
 */
public record Prediction(Conditions conditions, Duration warmUp, boolean settled, List<Predicted> alternatives) {
    /** How sure every interval is. */
    public static final double CONFIDENCE = 0.99;

    public Prediction {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Plays every alternative.
     *
     * @throws IllegalArgumentException if a factory does not hold together or is too large
     */
    public static Prediction of(List<Alternative> alternatives, Conditions conditions, Cores cores, Watch watch) {
        Beginning beginning = conditions
                .warmUp()
                .map(given -> new Beginning(given, true))
                .orElseGet(() -> Beginning.found(alternatives, conditions));
        List<Predicted> predicted = new ArrayList<>();
        Optional<Replications> first = Optional.empty();
        for (Alternative alternative : alternatives) {
            FactoryTrial trial = new FactoryTrial(
                    Simulation.of(alternative.factory()),
                    conditions.seed(),
                    beginning.warmUp(),
                    conditions.horizon(),
                    conditions.takt());
            Replications runs = Study.ofRuns(trial, conditions.replications(), Replications.NONE, cores, watch)
                    .replications();
            predicted.add(predicted(alternative, runs, first, conditions));
            first = first.or(() -> Optional.of(runs));
        }
        return new Prediction(conditions, beginning.warmUp(), beginning.settled(), predicted);
    }

    private static Predicted predicted(
            Alternative alternative, Replications runs, Optional<Replications> first, Conditions conditions) {
        Map<String, Double> exact = Theory.of(alternative.factory());
        List<Estimate> estimates = new ArrayList<>();
        measures(alternative.factory(), conditions).forEach((key, measure) -> {
            if (runs.values(key).size() >= 2) {
                Optional<Interval> difference = first.filter(base -> pairs(base, runs, key) >= 2)
                        .map(base -> Comparison.of(base, runs, key, CONFIDENCE).difference());
                OptionalDouble theory =
                        exact.containsKey(key) ? OptionalDouble.of(exact.get(key)) : OptionalDouble.empty();
                estimates.add(new Estimate(
                        measure.subject(),
                        measure.figure(),
                        measure.unit(),
                        runs.interval(key, CONFIDENCE),
                        difference,
                        theory));
            }
        });
        int gridlocked = (int) runs.values(Measures.GRIDLOCK).stream()
                .filter(value -> value > 0)
                .count();
        return new Predicted(alternative.name(), estimates, gridlocked);
    }

    private static int pairs(Replications one, Replications other, String key) {
        int pairs = 0;
        for (int run = 0; run < Math.min(one.size(), other.size()); run++) {
            pairs += one.value(run, key).isPresent() && other.value(run, key).isPresent() ? 1 : 0;
        }
        return pairs;
    }

    /** The measures of a factory in the order in which they are told; a run of no length has them all. */
    private static Map<String, Measure> measures(Factory factory, Conditions conditions) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        Figures figures = Simulation.of(factory).begin(conditions.seed(), 0).figures();
        for (Measure measure : Measures.of(factory, figures, conditions.takt())) {
            measures.putIfAbsent(measure.key(), measure);
        }
        return measures;
    }
}
