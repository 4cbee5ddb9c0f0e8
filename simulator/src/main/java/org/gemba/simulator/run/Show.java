package org.gemba.simulator.run;

/** What a machine is seen doing; every moment of a run is exactly one of these. */
final class Show {
    static final int WORKING = 0;
    static final int CHANGING_OVER = 1;
    static final int BLOCKED = 2;
    static final int STARVED = 3;
    static final int DOWN = 4;
    static final int WAITING_FOR_OPERATOR = 5;
    static final int RESTING = 6;
    static final int ALL = 7;

    private Show() {}
}
