package org.gemba.simulator.fit;

/** How far the facts bear out what was chosen. */
public enum Verdict {
    /** All times are alike. */
    FIXED,
    /** The chosen kind of variation could well have brought forth what was measured. */
    FITS,
    /** No kind of variation fits; the measured times are drawn again as they are. */
    NONE_FITS,
    /** There are fewer facts than {@link Fitted#LEAST_FACTS}: the measured times are drawn again, and are little to go by. */
    TOO_FEW_FACTS
}
