package org.gemba.simulator.plant;

import java.util.List;
import org.gemba.simulator.chance.Gamma;
import org.gemba.simulator.chance.Stream;
import org.gemba.simulator.chance.Variation;

/**
 * What was observed as it could be in truth, given how few facts there are. A count of n could come from a mean that is spread like a gamma
 * variable of shape n + ½ (Jeffreys 1946); the mean of n times lies about a standard error away, deviation ÷ √n.
 */
final class Doubt {
    /** No mean is drawn below this share of what was measured. */
    private static final double LEAST = 0.2;

    private final Observation seen;
    private final Stream stream;

    Doubt(Observation seen, Stream stream) {
        this.seen = seen;
        this.stream = stream;
    }

    /** One way it could be. */
    Observation drawn() {
        List<MeasuredTime> times = seen.times().stream().map(this::drawn).toList();
        List<MeasuredShare> shares = seen.shares().stream().map(this::drawn).toList();
        return new Observation(
                seen.line(),
                seen.facts(),
                seen.simulated(),
                seen.worked(),
                times,
                shares,
                seen.sequence(),
                seen.waited(),
                seen.free());
    }

    private MeasuredTime drawn(MeasuredTime time) {
        double factor = time.kind() == MeasuredTime.Kind.BETWEEN_STOPS
                ? (double) time.facts() / count(time.facts())
                : mean(time.used(), time.facts());
        return time.using(time.used().times(Math.max(LEAST, factor)));
    }

    private double mean(Variation variation, long facts) {
        return 1 + variation.coefficientOfVariation() / Math.sqrt((double) facts) * stream.normal();
    }

    private MeasuredShare drawn(MeasuredShare share) {
        long count = (long) Math.min((double) share.of(), Math.rint(count(share.count())));
        return new MeasuredShare(share.kind(), share.station(), share.to(), share.count() == 0 ? 0 : count, share.of());
    }

    private double count(long counted) {
        return new Gamma((double) counted + 0.5, 1).sampler().next(stream);
    }
}
