package org.gemba.simulator.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which variation hurts most: the scenario as it is, and once for each source of variation with that source's variation taken away or
 * halved, all under the same random numbers. All intervals hold together with the confidence (Bonferroni).
 *
 * @param base the scenario as it is
 * @param effects what would change, the largest first
 * @param ending CANCELLED if not all sources were tried
 */
public record Sensitivity(Replications base, List<Effect> effects, Ending ending) {
    public Sensitivity {
        effects = List.copyOf(effects);
    }

    /**
     * What a calmer source would change.
     *
     * @param source of the variation
     * @param change of the figure against the scenario as it is
     */
    public record Effect(String source, Comparison change) {
        /** Whether the change is more than chance explains. */
        public boolean shown() {
            return change.verdict() != Comparison.Verdict.NO_DIFFERENCE_SHOWN;
        }
    }

    /**
     * Tries each source.
     *
     * @param calmer one scenario for each source, named after it, which differs from the base in that source only
     * @param runs of each, 2 or more
     */
    public static Sensitivity of(
            Trial base, List<Scenario> calmer, String figure, int runs, double confidence, Cores cores, Watch watch) {
        if (calmer.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no source of variation to try.\nA line of fixed times has none.");
        }
        double each = 1 - (1 - confidence) / calmer.size();
        Study asIs = Study.ofRuns(base, runs, Replications.NONE, cores, watch);
        List<Effect> effects = new ArrayList<>();
        Ending ending = asIs.ending();
        for (int source = 0; source < calmer.size() && ending != Ending.CANCELLED; source++) {
            Scenario scenario = calmer.get(source);
            Study calm = Study.ofRuns(scenario.trial(), runs, Replications.NONE, cores, watch);
            ending = calm.ending();
            if (ending != Ending.CANCELLED) {
                effects.add(new Effect(
                        scenario.name(), Comparison.of(asIs.replications(), calm.replications(), figure, each)));
            }
        }
        effects.sort(Comparator.comparingDouble(
                (Effect effect) -> -Math.abs(effect.change().difference().mean())));
        return new Sensitivity(asIs.replications(), effects, ending);
    }
}
