package org.gemba.connect.whatif;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.gemba.connect.factoryfile.FactoryFile;
import org.gemba.connect.factoryfile.FactoryStudy;
import org.gemba.connect.whatif.Scenario.Unanswered;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.language.Recorded;
import org.gemba.simulator.facts.SimulatedLine;
import org.gemba.simulator.facts.ToldRun;
import org.gemba.simulator.model.Factory;

/** A run of a scenario while its facts are told, from the factory file that was played. */
final class Telling extends Stint {
    private static final int WHOLE = 100;
    private static final int BETWEEN_LOOKS = 4_096;

    private final Scenario scenario;
    private final RunOf which;
    private final ScenarioShelf shelf;
    private final Consumer<RunBook> told;
    private final Consumer<Unanswered> untold;
    private volatile int percent;

    /**
     * A run to be told.
     *
     * @param line as the plant describes it today
     * @param told keeps its facts
     * @param untold keeps why there are none
     */
    Telling(
            Scenario scenario,
            RunOf which,
            LineDefinition line,
            Duration wall,
            ScenarioShelf shelf,
            Consumer<RunBook> told,
            Consumer<Unanswered> untold) {
        super(line, LineFacts.NONE, wall);
        this.scenario = scenario;
        this.which = which;
        this.shelf = shelf;
        this.told = told;
        this.untold = untold;
    }

    boolean isOf(RunOf run) {
        return which.equals(run);
    }

    boolean isOf(int number) {
        return which.scenario() == number;
    }

    @Override
    int runs() {
        return 1;
    }

    @Override
    Progress progress(int place) {
        return new Progress(place, percent, WHOLE);
    }

    @Override
    void withdrawn() {
        untold.accept(Unanswered.CANCELLED);
    }

    @Override
    Runnable play() {
        try {
            if (!takenUp()) {
                return without(unfinished());
            }
            RunBook book = book();
            return () -> told.accept(book);
        } catch (CancellationException ended) {
            return without(unfinished());
        } catch (IOException | RuntimeException | OutOfMemoryError fault) {
            ScenarioDesk.LOG.log(System.Logger.Level.ERROR, "The run " + which + " could not be told.", fault);
            return () -> untold.accept(Unanswered.FAULT);
        } finally {
            laidDown();
        }
    }

    private Runnable without(Ended ended) {
        Unanswered why = Unanswered.of(ended);
        return () -> untold.accept(why);
    }

    private RunBook book() throws IOException {
        FactoryStudy study = study(shelf.factoryOf(which.scenario()));
        Factory factory = which.asAsked() ? study.scenarios().getFirst().factory() : study.base();
        boolean asToday = LineModel.hash(line).equals(scenario.basis().definition());
        LineDefinition known =
                asToday ? line : SimulatedLine.of(factory, study.playedFor().takt());
        Play play = scenario.question().played();
        Instant counted = countedFrom(scenario, line);
        Instant begin = counted.minus(WhatIfLimits.WARM_UP);
        Duration span = WhatIfLimits.WARM_UP.plus(play.horizon());
        try (RunBook.Writer writer = new RunBook.Writer(known.key(), shelf.factsOf(which))) {
            ToldRun run = ToldRun.of(factory, known, play.seed(), which.run(), begin, span, fact -> {
                look(fact, begin, span);
                writer.add(fact);
            });
            return writer.finish(run.cut());
        }
    }

    private static FactoryStudy study(Path file) throws IOException {
        return switch (FactoryFile.read(FactoryFile.text(file).orElse(""))) {
            case FactoryFile.Result.Understood understood -> understood.study();
            case FactoryFile.Result.NotUnderstood not ->
                throw new IllegalStateException("The factory of the scenario cannot be read: " + not.problems());
        };
    }

    private void look(Recorded fact, Instant begin, Duration span) {
        if (fact.sequence() % BETWEEN_LOOKS == 0) {
            percent = Math.clamp(
                    WHOLE * Duration.between(begin, fact.happenedAt()).toSeconds() / Math.max(1, span.toSeconds()),
                    0,
                    WHOLE);
            if (!goesOn() || Thread.currentThread().isInterrupted()) {
                throw new CancellationException("No more facts are wanted.");
            }
        }
    }

    /** When what counts of every run begins: a run is dated to the week after the one in which it was asked. */
    static Instant countedFrom(Scenario scenario, LineDefinition line) {
        return scenario.askedAt()
                .atZone(line.plant().zone())
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atStartOfDay(line.plant().zone())
                .toInstant();
    }
}
