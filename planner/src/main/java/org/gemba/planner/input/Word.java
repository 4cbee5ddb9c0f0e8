package org.gemba.planner.input;

import java.math.BigDecimal;
import org.gemba.planner.Fraction;

/** A word of a file and where it stands. */
public record Word(String file, String text, Place place) {
    /** A whole number within limits. */
    public int whole(int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw fault("'%s' is not a whole number from %d to %d.".formatted(text, least, most));
        }
        throw fault("%s must be %d to %d.".formatted(text, least, most));
    }

    /** A decimal number that is not below zero, exactly. */
    public Fraction amount() {
        if (text.length() <= 30) {
            try {
                BigDecimal number = new BigDecimal(text);
                if (number.signum() >= 0 && Math.abs(number.scale()) <= 30) {
                    return Fraction.of(number);
                }
            } catch (NumberFormatException e) {
                throw fault("'%s' is not a number, such as 12.5.".formatted(text));
            }
        }
        throw fault("'%s' must be a number from 0 to 30 digits.".formatted(text));
    }

    /** What is wrong with this word. */
    public Unreadable fault(String what) {
        return new Unreadable(file, place, what);
    }
}
