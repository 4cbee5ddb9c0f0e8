package org.gemba.simulator.plant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One call while it is followed: when it was pulled, whether the station stood, and what it has cost so far. */
final class CallLog {
    final StationWatch station;
    final Instant pulled;
    final boolean inStop;
    final boolean counts;

    @Nullable
    Instant over;

    @Nullable
    Instant segmentStopped;

    double cost;

    CallLog(StationWatch station, Instant pulled, boolean inStop, boolean counts) {
        this.station = station;
        this.pulled = pulled;
        this.inStop = inStop;
        this.counts = counts;
    }

    /** Whether it was open at any time between two moments. */
    boolean wasOpen(Instant from, Instant to) {
        return pulled.isBefore(to) && (over == null || over.isAfter(from));
    }

    /** Whether it was over before a moment, and no segment stands for it. */
    boolean isOver(Instant before) {
        return segmentStopped == null && over != null && over.isBefore(before);
    }
}
