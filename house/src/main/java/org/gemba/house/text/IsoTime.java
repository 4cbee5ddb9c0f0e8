package org.gemba.house.text;

import java.time.Duration;
import java.time.Instant;
import java.time.Year;

/**
 * Instants and durations in ISO 8601, exactly as {@link Instant#toString} and {@link Duration#toString} write them, but
 * several times faster: two instants stand in every entry. What is unusual is left to the JDK.
 */
final class IsoTime {
    private static final long DAY = 86_400;
    private static final long YEAR_1 = -62_135_596_800L;
    private static final long YEAR_10000 = 253_402_300_800L;

    private IsoTime() {}

    static void write(Pen pen, Instant instant) {
        long second = instant.getEpochSecond();
        if (second < YEAR_1 || second >= YEAR_10000) {
            pen.string(instant.toString());
            return;
        }
        pen.mark('"');
        writeDay(pen, Math.floorDiv(second, DAY));
        int ofDay = (int) Math.floorMod(second, DAY);
        pen.mark('T');
        pen.padded(ofDay / 3600, 2);
        pen.mark(':');
        pen.padded(ofDay / 60 % 60, 2);
        pen.mark(':');
        pen.padded(ofDay % 60, 2);
        writeFraction(pen, instant.getNano());
        pen.mark('Z');
        pen.mark('"');
    }

    /** Howard Hinnant's civil_from_days: years begin in March, so that the leap day comes last. */
    private static void writeDay(Pen pen, long epochDay) {
        long shifted = epochDay + 719_468;
        long era = Math.floorDiv(shifted, 146_097);
        long ofEra = shifted - era * 146_097;
        long yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        long ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long fromMarch = (5 * ofYear + 2) / 153;
        long month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
        pen.padded(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4);
        pen.mark('-');
        pen.padded(month, 2);
        pen.mark('-');
        pen.padded(ofYear - (153 * fromMarch + 2) / 5 + 1, 2);
    }

    private static void writeFraction(Pen pen, int nano) {
        if (nano == 0) {
            return;
        }
        pen.mark('.');
        if (nano % 1_000_000 == 0) {
            pen.padded(nano / 1_000_000, 3);
        } else if (nano % 1000 == 0) {
            pen.padded(nano / 1000, 6);
        } else {
            pen.padded(nano, 9);
        }
    }

    static Instant readInstant(String text) {
        int length = text.length();
        if ((length == 20 || ((length == 24 || length == 27 || length == 30) && text.charAt(19) == '.'))
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(length - 1) == 'Z') {
            int year = digits(text, 0, 4);
            int month = digits(text, 5, 7);
            int day = digits(text, 8, 10);
            int hour = digits(text, 11, 13);
            int minute = digits(text, 14, 16);
            int second = digits(text, 17, 19);
            int fraction = length == 20 ? 0 : digits(text, 20, length - 1);
            if ((year | month | day | hour | minute | second | fraction) >= 0
                    && month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= daysOf(month, year)
                    && hour < 24
                    && minute < 60
                    && second < 60) {
                long at = epochDay(year, month, day) * DAY + hour * 3600L + minute * 60L + second;
                return Instant.ofEpochSecond(at, fraction * nanosPerUnit(length));
            }
        }
        return Instant.parse(text);
    }

    private static long nanosPerUnit(int length) {
        return switch (length) {
            case 24 -> 1_000_000;
            case 27 -> 1000;
            default -> 1;
        };
    }

    private static long epochDay(int year, int month, int day) {
        long y = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(y, 400);
        long yearOfEra = y - era * 400;
        long ofYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear - 719_468;
    }

    /** The number these digits make, or -1 where one is no digit. */
    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int daysOf(int month, int year) {
        if (month == 2) {
            return Year.isLeap(year) ? 29 : 28;
        }
        return 30 + (month + month / 8) % 2;
    }

    /** Hours, minutes, seconds and their fraction: {@code PT1H30M5.25S}. Anything else is left to the JDK. */
    static Duration readDuration(String text) {
        int length = text.length();
        if (length < 4 || length > 24 || text.charAt(0) != 'P' || text.charAt(1) != 'T') {
            return Duration.parse(text);
        }
        long seconds = 0;
        int nanos = 0;
        int unitBefore = -1;
        int i = 2;
        while (i < length) {
            int from = i;
            long number = 0;
            while (i < length && isDigit(text.charAt(i))) {
                number = number * 10 + (text.charAt(i++) - '0');
            }
            if (i == from || i == length || i - from > 12) {
                return Duration.parse(text);
            }
            if (text.charAt(i) == '.') {
                nanos = length - i - 2 > 9 ? -1 : digits(text, i + 1, length - 1);
                for (int missing = length - i - 2; missing < 9 && nanos > 0; missing++) {
                    nanos *= 10;
                }
                i = length - 1;
            }
            int unit = "HMS".indexOf(text.charAt(i++));
            if (unit <= unitBefore || nanos < 0 || (nanos > 0 && unit != 2)) {
                return Duration.parse(text);
            }
            unitBefore = unit;
            seconds += number * (unit == 0 ? 3600 : unit == 1 ? 60 : 1);
        }
        return Duration.ofSeconds(seconds, nanos);
    }
}
