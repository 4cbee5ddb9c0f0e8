package org.gemba.house.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which facts are wanted, to go and see them.
 *
 * @param from the earliest time of happening, itself included; times count by the whole millisecond
 * @param to the time of happening before which all lie
 * @param kinds the kinds of fact, by name: {@code AndonPulled}; empty for all
 * @param afterSequence only entries behind this one; 0 for all
 * @param throughSequence only entries up to and with this one
 */
public record FactQuery(
        Optional<Instant> from,
        Optional<Instant> to,
        SortedSet<String> kinds,
        long afterSequence,
        long throughSequence) {
    /** Every fact. */
    public static final FactQuery ALL =
            new FactQuery(Optional.empty(), Optional.empty(), new TreeSet<>(), 0, Long.MAX_VALUE);

    public FactQuery {
        kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
    }

    /** The same, but only what happened from a time on and before another. */
    public FactQuery between(Instant earliest, Instant end) {
        return new FactQuery(Optional.of(earliest), Optional.of(end), kinds, afterSequence, throughSequence);
    }

    /** The same, but only of these kinds. */
    public FactQuery of(Collection<String> wanted) {
        return new FactQuery(from, to, new TreeSet<>(wanted), afterSequence, throughSequence);
    }

    /** The same, but only entries behind one and up to another. */
    public FactQuery within(long after, long through) {
        return new FactQuery(from, to, kinds, after, through);
    }

    /** Whether an entry is wanted. */
    public boolean wants(Entry entry) {
        long sequence = entry.recorded().sequence();
        if (sequence <= afterSequence || sequence > throughSequence) {
            return false;
        }
        long millis = FactText.millis(entry.recorded().happenedAt());
        return millis >= earliestMillis()
                && millis <= latestMillis()
                && (kinds.isEmpty()
                        || kinds.contains(FactText.kind(entry.recorded().fact())));
    }

    /** The earliest time as milliseconds since 1970. */
    public long earliestMillis() {
        return from.map(FactText::millis).orElse(Long.MIN_VALUE);
    }

    /** The latest time that is wanted, as milliseconds since 1970: the last before {@link #to}. */
    public long latestMillis() {
        return to.map(end -> Math.max(FactText.millis(end), Long.MIN_VALUE + 1) - 1)
                .orElse(Long.MAX_VALUE);
    }
}
