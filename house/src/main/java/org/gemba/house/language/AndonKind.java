package org.gemba.house.language;

/** What help is called for. Each kind has its own key on the station tablet and its own shape on the hall screen. */
public enum AndonKind {
    /** Something is not right with the part. */
    QUALITY,
    /** The machine or a tool is not right. */
    MACHINE,
    /** Parts are missing or about to be. */
    MATERIAL,
    /** Somebody could be hurt. The segment stops at once, whatever the rule. */
    SAFETY,
    /** I cannot finish in time, or do not know how. */
    HELP
}
