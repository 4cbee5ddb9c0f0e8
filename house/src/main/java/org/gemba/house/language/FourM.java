package org.gemba.house.language;

/** The four things that a stable process rests on; a change of one is shown on the day it happens. */
public enum FourM {
    MAN,
    MACHINE,
    MATERIAL,
    METHOD
}
