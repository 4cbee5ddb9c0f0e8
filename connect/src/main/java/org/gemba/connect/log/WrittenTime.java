package org.gemba.connect.log;

import java.util.Locale;

/** Takes a written time apart: up to six numbers, a fraction, a half of the day, an offset. */
final class WrittenTime {
    private static final int MOST_LENGTH = 48;

    private final String text;
    private int at;

    /** Date in the order it is written in, then hour, minute, second. */
    final int[] numbers = new int[6];

    int nanos;
    boolean compact;
    boolean yearFirst;
    boolean shortYear;
    boolean hasOffset;
    int offsetSeconds;
    int namedMonthAt = -1;
    private int count;
    private boolean afternoon;
    private boolean halfDay;

    WrittenTime(String text) {
        this.text = text;
    }

    /** Whether it is a date, with or without a time of the day. */
    boolean read() {
        if (text.length() > MOST_LENGTH) {
            return false;
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean understood = isDigit(c) ? number() : Character.isLetter(c) ? word() : sign(c);
            if (!understood) {
                return false;
            }
        }
        return count == 3 || count == 5 || count == 6;
    }

    int hour() {
        if (!halfDay) {
            return numbers[3];
        }
        return numbers[3] % 12 + (afternoon ? 12 : 0);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean number() {
        int from = at;
        long value = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            value = Math.min(value * 10 + text.charAt(at++) - '0', Long.MAX_VALUE / 100);
        }
        int digits = at - from;
        if (count == 0 && (digits == 8 || digits == 12 || digits == 14)) {
            return compactDate(from, digits);
        }
        if (compact && count == 3 && (digits == 4 || digits == 6)) {
            for (int i = from; i < from + digits; i += 2) {
                numbers[count++] = two(i);
            }
            return true;
        }
        if (count == 6 || digits > (count < 3 ? 4 : 2)) {
            return false;
        }
        if (count == 0) {
            yearFirst = digits == 4;
        }
        if (count == 2 && !yearFirst) {
            shortYear = digits <= 2;
            if (digits == 3) {
                return false;
            }
        } else if (count > 0 && digits > 2) {
            return false;
        }
        numbers[count++] = (int) value;
        return true;
    }

    private boolean compactDate(int from, int digits) {
        compact = true;
        yearFirst = true;
        numbers[0] = two(from) * 100 + two(from + 2);
        for (int i = 1; i < digits / 2 - 1; i++) {
            numbers[i] = two(from + 2 + 2 * i);
        }
        count = digits / 2 - 1;
        return true;
    }

    private int two(int from) {
        return (text.charAt(from) - '0') * 10 + text.charAt(from + 1) - '0';
    }

    private boolean word() {
        int from = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        String letters = text.substring(from, at);
        if (count >= 3) {
            return afterDate(letters);
        }
        int month = TimeFormat.monthNamed(letters);
        if (month > 0 && count <= 1 && namedMonthAt < 0) {
            namedMonthAt = count;
            numbers[count++] = month;
            return true;
        }
        return letters.equals("年") || letters.equals("月") || isWeekday(letters);
    }

    private boolean afterDate(String letters) {
        return switch (letters) {
            case "T", "t", "日", "時", "分", "秒", "m", "M" -> true;
            case "Z", "z", "UTC", "GMT" -> {
                hasOffset = true;
                yield at == text.length() || letters.length() == 3;
            }
            case "AM", "am", "PM", "pm", "a", "p", "A", "P", "午前", "午後" -> {
                halfDay = true;
                afternoon = letters.equals("午後") || Character.toLowerCase(letters.charAt(0)) == 'p';
                yield true;
            }
            default -> false;
        };
    }

    private boolean isWeekday(String letters) {
        return count == 0
                && letters.length() >= 2
                && "montuewedthufrisatsun"
                        .contains(letters.substring(0, Math.min(3, letters.length()))
                                .toLowerCase(Locale.ROOT));
    }

    private boolean sign(char c) {
        if (count == 6 && (c == '.' || c == ',') && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            return fraction();
        }
        if (count >= 5 && (c == '+' || c == '-') && at + 2 < text.length() && isDigit(text.charAt(at + 1))) {
            return offset(c == '-' ? -1 : 1);
        }
        at++;
        return switch (c) {
            case ' ', '\u00a0', '\u202f' -> true;
            case '-', '/', ',' -> count <= 3;
            case '.' -> count <= 5 || halfDay;
            case ':' -> count >= 3;
            default -> false;
        };
    }

    private boolean fraction() {
        at++;
        int scale = 100_000_000;
        while (at < text.length() && isDigit(text.charAt(at))) {
            nanos += (text.charAt(at++) - '0') * scale;
            scale /= 10;
        }
        return true;
    }

    private boolean offset(int sign) {
        int from = ++at;
        int[] parts = new int[2];
        int size = 0;
        while (at < text.length() && size < 2 && isDigit(text.charAt(at))) {
            if (at + 1 >= text.length() || !isDigit(text.charAt(at + 1))) {
                return false;
            }
            parts[size++] = two(at);
            at += 2;
            if (at < text.length() && text.charAt(at) == ':') {
                at++;
            }
        }
        hasOffset = true;
        offsetSeconds = sign * (parts[0] * 3_600 + parts[1] * 60);
        return at > from && at == text.length();
    }
}
