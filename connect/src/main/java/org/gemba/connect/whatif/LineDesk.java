package org.gemba.connect.whatif;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import org.gemba.connect.whatif.NotAsked.Reason;
import org.gemba.connect.whatif.Scenario.Unanswered;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.WorkTime;

/** The scenarios of one line and its back-test: one is played at a time, a few may wait, and all are kept. Thread-safe. */
final class LineDesk {
    private final Object lock = new Object();
    private final ScenarioShelf shelf;
    private final Duration wall;
    private final LineQueue queue;
    private final SortedMap<Integer, Scenario> scenarios;
    private final RunShelf runs = new RunShelf();
    private BackTests backTests;

    /** @param wall how long anything may be played by the clock on the wall */
    LineDesk(ScenarioShelf shelf, ExecutorService hands, Duration wall) throws IOException {
        this.shelf = shelf;
        this.wall = wall;
        this.queue = new LineQueue(lock, hands);
        this.scenarios = shelf.read();
        this.backTests = shelf.readBackTests();
        scenarios.replaceAll((number, scenario) -> scenario.isOpen() ? scenario.without(Unanswered.STOPPED) : scenario);
    }

    List<Scenario> newestFirst() {
        synchronized (lock) {
            return new ArrayList<>(scenarios.values()).reversed();
        }
    }

    Optional<Scenario> scenario(int number) {
        synchronized (lock) {
            return Optional.ofNullable(scenarios.get(number));
        }
    }

    BackTests backTests() {
        synchronized (lock) {
            return backTests;
        }
    }

    List<String> unreadable() {
        synchronized (lock) {
            return shelf.unreadable();
        }
    }

    ScenarioShelf shelf() {
        return shelf;
    }

    Optional<Progress> progress(int number) {
        return queue.progress(stint -> isOf(stint, number));
    }

    private static boolean isOf(Stint stint, int number) {
        return stint instanceof Playing playing && playing.isOf(number);
    }

    /** How far the back-test is. */
    Optional<Progress> backTestProgress() {
        return queue.progress(BackTesting.class::isInstance);
    }

    /** Keeps a question and lets it be played; the number it is kept under must be free. The day's first has the model tested behind it. */
    Scenario ask(Scenario asked, LineDefinition line, LineFacts facts, String file) throws NotAsked {
        synchronized (lock) {
            for (Scenario each : scenarios.values()) {
                if (each.question().name().equals(asked.question().name())) {
                    throw new NotAsked(Reason.NAME_TAKEN, asked.question().name(), each.number());
                }
            }
            if (scenarios.size() >= WhatIfLimits.SCENARIOS) {
                throw new NotAsked(Reason.SHELF_FULL, scenarios.size(), WhatIfLimits.SCENARIOS);
            }
            Scenario numbered = new Scenario(
                    asked.line(),
                    scenarios.isEmpty() ? 1 : scenarios.lastKey() + 1,
                    asked.question(),
                    asked.askedAt(),
                    asked.basis(),
                    Optional.empty(),
                    Optional.empty());
            begin(numbered, line, facts, file);
            return numbered;
        }
    }

    /** Asks a scenario again of the line as it is today. */
    Scenario again(Scenario anew, LineDefinition line, LineFacts facts, String file) throws NotAsked {
        synchronized (lock) {
            if (progress(anew.number()).isEmpty()) {
                begin(anew, line, facts, file);
            }
            return anew;
        }
    }

    private void begin(Scenario scenario, LineDefinition line, LineFacts facts, String file) throws NotAsked {
        queue.checkRoom();
        try {
            shelf.keep(scenario, file);
            shelf.keep(scenario);
        } catch (IOException refused) {
            throw new NotAsked(Reason.NOT_KEPT, String.valueOf(refused.getMessage()));
        }
        scenarios.put(scenario.number(), scenario);
        forgetRuns(scenario.number());
        queue.add(new Playing(scenario, line, facts, wall, shelf, this::answered));
        testOnceADay(line, facts, scenario.basis().sequence(), scenario.askedAt());
    }

    /** Whoever took it away, or asked it again, needs this answer no more. */
    private void answered(Scenario asked, Scenario answered) {
        if (asked.equals(scenarios.get(asked.number()))) {
            scenarios.put(answered.number(), answered);
            try {
                shelf.keep(answered);
            } catch (IOException | IllegalArgumentException refused) {
                ScenarioDesk.LOG.log(
                        System.Logger.Level.WARNING, "Scenario " + answered.number() + " could not be kept.", refused);
            }
        }
    }

    /** Whoever asks on a day for the first time learns before long whether the model can be trusted; nobody's question waits for it. */
    private void testOnceADay(LineDefinition line, LineFacts facts, long sequence, Instant now) {
        WorkTime time = new WorkTime(line.plant(), line.calendar());
        boolean today = backTests
                .lastAsked(LineModel.hash(line))
                .filter(last -> time.dayOf(last).equals(time.dayOf(now)))
                .isPresent();
        if (!today && backTestProgress().isEmpty()) {
            queue.addBehind(testing(line, facts, sequence, now));
        }
    }

    /** Plays the back-test, unless it is under way; what it would be too many of waits is refused. */
    void test(LineDefinition line, LineFacts facts, long sequence, Instant now) throws NotAsked {
        synchronized (lock) {
            if (backTestProgress().isEmpty()) {
                queue.checkRoom();
                queue.add(testing(line, facts, sequence, now));
            }
        }
    }

    private BackTesting testing(LineDefinition line, LineFacts facts, long sequence, Instant now) {
        String definition = LineModel.hash(line);
        kept(backTests.begun(now, definition));
        return new BackTesting(
                line,
                facts,
                wall,
                sequence,
                now,
                tested -> kept(new BackTests(Optional.of(tested), Optional.empty())),
                why -> kept(backTests.without(now, definition, why)));
    }

    private void kept(BackTests tests) {
        backTests = tests;
        try {
            shelf.keep(tests);
        } catch (IOException refused) {
            ScenarioDesk.LOG.log(System.Logger.Level.WARNING, "The back-test could not be kept.", refused);
        }
    }

    void cancelBackTest() {
        queue.cancel(BackTesting.class::isInstance);
    }

    void cancel(int number) {
        queue.cancel(stint -> isOf(stint, number));
    }

    /** Takes a scenario from the shelf; one that is played is ended first. */
    void remove(int number) throws NotAsked {
        synchronized (lock) {
            cancel(number);
            try {
                shelf.remove(number);
                scenarios.remove(number);
                forgetRuns(number);
            } catch (IOException refused) {
                throw new NotAsked(Reason.NOT_KEPT, String.valueOf(refused.getMessage()));
            }
        }
    }

    /** The facts of a run to be read; empty where they are not told. */
    Optional<RunReader> run(RunOf run) {
        synchronized (lock) {
            return runs.open(run);
        }
    }

    /** How far the telling of a run is. */
    Optional<Progress> runProgress(RunOf run) {
        return queue.progress(stint -> stint instanceof Telling telling && telling.isOf(run));
    }

    /** Why a run was not told. */
    Optional<Unanswered> untold(RunOf run) {
        synchronized (lock) {
            return runs.untold(run);
        }
    }

    /** Lets the facts of a run be told, unless they are, or are under way, or there is no such run. */
    void tell(RunOf run, LineDefinition line) throws NotAsked {
        synchronized (lock) {
            Optional<Scenario> scenario = scenario(run.scenario())
                    .filter(it -> it.answer()
                            .filter(answer -> run.run() < answer.runs())
                            .isPresent());
            if (scenario.isPresent()
                    && run.run() >= 0
                    && !runs.isTold(run)
                    && runProgress(run).isEmpty()) {
                queue.checkRoom();
                runs.again(run);
                queue.add(new Telling(
                        scenario.get(),
                        run,
                        line,
                        wall,
                        shelf,
                        book -> told(scenario.get(), run, book),
                        why -> untold(scenario.get(), run, why)));
            }
        }
    }

    /** Whoever took the scenario away, or asked it again, needs its facts no more. */
    private void told(Scenario of, RunOf run, RunBook book) {
        runs.keep(run, book);
        if (!of.equals(scenarios.get(of.number()))) {
            runs.removeAll(of.number());
        }
    }

    private void untold(Scenario of, RunOf run, Unanswered why) {
        if (of.equals(scenarios.get(of.number()))) {
            runs.keep(run, why);
        }
    }

    void cancel(RunOf run) {
        queue.cancel(stint -> stint instanceof Telling telling && telling.isOf(run));
    }

    /** The facts of a scenario's runs are of no use any more. */
    private void forgetRuns(int number) {
        queue.cancel(stint -> stint instanceof Telling telling && telling.isOf(number));
        runs.removeAll(number);
    }

    void close() {
        queue.close();
        synchronized (lock) {
            runs.clear();
        }
    }
}
