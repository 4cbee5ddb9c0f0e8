package org.gemba.house.language;

import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;

/** All that can be asked of a line. A request may be refused, with the reason and the remedy; what happened may not. */
public sealed interface Request {

    /** This happened. Never refused; where it breaks a rule an abnormality is written beside it. */
    record Report(Happening happening) implements Request {}

    /** This happened, but nobody knows when. */
    record ReportUndated(Happening happening) implements Request {}

    /** What people ask of a line that is defined. */
    sealed interface Asking extends Request {}

    /** What concerns a call for help: it has a lane of its own through the gate. */
    sealed interface Calling extends Asking {}

    /** Come: something is not as it should be. Anyone may, without signing in. */
    record PullCord(StationId station, AndonKind kind, String remark) implements Calling {}

    /** I am coming. Only the named may. */
    record AnswerCall(CallNumber call) implements Calling {}

    /** I am at the station. */
    record ArriveAtCall(CallNumber call) implements Calling {}

    /** It cannot go further. */
    record ContainCall(CallNumber call, String how) implements Calling {}

    /** Normal is restored. */
    record ClearCall(CallNumber call) implements Calling {}

    /** This will keep it from coming again. */
    record NameCountermeasure(CallNumber call, String countermeasure) implements Calling {}

    /** Let the segment run again. Only the roles that the line's rule names may. */
    record RestartSegment(SegmentId segment) implements Calling {}

    /** This is why the row has a gap. */
    record ExplainPitch(Instant pitch, String reason) implements Asking {}

    /** I have read this row. Only a leader may. */
    record SignOffPitch(Instant pitch) implements Asking {}

    /** I looked into this abnormality, and this is what I found. */
    record LookInto(AbnormalityNumber abnormality, String finding) implements Asking {}

    /** This is how the line is meant to be. Its differences from today's definition become facts. */
    record LoadDefinition(LineDefinition definition) implements Request {}

    /** That fact was wrong. The shell brings the fact as the journal has it. */
    record Correct(Recorded wrong, Optional<Happening> instead, String why) implements Request {}

    /** The time is now. The shell asks this whenever a board said it would be due. */
    record TimeReached(Instant now) implements Request {}
}
