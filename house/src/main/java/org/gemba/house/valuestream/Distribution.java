package org.gemba.house.valuestream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a length of time is spread: never only its mean.
 *
 * @param count of values; with none, all else is nought and must not be shown
 * @param median the middle value, or half-way between the middle two
 * @param tenth a tenth of the values are shorter; between two values by proportion, as the other percentiles
 * @param bins neighbouring classes of one width, from nought on
 */
public record Distribution(
        long count,
        Duration mean,
        Duration median,
        Duration least,
        Duration tenth,
        Duration quarter,
        Duration threeQuarters,
        Duration nineTenths,
        Duration most,
        List<Bin> bins) {
    private static final int MOST_BINS = 16;
    private static final long MINUTE = 60_000_000L;
    private static final long[] WIDTHS = {
        1_000L,
        10_000L,
        100_000L,
        1_000_000L,
        2_000_000L,
        5_000_000L,
        10_000_000L,
        30_000_000L,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        30 * MINUTE,
        60 * MINUTE,
        120 * MINUTE,
        240 * MINUTE,
        480 * MINUTE,
        1_440 * MINUTE,
        2_880 * MINUTE,
        4_320 * MINUTE,
        7_200 * MINUTE,
        10_080 * MINUTE,
        20_160 * MINUTE,
        40_320 * MINUTE,
        525_600 * MINUTE,
        5_256_000 * MINUTE,
        52_560_000 * MINUTE
    };

    public Distribution {
        bins = List.copyOf(bins);
    }

    /** One class of a histogram: values from its lower bound up to, not including, its upper one. */
    public record Bin(Duration from, Duration to, long count) {}

    /** Of values in microseconds; sorts the array. */
    static Distribution of(long[] values) {
        Arrays.sort(values);
        int n = values.length;
        if (n == 0) {
            Duration none = Duration.ZERO;
            return new Distribution(0, none, none, none, none, none, none, none, none, List.of());
        }
        double sum = 0;
        for (long value : values) {
            sum += value;
        }
        return new Distribution(
                n,
                Micros.length(Math.round(sum / n)),
                percentile(values, 0.5),
                Micros.length(values[0]),
                percentile(values, 0.1),
                percentile(values, 0.25),
                percentile(values, 0.75),
                percentile(values, 0.9),
                Micros.length(values[n - 1]),
                bins(values));
    }

    private static Duration percentile(long[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return Micros.length(sorted[below] + Math.round((place - below) * (sorted[above] - sorted[below])));
    }

    private static List<Bin> bins(long[] sorted) {
        long most = sorted[sorted.length - 1];
        long width = WIDTHS[WIDTHS.length - 1];
        for (long candidate : WIDTHS) {
            if (most / candidate < MOST_BINS) {
                width = candidate;
                break;
            }
        }
        int size = (int) Math.min(MOST_BINS, most / width + 1);
        long[] counts = new long[size];
        for (long value : sorted) {
            counts[(int) Math.min(size - 1, value / width)]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            bins.add(new Bin(Micros.length(i * width), Micros.length((i + 1) * width), counts[i]));
        }
        return bins;
    }
}
