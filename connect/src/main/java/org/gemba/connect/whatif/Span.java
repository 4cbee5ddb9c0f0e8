package org.gemba.connect.whatif;

/** Where a mean lies, or a difference: 99 of 100 such spans hold it. */
public record Span(double mean, double low, double high) {
    /** Whether it lies wholly above 0. */
    public boolean isMore() {
        return low > 0;
    }

    /** Whether it lies wholly below 0. */
    public boolean isLess() {
        return high < 0;
    }

    /** Whether nothing was shown: 0 lies in it. */
    public boolean tellsNothing() {
        return !isMore() && !isLess();
    }

    /** The same in another unit. */
    public Span times(double factor) {
        return factor >= 0
                ? new Span(mean * factor, low * factor, high * factor)
                : new Span(mean * factor, high * factor, low * factor);
    }
}
