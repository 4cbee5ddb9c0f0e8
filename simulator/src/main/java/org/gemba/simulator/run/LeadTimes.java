package org.gemba.simulator.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How lead times are spread: a histogram whose bins widen with the time, 32 to each doubling, so that every bin is at most 3.2 % of its
 * time wide and none is ever missing. As many bins as there can be, however long the run is.
 */
public final class LeadTimes {
    private static final int FINE = 5;
    private static final int BINS = (64 - FINE) << FINE;

    private final long[] counts;

    /** Without any yet. */
    public LeadTimes() {
        this(new long[BINS]);
    }

    private LeadTimes(long[] counts) {
        this.counts = counts;
    }

    /** One more, in {@link Ticks}. */
    public void add(long ticks) {
        counts[bin(ticks)]++;
    }

    LeadTimes copy() {
        return new LeadTimes(counts.clone());
    }

    /** What came after an earlier copy of this. */
    LeadTimes since(LeadTimes earlier) {
        long[] later = counts.clone();
        for (int bin = 0; bin < later.length; bin++) {
            later[bin] -= earlier.counts[bin];
        }
        return new LeadTimes(later);
    }

    /** Several of them together. */
    public LeadTimes and(LeadTimes others) {
        long[] all = counts.clone();
        for (int bin = 0; bin < all.length; bin++) {
            all[bin] += others.counts[bin];
        }
        return new LeadTimes(all);
    }

    /** How many lead times there are. */
    public long count() {
        return Arrays.stream(counts).sum();
    }

    /** The lead time in seconds that this share (0 to 1) of the units does not exceed, to the bin's middle; NaN where there is none. */
    public double quantile(double share) {
        long all = count();
        long rank = Math.max(1, (long) Math.ceil(share * all));
        long seen = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            seen += counts[bin];
            if (seen >= rank && all > 0) {
                return Ticks.seconds((from(bin) + (double) to(bin)) / 2);
            }
        }
        return Double.NaN;
    }

    /** The share of units whose lead time is at most so many seconds, to the bin; NaN where there is none. */
    public double shareWithin(double seconds) {
        long all = count();
        int last = bin((long) Math.min(Math.max(0, seconds) * Ticks.A_SECOND, 1e18));
        long within = 0;
        for (int bin = 0; bin <= last; bin++) {
            within += counts[bin];
        }
        return all == 0 ? Double.NaN : (double) within / all;
    }

    /** The bins that are not empty, from short to long. */
    public List<Bin> bins() {
        return bins(1);
    }

    /** The same, so many neighbours (a power of two, up to 32) taken together; the limits are the same for all runs. */
    public List<Bin> bins(int together) {
        List<Bin> bins = new ArrayList<>();
        for (int first = 0; first < counts.length; first += together) {
            int end = Math.min(counts.length, first + together);
            long count = Arrays.stream(counts, first, end).sum();
            if (count > 0) {
                bins.add(new Bin(Ticks.seconds((double) from(first)), Ticks.seconds((double) to(end - 1)), count));
            }
        }
        return bins;
    }

    /** Units whose lead time is from this to below that, in seconds. */
    public record Bin(double from, double to, long count) {}

    private static int bin(long ticks) {
        if (ticks < 1 << FINE) {
            return (int) Math.max(0, ticks);
        }
        int octave = 63 - Long.numberOfLeadingZeros(ticks) - FINE;
        return ((octave + 1) << FINE) + (int) (ticks >>> octave) - (1 << FINE);
    }

    private static long from(int bin) {
        int octave = (bin >> FINE) - 1;
        return octave < 0 ? bin : ((1L << FINE) + (bin & ((1 << FINE) - 1))) << octave;
    }

    private static long to(int bin) {
        int octave = Math.max(0, (bin >> FINE) - 1);
        return from(bin) + (1L << octave);
    }
}
