package org.gemba.simulator.chance;

/** Anything between two times, all alike: known limits and nothing else known. */
public record Uniform(double least, double most) implements Variation {
    public Uniform {
        Bounds.time("The least of a uniform time", least);
        Bounds.within("The most of a uniform time", most, least, LONGEST, "Maybe least and most were exchanged.");
    }

    @Override
    public double mean() {
        return (least + most) / 2;
    }

    @Override
    public double variance() {
        return (most - least) * (most - least) / 12;
    }

    @Override
    public Uniform times(double factor) {
        return new Uniform(least * factor, most * factor);
    }

    @Override
    public Sampler sampler() {
        double range = most - least;
        return stream -> least + range * stream.nextDouble();
    }
}
