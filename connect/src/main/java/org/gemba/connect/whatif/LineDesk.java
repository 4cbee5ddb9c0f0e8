package org.gemba.connect.whatif;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import org.gemba.connect.whatif.NotAsked.Reason;
import org.gemba.connect.whatif.Scenario.Unanswered;
import org.gemba.house.floor.LineDefinition;
import org.gemba.simulator.run.TooManyUnits;

/** The scenarios of one line: one is played at a time, a few may wait, and all are kept. Thread-safe. */
final class LineDesk {
    private final ScenarioShelf shelf;
    private final ExecutorService hands;
    private final SortedMap<Integer, Scenario> scenarios;
    private final Deque<Playing> waiting = new ArrayDeque<>();
    private Optional<Playing> played = Optional.empty();
    private volatile boolean closed;

    LineDesk(ScenarioShelf shelf, ExecutorService hands) throws IOException {
        this.shelf = shelf;
        this.hands = hands;
        this.scenarios = shelf.read();
        scenarios.replaceAll((number, scenario) -> scenario.isOpen() ? scenario.without(Unanswered.STOPPED) : scenario);
    }

    synchronized List<Scenario> newestFirst() {
        return new ArrayList<>(scenarios.values()).reversed();
    }

    synchronized Optional<Scenario> scenario(int number) {
        return Optional.ofNullable(scenarios.get(number));
    }

    synchronized List<String> unreadable() {
        return shelf.unreadable();
    }

    ScenarioShelf shelf() {
        return shelf;
    }

    synchronized Optional<Progress> progress(int number) {
        if (played.isPresent() && played.get().scenario().number() == number) {
            return Optional.of(played.get().progress(0));
        }
        int place = 1;
        for (Playing each : waiting) {
            if (each.scenario().number() == number) {
                return Optional.of(each.progress(place));
            }
            place++;
        }
        return Optional.empty();
    }

    /** Keeps a question and lets it be played; the number it is kept under must be free. */
    synchronized Scenario ask(Scenario asked, LineDefinition line, LineFacts facts, String file) throws NotAsked {
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

    /** Asks a scenario again of the line as it is today. */
    synchronized Scenario again(Scenario anew, LineDefinition line, LineFacts facts, String file) throws NotAsked {
        if (progress(anew.number()).isEmpty()) {
            begin(anew, line, facts, file);
        }
        return anew;
    }

    private void begin(Scenario scenario, LineDefinition line, LineFacts facts, String file) throws NotAsked {
        if (waiting.size() >= WhatIfLimits.WAITING) {
            throw new NotAsked(Reason.QUEUE_FULL, waiting.size(), WhatIfLimits.WAITING);
        }
        try {
            shelf.keep(scenario, file);
            shelf.keep(scenario);
        } catch (IOException refused) {
            throw new NotAsked(Reason.NOT_KEPT, String.valueOf(refused.getMessage()));
        }
        scenarios.put(scenario.number(), scenario);
        waiting.add(new Playing(scenario, line, facts));
        next();
    }

    synchronized void cancel(int number) {
        played.filter(each -> each.scenario().number() == number).ifPresent(Playing::cancel);
        for (Playing each : List.copyOf(waiting)) {
            if (each.scenario().number() == number) {
                waiting.remove(each);
                kept(each.scenario().without(Unanswered.CANCELLED));
            }
        }
    }

    /** Takes a scenario from the shelf; one that is played is ended first. */
    synchronized void remove(int number) throws NotAsked {
        cancel(number);
        try {
            shelf.remove(number);
            scenarios.remove(number);
        } catch (IOException refused) {
            throw new NotAsked(Reason.NOT_KEPT, String.valueOf(refused.getMessage()));
        }
    }

    private synchronized void next() {
        if (closed || played.isPresent() || waiting.isEmpty()) {
            return;
        }
        Playing playing = waiting.remove();
        played = Optional.of(playing);
        hands.execute(() -> play(playing));
    }

    private void play(Playing playing) {
        Scenario done = answered(playing);
        synchronized (this) {
            played = Optional.empty();
            // Whoever took it away, or asked it again, needs this answer no more.
            if (playing.scenario().equals(scenarios.get(done.number()))) {
                kept(done);
            }
            next();
        }
    }

    private Scenario answered(Playing playing) {
        Scenario scenario = playing.scenario();
        try {
            Optional<Playing.Played> played = playing.play();
            if (played.isEmpty()) {
                return scenario.without(unanswered(playing));
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

    private Unanswered unanswered(Playing playing) {
        if (closed) {
            return Unanswered.STOPPED;
        }
        return playing.isCancelled() ? Unanswered.CANCELLED : Unanswered.TOO_LONG;
    }

    private void kept(Scenario scenario) {
        scenarios.put(scenario.number(), scenario);
        try {
            shelf.keep(scenario);
        } catch (IOException | IllegalArgumentException refused) {
            ScenarioDesk.LOG.log(
                    System.Logger.Level.WARNING, "Scenario " + scenario.number() + " could not be kept.", refused);
        }
    }

    synchronized void close() {
        closed = true;
        waiting.clear();
        played.ifPresent(Playing::cancel);
    }
}
