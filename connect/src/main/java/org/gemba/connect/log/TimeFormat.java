package org.gemba.connect.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a log writes its times. The three written forms differ in the order of day, month and year; any separators, seconds
 * and fractions, an AM or PM, a month's English name and an offset are understood in all of them.
 */
public enum TimeFormat {
    /** {@code 2012-01-30 06:24}, {@code 2012/1/30 6:24:00.5}, {@code 2012-01-30T06:24:00+02:00}, {@code 20120130T062400}, {@code 2012年1月30日 6時24分}. */
    YEAR_FIRST("yyyy-MM-dd HH:mm"),
    /** {@code 30.01.2012 06:24}, {@code 30/1/2012 6:24 PM}, {@code 30-Jan-2012 06:24}. */
    DAY_FIRST("dd.MM.yyyy HH:mm"),
    /** {@code 01/30/2012 6:24 AM}, {@code Jan 30, 2012 06:24}. */
    MONTH_FIRST("MM/dd/yyyy HH:mm"),
    /** {@code 1327897440}: seconds since 1970 in UTC. */
    EPOCH_SECONDS("seconds since 1970-01-01 UTC"),
    /** {@code 1327897440000}: milliseconds since 1970 in UTC. */
    EPOCH_MILLISECONDS("milliseconds since 1970-01-01 UTC"),
    /** {@code 40938.2667}: days since the end of 1899, as spreadsheets keep them. */
    SPREADSHEET_DAYS("days as a spreadsheet counts them");

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final long MOST_SECONDS = 100_000_000_000L;
    private static final LocalDateTime SPREADSHEET_BEGINNING = LocalDateTime.of(1899, 12, 30, 0, 0);

    private final String pattern;

    TimeFormat(String pattern) {
        this.pattern = pattern;
    }

    /** The form as people write it down. */
    public String pattern() {
        return pattern;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<TimeFormat> ofKey(String key) {
        return Arrays.stream(values())
                .filter(format -> format.key().equals(key))
                .findFirst();
    }

    /**
     * Reads a time.
     *
     * @param zone where the log was written, for times without an offset. An hour that summer time leaves out is read an
     *     hour later; of an hour that comes twice, the first is meant
     * @return null where it is not a time of this form
     */
    @Nullable
    Instant read(String text, ZoneId zone) {
        try {
            return switch (this) {
                case YEAR_FIRST, DAY_FIRST, MONTH_FIRST -> written(text, zone);
                case EPOCH_SECONDS -> seconds(text, 1);
                case EPOCH_MILLISECONDS -> seconds(text, 1_000);
                case SPREADSHEET_DAYS -> days(text, zone);
            };
        } catch (DateTimeException | NumberFormatException noTime) {
            return null;
        }
    }

    /** The offset that a written time carries, if it does. */
    static Optional<ZoneOffset> offset(String text) {
        WrittenTime time = new WrittenTime(text);
        return time.read() && time.hasOffset
                ? Optional.of(ZoneOffset.ofTotalSeconds(time.offsetSeconds))
                : Optional.empty();
    }

    private static @Nullable Instant seconds(String text, long parts) {
        double value = Double.parseDouble(text.replace(',', '.'));
        if (!(Math.abs(value) < MOST_SECONDS * parts)) {
            return null;
        }
        double whole = Math.floor(value / parts);
        return Instant.ofEpochSecond((long) whole, Math.round((value / parts - whole) * 1e6) * 1_000L);
    }

    private static @Nullable Instant days(String text, ZoneId zone) {
        double value = Double.parseDouble(text.replace(',', '.'));
        if (!(value > 0 && value < 200_000)) {
            return null;
        }
        return SPREADSHEET_BEGINNING
                .plusSeconds(Math.round(value * 86_400))
                .atZone(zone)
                .toInstant();
    }

    private @Nullable Instant written(String text, ZoneId zone) {
        WrittenTime time = new WrittenTime(text);
        if (!time.read()) {
            return null;
        }
        int[] n = time.numbers;
        int year = time.compact ? n[0] : n[this == YEAR_FIRST ? 0 : 2];
        int month = time.compact ? n[1] : n[this == MONTH_FIRST && time.namedMonthAt <= 0 ? 0 : 1];
        int day = time.compact ? n[2] : n[this == YEAR_FIRST ? 2 : this == MONTH_FIRST ? 1 : 0];
        if (time.namedMonthAt >= 0 && !time.compact) {
            month = n[time.namedMonthAt];
            day = this == YEAR_FIRST ? n[2] : n[1 - time.namedMonthAt];
        }
        if (this == YEAR_FIRST != time.yearFirst) {
            return null;
        }
        year = time.shortYear ? 2000 + year : year;
        int hour = time.hour();
        boolean isMidnight = hour == 24 && n[4] == 0 && n[5] == 0;
        LocalDateTime local = LocalDateTime.of(year, month, day, isMidnight ? 0 : hour, n[4], n[5], time.nanos)
                .plusDays(isMidnight ? 1 : 0);
        if (time.hasOffset) {
            return local.toInstant(ZoneOffset.ofTotalSeconds(time.offsetSeconds));
        }
        return zone.equals(LogOptions.USUAL_ZONE)
                ? local.toInstant(ZoneOffset.UTC)
                : local.atZone(zone).toInstant();
    }

    /** The number of a month by its English name, 0 where it is none. */
    static int monthNamed(String letters) {
        if (letters.length() < 3) {
            return 0;
        }
        int place = MONTHS.indexOf(letters.substring(0, 3).toLowerCase(Locale.ROOT));
        return place >= 0 && place % 3 == 0 ? place / 3 + 1 : 0;
    }
}
