package org.gemba.simulator.plant;

/** What a time of the model stands on. */
public enum Basis {
    /** A kind of variation fits what was measured. */
    FITTED("fits"),
    /** All measured times are alike. */
    ALIKE("always the same"),
    /** No kind of variation fits; what was measured is drawn again. */
    AS_MEASURED("no kind fits: what was measured is drawn again"),
    /** Too few facts; the standard stays. */
    STANDARD("too few facts: the standard stays"),
    /** No kind of variation fits; it comes by chance, as often as it was counted. */
    CHANCE("no kind fits: by chance, as often as counted"),
    /** Too few facts for a kind of variation; it comes by chance, as often as it was counted. */
    RATE("too few facts for a kind: by chance, as often as counted"),
    /** Too few facts here; those of the same reason at all stations are taken. */
    WHOLE_LINE("too few facts here: as at all stations together"),
    /** Too few facts, and no standard says more: the few are drawn again. */
    LITTLE("too few facts and no standard: the few are drawn again, and are little to go by");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    /** In words. */
    public String words() {
        return words;
    }

    /** Whether enough facts bear it out. */
    public boolean isBorneOut() {
        return this == FITTED || this == ALIKE || this == AS_MEASURED || this == CHANCE;
    }
}
