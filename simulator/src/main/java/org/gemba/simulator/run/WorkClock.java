package org.gemba.simulator.run;

import org.gemba.simulator.model.WorkingTime;

/** The time that passes while somebody works, and stands still in breaks and at night. */
final class WorkClock {
    private final long period;
    private final long[] from;
    private final long[] to;
    private final long worked;

    WorkClock(WorkingTime time) {
        period = Ticks.of(time.period());
        from = time.stretches().stream()
                .mapToLong(stretch -> Ticks.of(stretch.from()))
                .toArray();
        to = time.stretches().stream()
                .mapToLong(stretch -> Ticks.of(stretch.to()))
                .toArray();
        worked = before(period);
    }

    /** The moment until which so much is worked after another; the beginning of work where it falls between two stretches. */
    long after(long now, long ticks) {
        long work = now / period * worked + before(now % period) + ticks;
        long left = work % worked;
        int stretch = 0;
        while (left >= to[stretch] - from[stretch]) {
            left -= to[stretch] - from[stretch];
            stretch++;
        }
        return work / worked * period + from[stretch] + left;
    }

    /** What is worked in a period before a moment of it. */
    private long before(long moment) {
        long work = 0;
        for (int stretch = 0; stretch < from.length && from[stretch] < moment; stretch++) {
            work += Math.min(to[stretch], moment) - from[stretch];
        }
        return work;
    }
}
