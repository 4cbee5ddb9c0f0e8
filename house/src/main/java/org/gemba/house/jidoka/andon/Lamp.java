package org.gemba.house.jidoka.andon;

/** What the lamp above a station shows. On every page a shape and a word go with the colour. */
public enum Lamp {
    /** Normal: nobody calls here. */
    GREEN,
    /** Somebody called, and nobody has answered yet. The segment runs on to its fixed position. */
    YELLOW,
    /** Somebody answered and is coming, or is there. */
    BLUE,
    /** The segment stands for a call from here, until it is restarted. */
    RED
}
