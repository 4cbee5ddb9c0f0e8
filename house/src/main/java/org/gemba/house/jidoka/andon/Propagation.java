package org.gemba.house.jidoka.andon;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.Segment;
import org.gemba.house.language.Andon;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Fact;
import org.gemba.house.language.StopCause;

/**
 * How a stop travels along the line. A segment starves when the one before it stands and the buffer between them is empty; it
 * is blocked when the one behind it stands and the buffer between them is full. Where there is no buffer both come at once.
 * What stands only because its neighbour does runs again as soon as that cause is gone.
 *
 * <p>A segment that stops so takes no further unit; a unit that is in a station may finish its cycle there.
 */
public final class Propagation {
    private Propagation() {}

    /**
     * The segments that must stop or may run again, by what stands for its own calls and by what is in the buffers.
     *
     * @param segments in the order in which units flow, as the board has them
     * @param inBuffer units in the buffer behind each segment, in the same order; what is behind the last is not looked at
     * @param now when this was seen
     * @return first the restarts in the order of the line, then the stops outwards from their origin; nothing where all is as
     *     it should be
     */
    public static List<Fact> follow(List<SegmentState> segments, List<PieceCount> inBuffer, Instant now) {
        if (inBuffer.size() < segments.size() - 1) {
            throw new IllegalArgumentException(
                    "There are %d segments but the contents of only %d buffers.\nGive one count for each buffer, 0 where it is empty."
                            .formatted(segments.size(), inBuffer.size()));
        }
        Ripple ripple = new Ripple(segments, inBuffer);
        List<Fact> facts = new ArrayList<>();
        for (int place = 0; place < segments.size(); place++) {
            Optional<Standing> standing = segments.get(place).standing();
            if (standing.isPresent() && !ripple.stands(place)) {
                facts.add(new Andon.SegmentRestarted(
                        segments.get(place).segment().id(), standing.get().call()));
            }
        }
        for (int place : ripple.reached()) {
            ripple.changed(place)
                    .ifPresent(cause -> facts.add(new Andon.SegmentStopped(
                            segments.get(place).segment().id(), cause.call(), cause.cause(), now)));
        }
        return facts;
    }

    /** What the buffers of a line hold in all, in time of its takt. The last segment's own is not between two segments. */
    public static BufferAdvice advice(List<Segment> segments, Duration takt) {
        int units = segments.stream()
                .limit(Math.max(0, segments.size() - 1))
                .mapToInt(segment -> segment.bufferAfter().value())
                .sum();
        return new BufferAdvice(units, takt.multipliedBy(units));
    }

    /** Why a segment stands: the cause, and the call at its origin. */
    private record Reason(StopCause cause, CallNumber call) {}

    /** One stop, or several, travelling outwards until nothing more must stop. */
    private static final class Ripple {
        private final List<SegmentState> segments;
        private final List<PieceCount> inBuffer;
        private final List<Optional<Reason>> reasons = new ArrayList<>();
        private final List<Integer> reached = new ArrayList<>();

        Ripple(List<SegmentState> segments, List<PieceCount> inBuffer) {
            this.segments = segments;
            this.inBuffer = inBuffer;
            for (SegmentState state : segments) {
                reasons.add(state.standing()
                        .filter(Standing::forOwnCall)
                        .map(standing -> new Reason(standing.cause(), standing.call())));
            }
            int before;
            do {
                before = reached.size();
                travel();
            } while (reached.size() > before);
        }

        boolean stands(int place) {
            return reasons.get(place).isPresent();
        }

        List<Integer> reached() {
            return reached;
        }

        /** The reason of a reached segment, where the board has not got one that still holds. */
        Optional<Reason> changed(int place) {
            Optional<Reason> known =
                    segments.get(place).standing().map(standing -> new Reason(standing.cause(), standing.call()));
            boolean holds = known.isPresent()
                    && (known.equals(starved(place, reasons)) || known.equals(blocked(place, reasons)));
            return holds ? Optional.empty() : reasons.get(place);
        }

        /** One step outwards from what stood before the step. */
        private void travel() {
            List<Optional<Reason>> before = List.copyOf(reasons);
            for (int place = 0; place < segments.size(); place++) {
                if (before.get(place).isEmpty()) {
                    Optional<Reason> reason = starved(place, before);
                    if (reason.isEmpty()) {
                        reason = blocked(place, before);
                    }
                    if (reason.isPresent()) {
                        reasons.set(place, reason);
                        reached.add(place);
                    }
                }
            }
        }

        private Optional<Reason> starved(int place, List<Optional<Reason>> standing) {
            boolean empty = place > 0 && inBuffer.get(place - 1).value() == 0;
            return empty
                    ? standing.get(place - 1).map(origin -> new Reason(StopCause.STARVED, origin.call()))
                    : Optional.empty();
        }

        private Optional<Reason> blocked(int place, List<Optional<Reason>> standing) {
            boolean full = place < segments.size() - 1
                    && inBuffer.get(place)
                                    .compareTo(segments.get(place).segment().bufferAfter())
                            >= 0;
            return full
                    ? standing.get(place + 1).map(origin -> new Reason(StopCause.BLOCKED, origin.call()))
                    : Optional.empty();
        }
    }
}
