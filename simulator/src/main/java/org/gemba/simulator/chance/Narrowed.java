package org.gemba.simulator.chance;

/**
 * Another variation drawn closer to its mean, value by value and with the same random numbers: what would be if this source varied less.
 *
 * @param whole the variation as it is
 * @param share what is left of the distance to the mean, 0 to 1
 */
public record Narrowed(Variation whole, double share) implements Variation {
    public Narrowed {
        Bounds.within(
                "The share of the variation that is left", share, 0, 1, "Variation can be taken away here, not added.");
    }

    @Override
    public double mean() {
        return whole.mean();
    }

    @Override
    public double variance() {
        return share * share * whole.variance();
    }

    @Override
    public Narrowed times(double factor) {
        return new Narrowed(whole.times(factor), share);
    }

    @Override
    public Sampler sampler() {
        Sampler sampler = whole.sampler();
        double fixed = (1 - share) * whole.mean();
        return stream -> fixed + share * sampler.next(stream);
    }
}
