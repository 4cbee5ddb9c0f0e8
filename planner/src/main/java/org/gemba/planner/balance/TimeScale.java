package org.gemba.planner.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one tick of a problem's whole-number times is worth: times are kept exactly, as ticks of a tenth, a hundredth … of a
 * unit.
 *
 * @param unit the unit people read, such as {@code s}; empty where the source names none
 * @param decimals how many decimals of the unit one tick resolves, 0 to 6
 */
public record TimeScale(String unit, int decimals) {
    /** Whole units without a name, as in the published test problems. */
    public static final TimeScale WHOLE = new TimeScale("", 0);

    public TimeScale {
        if (decimals < 0 || decimals > 6) {
            throw new IllegalArgumentException(
                    "Times with %d decimals are not kept; 0 to 6 are.\nMaybe a smaller unit serves."
                            .formatted(decimals));
        }
    }

    /** The ticks of a time such as {@code 52.5}; refused where the scale cannot hold it exactly. */
    public long ticks(BigDecimal time) {
        try {
            return time.movePointRight(decimals).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "The time %s has more than the %d decimals of this problem."
                            .formatted(time.toPlainString(), decimals),
                    e);
        }
    }

    /** The ticks of a time, rounded down: what fits into it. */
    public long ticksWithin(BigDecimal time) {
        return time.movePointRight(decimals).setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /** The time as a number in the unit. */
    public BigDecimal value(long ticks) {
        return BigDecimal.valueOf(ticks, decimals);
    }

    /** The time as people read it, with its unit. */
    public String text(long ticks) {
        String number = BigDecimal.valueOf(ticks, decimals).toPlainString();
        if (decimals > 0) {
            number = number.replaceFirst("0+$", "").replaceFirst("\\.$", "");
        }
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
