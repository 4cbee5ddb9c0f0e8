package org.gemba.simulator.prediction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.gemba.simulator.experiment.Comparison;
import org.gemba.simulator.experiment.Cores;
import org.gemba.simulator.experiment.Ending;
import org.gemba.simulator.experiment.Interval;
import org.gemba.simulator.experiment.Replications;
import org.gemba.simulator.experiment.Study;
import org.gemba.simulator.experiment.Trial;
import org.gemba.simulator.experiment.Watch;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.run.Simulation;

/**
 * What a factory and its alternatives will do. All are played under the same random numbers; the same conditions give the same prediction on
 * every machine and on any number of cores.
 *
 * @param warmUp what was left out at the beginning of every run
 * @param settled false if the pilot runs were still changing when half of them was over: play a longer horizon
 * @param alternatives the first is the one that the others are compared with
 * @param ending NARROW_ENOUGH if every alternative came to the precision asked for; CANCELLED if somebody ended it
 * @param leftOut names of alternatives that were not played, or less than twice, because somebody ended it
 */
public record Prediction(
        Conditions conditions,
        Duration warmUp,
        boolean settled,
        List<Predicted> alternatives,
        Ending ending,
        List<String> leftOut) {
    /** How sure every interval is. */
    public static final double CONFIDENCE = 0.99;

    /** The most numbers that are kept of the courses of all runs of an alternative; beyond it only the whole is followed. */
    private static final long MOST_KEPT = 4_000_000;

    public Prediction {
        alternatives = List.copyOf(alternatives);
        leftOut = List.copyOf(leftOut);
    }

    /** Plays every alternative as often as the conditions say. */
    public static Prediction of(List<Alternative> alternatives, Conditions conditions, Cores cores, Watch watch) {
        return of(alternatives, conditions, Effort.of(cores, watch));
    }

    /**
     * Plays every alternative.
     *
     * @throws IllegalArgumentException if a factory does not hold together or is too large, if no run comes to the figure that is to be
     *     narrow, or if kept runs are of something else
     * @throws CancellationException if it was ended before any alternative was played twice
     */
    public static Prediction of(List<Alternative> alternatives, Conditions conditions, Effort effort) {
        Beginning beginning = beginning(alternatives, conditions, effort.watch());
        effort.until()
                .ifPresent(narrow -> Measures.measure(
                        narrow.figure(), alternatives.getFirst().factory(), conditions.takt()));
        List<Predicted> predicted = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        Optional<Replications> first = Optional.empty();
        Ending ending = effort.until().isPresent() ? Ending.NARROW_ENOUGH : Ending.MOST_RUNS;
        for (Alternative alternative : alternatives) {
            Study study = ending == Ending.CANCELLED || !effort.watch().goesOn()
                    ? new Study(Replications.NONE, Ending.CANCELLED)
                    : study(alternative, beginning.warmUp(), conditions, effort);
            Replications runs = study.replications();
            ending = ending == Ending.NARROW_ENOUGH || study.ending() == Ending.CANCELLED ? study.ending() : ending;
            if (runs.size() < 2) {
                leftOut.add(alternative.name());
            } else {
                predicted.add(predicted(alternative, runs, first, beginning.warmUp(), conditions));
                first = first.or(() -> Optional.of(runs));
            }
        }
        if (predicted.isEmpty()) {
            throw new CancellationException("It was ended before anything was played twice.");
        }
        return new Prediction(conditions, beginning.warmUp(), beginning.settled(), predicted, ending, leftOut);
    }

    /** The warm-up that is given, or what every one of these needs. */
    public static Duration warmUp(List<Alternative> alternatives, Conditions conditions, Watch watch) {
        return beginning(alternatives, conditions, watch).warmUp();
    }

    private static Beginning beginning(List<Alternative> alternatives, Conditions conditions, Watch watch) {
        return conditions
                .warmUp()
                .map(given -> new Beginning(given, true))
                .orElseGet(() -> Beginning.found(alternatives, conditions, watch));
    }

    private static Study study(Alternative alternative, Duration warmUp, Conditions conditions, Effort effort) {
        FactoryTrial trial = new FactoryTrial(
                Simulation.of(alternative.factory()),
                conditions.seed(),
                warmUp,
                conditions.horizon(),
                conditions.takt());
        boolean eachPlace = eachPlace(alternative.factory(), conditions);
        Replications before = effort.kept().of(alternative.name(), trial, eachPlace);
        Watch watch = effort.keeping(alternative.name());
        Trial followed = number -> trial.followed(number, eachPlace);
        int most = conditions.replications();
        return effort.until()
                .map(narrow -> Study.untilNarrow(followed, narrow.precision(most), before, effort.cores(), watch))
                .orElseGet(() -> Study.ofRuns(followed, most, before, effort.cores(), watch));
    }

    private static boolean eachPlace(Factory factory, Conditions conditions) {
        int places = factory.places().size();
        return places <= Course.MOST_PLACES
                && (long) places * Course.STRETCHES * conditions.replications() <= MOST_KEPT;
    }

    private static Predicted predicted(
            Alternative alternative,
            Replications runs,
            Optional<Replications> first,
            Duration warmUp,
            Conditions conditions) {
        Map<String, Double> exact = Theory.of(alternative.factory());
        List<Estimate> estimates = new ArrayList<>();
        Measures.known(alternative.factory(), conditions.takt()).forEach((key, measure) -> {
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
        Duration whole = warmUp.plus(conditions.horizon());
        List<Course> courses =
                CourseOfRun.subjects(alternative.factory(), eachPlace(alternative.factory(), conditions)).stream()
                        .map(subject -> CourseOfRun.course(subject, runs, whole, CONFIDENCE))
                        .toList();
        LeadTimeSpread leadTimes = LeadTimeSpread.of(runs, CONFIDENCE);
        return new Predicted(alternative.name(), runs.size(), estimates, gridlocked, leadTimes, courses);
    }

    private static int pairs(Replications one, Replications other, String key) {
        int pairs = 0;
        for (int run = 0; run < Math.min(one.size(), other.size()); run++) {
            pairs += one.value(run, key).isPresent() && other.value(run, key).isPresent() ? 1 : 0;
        }
        return pairs;
    }
}
