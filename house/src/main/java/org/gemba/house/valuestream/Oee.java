package org.gemba.house.valuestream;

import java.time.Duration;
import java.util.Optional;

/**
 * Overall equipment effectiveness after ISO 22400-2. Where a part of it is not known, neither is the whole.
 *
 * @param availability actual production time ÷ planned busy time
 * @param effectiveness planned run time per item × produced quantity ÷ actual production time; not capped at 1, so that
 *     a standard which is too easy is seen
 * @param quality good quantity ÷ produced quantity
 * @param whole their product
 */
public record Oee(Amount availability, Amount effectiveness, Amount quality, Amount whole) {

    static Oee of(Optional<Duration> planned, long producing, long standard, long good, long produced) {
        Amount availability = planned.map(
                        time -> Amount.share(producing, Micros.of(time), Amount.Missing.PLANNED_TIMES))
                .orElse(new Amount.NotKnown(Amount.Missing.PLANNED_TIMES));
        Amount effectiveness = standard > 0
                ? Amount.share(standard, producing, Amount.Missing.LENGTHS)
                : new Amount.NotKnown(Amount.Missing.STANDARD_CYCLES);
        Amount quality = Amount.share(good, produced, Amount.Missing.PIECES);
        return new Oee(availability, effectiveness, quality, product(availability, effectiveness, quality));
    }

    private static Amount product(Amount... factors) {
        double product = 1;
        for (Amount factor : factors) {
            if (!(factor instanceof Amount.Share(double value))) {
                return factor;
            }
            product *= value;
        }
        return new Amount.Share(product);
    }
}
