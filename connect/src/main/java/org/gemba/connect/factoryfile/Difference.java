package org.gemba.connect.factoryfile;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Variation;

/**
 * What a scenario says against the base: {@code 5 s less}, {@code 10 % more}, {@code 1 less}. Of a time that varies the mean is meant; it varies
 * as before in proportion to it.
 */
record Difference(String amount, boolean less) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9].*) (less|more)");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?) ?%");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9})?");

    /** Empty where a text says what something is, not how it differs. */
    static Optional<Difference> of(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new Difference(
                        written.group(1).strip(), written.group(2).equals("less")))
                : Optional.empty();
    }

    /** What comes of a time or number of the base; empty where it is neither, where the amount is not of its kind, or where too little is left. */
    Optional<String> from(String base) {
        Matcher percent = PERCENT.matcher(amount);
        if (percent.matches()) {
            BigDecimal share =
                    signed(new BigDecimal(percent.group(1)).movePointLeft(2)).add(BigDecimal.ONE);
            return share(base, share);
        }
        if (NUMBER.matcher(base).matches()) {
            return Optional.of(amount)
                    .filter(number -> NUMBER.matcher(number).matches())
                    .map(number -> new BigDecimal(base).add(signed(new BigDecimal(number))))
                    .filter(left -> left.signum() >= 0)
                    .map(Difference::plain);
        }
        return Times.number(amount).flatMap(seconds -> time(base).flatMap(time -> by(time, seconds)));
    }

    private Optional<String> share(String base, BigDecimal share) {
        if (share.signum() <= 0) {
            return Optional.empty();
        }
        Matcher percent = PERCENT.matcher(base);
        if (percent.matches()) {
            return Optional.of(plain(new BigDecimal(percent.group(1)).multiply(share)) + " %");
        }
        return NUMBER.matcher(base).matches()
                ? Optional.of(plain(new BigDecimal(base).multiply(share)))
                : time(base).map(time -> Variations.written(time.times(share.doubleValue())));
    }

    private Optional<String> by(Variation time, double seconds) {
        BigDecimal mean = BigDecimal.valueOf(time.mean());
        double left = mean.add(signed(BigDecimal.valueOf(seconds))).doubleValue();
        if (time instanceof Fixed && left >= 0) {
            return Optional.of(Variations.written(new Fixed(left)));
        }
        return left > 0 && time.mean() > 0
                ? Optional.of(Variations.written(time.times(left / time.mean())))
                : Optional.empty();
    }

    private BigDecimal signed(BigDecimal number) {
        return less ? number.negate() : number;
    }

    private static Optional<Variation> time(String text) {
        return Variations.TIME.reading().apply(text);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
