package org.gemba.simulator.question;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gemba.simulator.experiment.Cores;
import org.gemba.simulator.experiment.Direction;
import org.gemba.simulator.experiment.Ending;
import org.gemba.simulator.experiment.Replication;
import org.gemba.simulator.experiment.Trial;
import org.gemba.simulator.experiment.Watch;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.prediction.Alternative;
import org.gemba.simulator.prediction.Conditions;
import org.gemba.simulator.prediction.Effort;
import org.gemba.simulator.prediction.FactoryTrial;
import org.gemba.simulator.prediction.Measure;
import org.gemba.simulator.prediction.Measures;
import org.gemba.simulator.prediction.Prediction;
import org.gemba.simulator.run.Simulation;

/**
 * How a question is asked: of which factory, under which conditions. The conditions' replications are the most runs of one attempt.
 *
 * @param warmUp of every run, given or found from the factories that are asked about
 */
public record Asking(Factory base, Conditions conditions, Duration warmUp, Effort effort) {
    /** How sure an answer is as a whole. */
    public static final double CONFIDENCE = 0.95;

    /** A question about factories like these; where the conditions give no warm-up it is found from them. */
    public static Asking about(Factory base, List<Alternative> alike, Conditions conditions, Effort effort) {
        return new Asking(base, conditions, Prediction.warmUp(alike, conditions, effort.watch()), effort);
    }

    Cores cores() {
        return effort.cores();
    }

    Watch watch() {
        return effort.watch();
    }

    /** Runs of a factory as far as a figure goes, all under the same random numbers; what was run before is not run again. */
    Trial trial(Factory factory, String figure) {
        FactoryTrial trial = new FactoryTrial(
                Simulation.of(factory), conditions.seed(), warmUp, conditions.horizon(), conditions.takt());
        return effort.kept().remembering(trial, figure);
    }

    /** The same where less of a figure is better: it is told as its negative. */
    Trial trial(Factory factory, Target target) {
        Trial trial = trial(factory, target.figure());
        return target.atLeast() ? trial : number -> turned(trial.run(number), target.figure());
    }

    private static Replication turned(Replication run, String figure) {
        SortedMap<String, Double> figures = new TreeMap<>(run.figures());
        figures.computeIfPresent(figure, (key, value) -> -value);
        return new Replication(run.number(), figures);
    }

    /** The answer to what holds a target; its rows tell the figure itself. */
    Answer answer(String question, Target target, List<String> says, List<Answer.Row> rows, Ending ending) {
        Measure.Unit unit = measure(target.figure()).unit();
        return new Answer(
                question,
                target.figure(),
                unit,
                OptionalDouble.of(target.value()),
                false,
                CONFIDENCE,
                says,
                rows,
                ending);
    }

    /** A figure by its key. */
    Measure measure(String figure) {
        return measure(figure, base, conditions);
    }

    /**
     * A figure of a factory by its key.
     *
     * @throws IllegalArgumentException if it has no such figure; the message names the nearest
     */
    public static Measure measure(String figure, Factory base, Conditions conditions) {
        return Measures.measure(figure, base, conditions.takt());
    }

    Direction direction(String figure) {
        return Measures.moreIsBetter(measure(figure)) ? Direction.MORE_IS_BETTER : Direction.LESS_IS_BETTER;
    }
}
