package org.gemba.bench;

/** A named benchmark. */
interface Bench {
    String name();

    /** Measures, and adds its rows. */
    void run(Table table) throws Exception;
}
