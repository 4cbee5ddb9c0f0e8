package org.gemba.house.language;

import java.time.Instant;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;

/** Jidoka: a call, its answer, the stop, the restart, and what came of it. */
public sealed interface Andon extends Fact {

    /** Somebody pulled the cord at a station. The line keeps moving until the fixed position. */
    record AndonPulled(CallNumber call, StationId station, AndonKind kind, String remark) implements Andon {
        public AndonPulled {
            Remark.checkOrNone("remark", remark);
        }
    }

    /** Somebody named said: I am coming. */
    record AndonAnswered(CallNumber call) implements Andon {}

    /** Whoever answered stands at the station. */
    record HelpArrived(CallNumber call) implements Andon {}

    /** The abnormality cannot go further: the suspect pieces are held, the danger is away. */
    record AndonContained(CallNumber call, String how) implements Andon {
        public AndonContained {
            Remark.checkOrNone("containment", how);
        }
    }

    /** Normal is restored at the station; the lamp goes out. */
    record AndonCleared(CallNumber call) implements Andon {}

    /** What will keep it from coming again was named. */
    record CountermeasureNamed(CallNumber call, String countermeasure) implements Andon {
        public CountermeasureNamed {
            Remark.check("countermeasure", countermeasure);
        }
    }

    /** Nobody answered in the time agreed, so the next on the ladder was called. */
    record CallEscalated(CallNumber call, int rung, Role to) implements Andon {}

    /**
     * A segment stopped.
     *
     * @param call the call it stopped for; a segment that stops because its neighbour's buffer ran out names the same call
     * @param due when it was due to stop; later facts tell how late it was noticed
     */
    record SegmentStopped(SegmentId segment, CallNumber call, StopCause cause, Instant due) implements Andon {}

    /** A segment runs again. */
    record SegmentRestarted(SegmentId segment, CallNumber call) implements Andon {}
}
