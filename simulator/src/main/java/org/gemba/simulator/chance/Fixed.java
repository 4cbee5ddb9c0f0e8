package org.gemba.simulator.chance;

/** Always the same: a machine's automatic cycle. Draws no random number. */
public record Fixed(double mean) implements Variation {
    public Fixed {
        Bounds.time("A fixed time", mean);
    }

    @Override
    public double variance() {
        return 0;
    }

    @Override
    public Fixed times(double factor) {
        return new Fixed(mean * factor);
    }

    @Override
    public Sampler sampler() {
        return stream -> mean;
    }
}
