package org.gemba.planner.balance;

import java.util.function.BooleanSupplier;

/** Says when to stop: the time is used up, or the caller no longer wants the answer. Once it has said so, it stays so. */
final class Halt {
    private static final int ASKED_ONCE_IN = 256;

    private final long deadline;
    private final BooleanSupplier cancelled;
    private int asked;
    private boolean halted;

    Halt(long deadline, BooleanSupplier cancelled) {
        this.deadline = deadline;
        this.cancelled = cancelled;
    }

    /** Whether it has said so already, or says so if asked without delay. */
    boolean asked() {
        asked = 0;
        return now();
    }

    boolean now() {
        if (!halted && asked++ % ASKED_ONCE_IN == 0) {
            halted = System.nanoTime() - deadline >= 0 || cancelled.getAsBoolean();
        }
        return halted;
    }
}
