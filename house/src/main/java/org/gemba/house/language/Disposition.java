package org.gemba.house.language;

/** What is to become of defective pieces. */
public enum Disposition {
    /** Nobody has said yet. */
    UNDECIDED,
    /** Held for those who decide (a material review board). */
    HOLD,
    /** They will be worked on again. */
    REWORK,
    /** They are lost. */
    SCRAP
}
