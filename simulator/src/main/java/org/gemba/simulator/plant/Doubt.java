package org.gemba.simulator.plant;

import java.util.List;
import org.gemba.simulator.chance.Gamma;
import org.gemba.simulator.chance.Stream;

/**
 * What was observed as it could be in truth, given how few facts there are: a factor for every count and every mean, spread like a gamma variable
 * whose own mean is 1, its deviation that of a count of n, 1 ÷ √n, or of a mean of n times, coefficient of variation ÷ √n. What is drawn is on
 * average what was counted: what was never seen is not drawn at all, so a prior that adds half a count to each reason that was seen, as Jeffreys'
 * does, would let a line with many rare stops stand more than it did.
 */
final class Doubt {
    /** Nothing is drawn below this share of what was measured. */
    private static final double LEAST = 0.01;

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
                seen.free(),
                seen.breaks());
    }

    private MeasuredTime drawn(MeasuredTime time) {
        if (time.kind().isBetweenStops()) {
            return time.using(time.used().times(1 / Math.max(LEAST, about(1, time.facts()))));
        }
        double spread = time.used().coefficientOfVariation();
        return spread == 0 ? time : time.using(time.used().times(Math.max(LEAST, about(spread, behind(time)))));
    }

    /** How many measured times say how long it is: where the whole line's are taken, all of the same kind and reason. */
    private long behind(MeasuredTime time) {
        return time.basis() != Basis.WHOLE_LINE
                ? time.facts()
                : seen.times().stream()
                        .filter(each ->
                                each.kind() == time.kind() && each.reason().equals(time.reason()))
                        .mapToLong(MeasuredTime::facts)
                        .sum();
    }

    private MeasuredShare drawn(MeasuredShare share) {
        double count = share.count() == 0 ? 0 : share.count() * about(1, share.count());
        return new MeasuredShare(
                share.kind(),
                share.station(),
                share.to(),
                (long) Math.min((double) share.of(), Math.rint(count)),
                share.of());
    }

    /** Around 1, spread like the mean of so many times that are spread so themselves. */
    private double about(double spread, long facts) {
        double shape = Math.clamp(facts / (spread * spread), Gamma.LEAST_SHAPE, Gamma.MOST_SHAPE);
        return new Gamma(shape, 1 / shape).sampler().next(stream);
    }
}
