package org.gemba.connect.whatif;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import org.gemba.connect.whatif.Scenario.Unanswered;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.WorkTime;
import org.gemba.simulator.experiment.Cores;
import org.gemba.simulator.experiment.Replication;
import org.gemba.simulator.experiment.Replications;
import org.gemba.simulator.experiment.Study;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.plant.Observation;
import org.gemba.simulator.prediction.FactoryTrial;
import org.gemba.simulator.run.Simulation;
import org.gemba.simulator.run.TooManyUnits;

/** One scenario while it is played. */
final class Playing extends Stint {
    private static final String GRIDLOCK = "run ended in gridlock";

    private static final Map<Figure, String> WHOLE = Map.of(
            Figure.OUTPUT, "throughput",
            Figure.ATTAINMENT, "takt attainment",
            Figure.LEAD_TIME, "lead time that half do not exceed",
            Figure.LEAD_TIME_95, "lead time that 95 % do not exceed",
            Figure.IN_PROCESS, "in process");

    private static final Map<Figure, String> OF_STATION = Map.of(
            Figure.WORKING, "working",
            Figure.CHANGING_OVER, "changing over",
            Figure.BLOCKED, "blocked",
            Figure.STARVED, "starved",
            Figure.DOWN, "down",
            Figure.WITHOUT_OPERATOR, "waiting for operator",
            Figure.RESTING, "resting");

    private final Scenario scenario;
    private final ScenarioShelf shelf;
    private final BiConsumer<Scenario, Scenario> done;

    /** @param done given what was asked, and the same with what came of it */
    Playing(
            Scenario scenario,
            LineDefinition line,
            LineFacts facts,
            Duration wall,
            ScenarioShelf shelf,
            BiConsumer<Scenario, Scenario> done) {
        super(line, facts, wall);
        this.scenario = scenario;
        this.shelf = shelf;
        this.done = done;
    }

    boolean isOf(int number) {
        return scenario.number() == number;
    }

    @Override
    int runs() {
        return 2 * scenario.question().played().runs();
    }

    @Override
    void withdrawn() {
        done.accept(scenario, scenario.without(Unanswered.CANCELLED));
    }

    @Override
    Runnable play() {
        Scenario answered = answered();
        return () -> done.accept(scenario, answered);
    }

    private Scenario answered() {
        try {
            Optional<Played> played = played();
            if (played.isEmpty()) {
                return scenario.without(Unanswered.of(unfinished()));
            }
            shelf.keep(scenario, played.get().factory());
            shelf.keepReplay(scenario, played.get().replay());
            return scenario.answered(played.get().answer(), played.get().basis());
        } catch (NotAsked refused) {
            return scenario.without(Unanswered.UNFIT);
        } catch (TooManyUnits unstable) {
            return scenario.without(Unanswered.UNSTABLE);
        } catch (IOException | RuntimeException | OutOfMemoryError fault) {
            ScenarioDesk.LOG.log(
                    System.Logger.Level.ERROR, "Scenario " + scenario.number() + " could not be played.", fault);
            return scenario.without(Unanswered.FAULT);
        }
    }

    /**
     * What was played.
     *
     * @param factory as a factory file, with what was different in it
     * @param replay for the player; empty where it cannot be drawn
     */
    private record Played(Answer answer, Basis basis, String factory, Optional<String> replay) {}

    /**
     * Builds the line's model from its facts and plays it; without an answer where it was ended before.
     *
     * @throws NotAsked if what was asked does not fit the line as its facts show it
     */
    private Optional<Played> played() throws NotAsked {
        long begun = System.nanoTime();
        try {
            if (!takenUp()) {
                return Optional.empty();
            }
            Question question = scenario.question();
            LineModel asItIs = LineModel.of(line, seen());
            LineModel asAsked = Changes.over(asItIs, question.changes());
            Replications one = played(asItIs);
            Replications other = played(asAsked);
            if (finished() < runs()) {
                return Optional.empty();
            }
            Optional<Replaying> replay = Replaying.of(asAsked.factory(), question.played());
            Answer answer = answer(
                    asItIs,
                    one.runs(),
                    other.runs(),
                    replay.map(Replaying::moments).orElse(List.of()),
                    Duration.ofNanos(System.nanoTime() - begun));
            Basis basis = new Basis(
                    scenario.basis().sequence(),
                    scenario.basis().definition(),
                    LineModel.hash(ScenarioFile.base(asItIs, question.played())));
            return Optional.of(
                    new Played(answer, basis, ScenarioFile.of(question, asItIs, asAsked), replay.map(Replaying::json)));
        } catch (CancellationException ended) {
            return Optional.empty();
        } finally {
            laidDown();
        }
    }

    /**
     * What happened before the production day of the question, so that all that is asked on one day is asked of the same line; of a line
     * that has no such day yet, all that happened.
     */
    private Observation seen() {
        WorkTime time = new WorkTime(line.plant(), line.calendar());
        Instant today = time.startOf(time.dayOf(scenario.askedAt()));
        Observation before = Observation.of(line, facts::tell, Instant.MIN, today);
        return before.facts() > 0 ? before : Observation.of(line, facts::tell);
    }

    private Replications played(LineModel model) {
        Play play = scenario.question().played();
        FactoryTrial trial = new FactoryTrial(
                Simulation.of(model.factory()), play.seed(), WhatIfLimits.WARM_UP, play.horizon(), model.takt());
        return Study.ofRuns(trial, play.runs(), Replications.NONE, new Cores(1), this)
                .replications();
    }

    private static Answer answer(
            LineModel asItIs, List<Replication> one, List<Replication> other, List<Moment> moments, Duration took) {
        List<String> stations = asItIs.factory().places().stream()
                .filter(place -> place instanceof Station)
                .map(place -> place.id().value())
                .toList();
        int gridlocked = (int) other.stream()
                .filter(run -> run.figures().getOrDefault(GRIDLOCK, 0.0) > 0)
                .count();
        return new Answer(
                took,
                asItIs.workingDays(),
                stations,
                series(one, stations),
                series(other, stations),
                asItIs.seen().facts(),
                asItIs.known(),
                moments,
                gridlocked);
    }

    private static List<Series> series(List<Replication> runs, List<String> stations) {
        List<Series> all = new ArrayList<>();
        new EnumMap<>(WHOLE).forEach((figure, key) -> add(all, "", figure, key, runs));
        for (String station : stations) {
            new EnumMap<>(OF_STATION).forEach((figure, key) -> add(all, station, figure, station + ": " + key, runs));
        }
        return all;
    }

    /** Only a figure that every run came to can be compared run by run. */
    private static void add(List<Series> all, String of, Figure figure, String key, List<Replication> runs) {
        List<Double> values = runs.stream()
                .map(run -> run.figures().get(key))
                .filter(value -> value != null)
                .map(value -> rounded(value))
                .toList();
        if (values.size() == runs.size()) {
            all.add(new Series(of, figure, values));
        }
    }

    /** To nine digits, which is more than anybody reads. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(9)).doubleValue();
    }
}
