package org.gemba.simulator.chance;

/** Without memory: how long it has taken already says nothing about the rest. Fits times between independent calls, orders, failures. */
public record Exponential(double mean) implements Variation {
    public Exponential {
        Bounds.positiveTime("The mean of an exponential time", mean);
    }

    @Override
    public double variance() {
        return mean * mean;
    }

    @Override
    public Exponential times(double factor) {
        return new Exponential(mean * factor);
    }

    @Override
    public Sampler sampler() {
        return stream -> mean * stream.exponential();
    }
}
