package org.gemba.connect.whatif;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gemba.connect.whatif.Scenario.Unanswered;

/** The runs of one line that were told: the last few that were looked at. Used under the lock of the line's desk. */
final class RunShelf {
    private final LinkedHashMap<RunOf, RunBook> told = new LinkedHashMap<>();
    private final Map<RunOf, Unanswered> untold = new LinkedHashMap<>();

    /** The facts of a run to be read; empty where they are not told. */
    Optional<RunReader> open(RunOf run) {
        RunBook book = told.remove(run);
        if (book == null) {
            return Optional.empty();
        }
        told.put(run, book);
        try {
            Optional<RunReader> reader = book.open();
            if (reader.isEmpty()) {
                told.remove(run);
            }
            return reader;
        } catch (IOException unreadable) {
            told.remove(run);
            return Optional.empty();
        }
    }

    /** Whether the facts of a run are told. */
    boolean isTold(RunOf run) {
        return told.containsKey(run);
    }

    void keep(RunOf run, RunBook book) {
        untold.remove(run);
        told.put(run, book);
        while (told.size() > WhatIfLimits.TOLD_RUNS) {
            remove(told.firstEntry().getKey());
        }
    }

    /** Why a run was not told. */
    Optional<Unanswered> untold(RunOf run) {
        return Optional.ofNullable(untold.get(run));
    }

    void keep(RunOf run, Unanswered why) {
        untold.put(run, why);
    }

    /** A run may be told once more. */
    void again(RunOf run) {
        untold.remove(run);
    }

    /** Takes away all runs of a scenario. */
    void removeAll(int scenario) {
        untold.keySet().removeIf(run -> run.scenario() == scenario);
        List.copyOf(told.keySet()).stream()
                .filter(run -> run.scenario() == scenario)
                .forEach(this::remove);
    }

    /** Takes away everything. */
    void clear() {
        List.copyOf(told.keySet()).forEach(this::remove);
    }

    private void remove(RunOf run) {
        RunBook book = told.remove(run);
        try {
            if (book != null) {
                book.remove();
            }
        } catch (IOException stays) {
            ScenarioDesk.LOG.log(System.Logger.Level.WARNING, "The facts of " + run + " cannot be taken away.", stays);
        }
    }
}
