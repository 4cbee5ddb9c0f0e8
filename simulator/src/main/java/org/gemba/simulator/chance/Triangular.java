package org.gemba.simulator.chance;

/** The least, the usual and the most: what an experienced person can tell before anything was measured. */
public record Triangular(double least, double usual, double most) implements Variation {
    public Triangular {
        Bounds.time("The least of a triangular time", least);
        Bounds.within("The usual triangular time", usual, least, LONGEST, "The order is least, usual, most.");
        Bounds.within("The most of a triangular time", most, usual, LONGEST, "The order is least, usual, most.");
    }

    @Override
    public double mean() {
        return (least + usual + most) / 3;
    }

    @Override
    public double variance() {
        double below = usual - least;
        double above = most - usual;
        return (below * below + below * above + above * above) / 18;
    }

    @Override
    public Triangular times(double factor) {
        return new Triangular(least * factor, usual * factor, most * factor);
    }

    @Override
    public Sampler sampler() {
        double range = most - least;
        if (range == 0) {
            return new Fixed(usual).sampler();
        }
        double rising = (usual - least) / range;
        double up = range * (usual - least);
        double down = range * (most - usual);
        return stream -> {
            double u = stream.nextDouble();
            return u < rising ? least + Math.sqrt(u * up) : most - Math.sqrt((1 - u) * down);
        };
    }
}
