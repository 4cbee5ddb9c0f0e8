package org.gemba.connect.whatif;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.gemba.connect.whatif.BackTest.Foretold;
import org.gemba.connect.whatif.BackTest.What;
import org.gemba.connect.whatif.BackTests.Why;
import org.gemba.house.floor.LineDefinition;
import org.gemba.simulator.experiment.Cores;
import org.gemba.simulator.plant.LineBackTest;
import org.gemba.simulator.plant.NothingToForetell;
import org.gemba.simulator.run.TooManyUnits;

/** A line's back-test while it is played. */
final class BackTesting extends Stint {
    private static final long SEED = 1;
    private static final int SECONDS_A_MINUTE = 60;
    private static final int SECONDS_AN_HOUR = 3_600;

    /** A figure by the name that the simulator gives it, and its unit in seconds where it is a time. */
    private record Named(What what, double factor) {}

    private static final Map<String, Named> NAMED = Map.of(
            "units finished", new Named(What.FINISHED, 1),
            "mean lead time, min", new Named(What.LEAD, SECONDS_A_MINUTE),
            "units in process on average", new Named(What.INSIDE, 1),
            "units scrapped", new Named(What.SCRAPPED, 1),
            "calls for help", new Named(What.CALLS, 1),
            "calls that stopped the segment", new Named(What.SEGMENT_STOPS, 1),
            "stops of stations", new Named(What.STOPS, 1),
            "hours that stations stood", new Named(What.STOOD, SECONDS_AN_HOUR));

    private final Instant askedAt;
    private final long sequence;
    private final String definition;
    private final Consumer<BackTest> tested;
    private final Consumer<Why> untested;

    /**
     * A back-test to be played.
     *
     * @param sequence of the line's newest fact
     * @param tested keeps it
     * @param untested keeps why there is none
     */
    BackTesting(
            LineDefinition line,
            LineFacts facts,
            Duration wall,
            long sequence,
            Instant askedAt,
            Consumer<BackTest> tested,
            Consumer<Why> untested) {
        super(line, facts, wall);
        this.askedAt = askedAt;
        this.sequence = sequence;
        this.definition = LineModel.hash(line);
        this.tested = tested;
        this.untested = untested;
    }

    @Override
    int runs() {
        return WhatIfLimits.BACK_TEST_RUNS;
    }

    @Override
    void withdrawn() {
        untested.accept(Why.CANCELLED);
    }

    @Override
    Runnable play() {
        long begun = System.nanoTime();
        try {
            if (!takenUp()) {
                return without(unfinished());
            }
            LineBackTest test = LineBackTest.of(line, facts::tell, Optional.empty(), runs(), SEED, new Cores(1), this);
            BackTest told = told(test, Duration.ofNanos(System.nanoTime() - begun));
            return () -> tested.accept(told);
        } catch (CancellationException ended) {
            return without(unfinished());
        } catch (NothingToForetell few) {
            return without(
                    switch (few.lack()) {
                        case WHOLE_DAYS -> Why.NO_WHOLE_DAY;
                        case LEARNED -> Why.NOTHING_LEARNED;
                        case STARTED -> Why.NOTHING_STARTED;
                    });
        } catch (TooManyUnits unstable) {
            return without(Why.UNSTABLE);
        } catch (IllegalArgumentException noModel) {
            return without(Why.NO_MODEL);
        } catch (RuntimeException | OutOfMemoryError fault) {
            ScenarioDesk.LOG.log(
                    System.Logger.Level.ERROR, "The back-test of " + line.key() + " could not be played.", fault);
            return without(Why.FAULT);
        } finally {
            laidDown();
        }
    }

    private Runnable without(Ended ended) {
        return without(
                switch (ended) {
                    case CANCELLED -> Why.CANCELLED;
                    case TOO_LONG -> Why.TOO_LONG;
                    case STOPPED -> Why.STOPPED;
                });
    }

    private Runnable without(Why why) {
        return () -> untested.accept(why);
    }

    private BackTest told(LineBackTest test, Duration took) {
        List<Foretold> figures = new ArrayList<>();
        test.answers().forEach(answer -> figures.add(foretold(answer)));
        return new BackTest(
                test.line(),
                askedAt,
                sequence,
                definition,
                test.since(),
                test.until(),
                test.learned().facts(),
                test.learned().simulated(),
                test.learned().isPacedByOrders(),
                test.replications(),
                test.seed(),
                took,
                figures);
    }

    /** The figure of a day has the day behind its name. */
    private static Foretold foretold(LineBackTest.Answer answer) {
        Named whole = NAMED.get(answer.figure());
        if (whole != null) {
            return foretold(answer, whole, Optional.empty());
        }
        int end = answer.figure().lastIndexOf(' ');
        Named ofDay = NAMED.get(answer.figure().substring(0, Math.max(0, end)));
        if (ofDay == null) {
            throw new IllegalStateException("Nobody has named the figure '%s'.".formatted(answer.figure()));
        }
        return foretold(
                answer, ofDay, Optional.of(LocalDate.parse(answer.figure().substring(end + 1))));
    }

    private static Foretold foretold(LineBackTest.Answer answer, Named named, Optional<LocalDate> day) {
        double factor = named.factor();
        return new Foretold(
                named.what(),
                day,
                answer.low() * factor,
                answer.middle() * factor,
                answer.high() * factor,
                answer.happened() * factor);
    }
}
