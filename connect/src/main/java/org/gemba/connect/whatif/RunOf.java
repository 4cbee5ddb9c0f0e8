package org.gemba.connect.whatif;

import java.util.Optional;

/**
 * One run of a scenario.
 *
 * @param asAsked of the line as it was asked about, or as it is
 * @param run from 0
 */
public record RunOf(int scenario, boolean asAsked, int run) {
    /**
     * The run that somebody names by its number in digits: the typical one where none is named.
     *
     * @return empty where the scenario has no answer, or no such run
     */
    public static Optional<RunOf> of(Scenario scenario, boolean asAsked, String run) {
        if (!run.matches("\\d{0,6}")) {
            return Optional.empty();
        }
        return scenario.answer()
                .map(answer -> new RunOf(
                        scenario.number(), asAsked, run.isEmpty() ? answer.typicalRun() : Integer.parseInt(run)))
                .filter(found ->
                        found.run() < scenario.answer().map(Answer::runs).orElse(0));
    }

    /** The line that a run is of, as addresses and programs name it. */
    public String of() {
        return named(asAsked);
    }

    /** {@code asked} for the line as it was asked about, {@code is} for the line as it is. */
    public static String named(boolean asAsked) {
        return asAsked ? "asked" : "is";
    }

    /** Its name in a file's. */
    String file() {
        return "%d.%s.run-%d.facts".formatted(scenario, asAsked ? "asked" : "as-it-is", run);
    }
}
