package org.gemba.simulator.chance;

/**
 * Several exponential phases one after the other; the more phases, the less it varies: coefficient of variation 1 ÷ √phases.
 *
 * @param mean of all phases together
 * @param phases 1 to {@value #MOST_PHASES}
 */
public record Erlang(double mean, int phases) implements Variation {
    /** The most phases; beyond them the time is as good as fixed. */
    public static final int MOST_PHASES = 10_000;

    /** Up to here adding exponential draws is faster than one draw from the gamma distribution. */
    private static final int ADDED = 3;

    public Erlang {
        Bounds.positiveTime("The mean of an Erlang time", mean);
        Bounds.within(
                "The phases of an Erlang time", phases, 1, MOST_PHASES, "For hardly any variation use a fixed time.");
    }

    @Override
    public double variance() {
        return mean * mean / phases;
    }

    @Override
    public Erlang times(double factor) {
        return new Erlang(mean * factor, phases);
    }

    @Override
    public Sampler sampler() {
        double phase = mean / phases;
        return switch (phases) {
            case 1 -> stream -> phase * stream.exponential();
            case 2 -> stream -> phase * (stream.exponential() + stream.exponential());
            case ADDED -> stream -> phase * (stream.exponential() + stream.exponential() + stream.exponential());
            default -> new Gamma(phases, phase).sampler();
        };
    }
}
