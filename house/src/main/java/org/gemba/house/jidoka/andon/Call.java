package org.gemba.house.jidoka.andon;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.CallNumber;

/**
 * A call for help from a station, with all its steps so far, in the order in which they became known.
 *
 * @param segment the segment of the station when the cord was pulled; empty where the line has none
 * @param toldAt when the pull became known, by our clock
 * @param fixedPosition where its segment stops for it, by the rule at the pull; empty where it never does
 */
public record Call(
        CallNumber number,
        StationId station,
        Optional<SegmentId> segment,
        AndonKind kind,
        Instant toldAt,
        Optional<FixedPosition> fixedPosition,
        List<CallStep> steps) {
    public Call {
        steps = List.copyOf(steps);
    }

    /** The step of a stage, the first where there are several. */
    public Optional<CallStep> step(CallStage stage) {
        for (CallStep step : steps) {
            if (step.stage() == stage) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** Whether the call has come to a stage. */
    public boolean has(CallStage stage) {
        return step(stage).isPresent();
    }

    /** When the cord was pulled, by the sender's clock. */
    public Instant pulledAt() {
        return steps.getFirst().at();
    }

    /** What was said with the pull; empty where nothing was. */
    public String remark() {
        return steps.getFirst().word();
    }

    public boolean isAnswered() {
        return has(CallStage.ANSWERED);
    }

    /** The ladder's rungs that were called because nobody answered, in order. */
    public List<CallStep> escalations() {
        return steps.stream()
                .filter(step -> step.stage() == CallStage.ESCALATED)
                .toList();
    }

    /** From the pull to the answer; the unanswered call has none. */
    public Optional<Duration> answerTime() {
        return step(CallStage.ANSWERED).map(answer -> ResponseClock.between(pulledAt(), answer.at()));
    }

    /** When its segment stopped for it, if it did. */
    public Optional<Instant> stoppedFrom() {
        return step(CallStage.STOPPED).map(CallStep::at);
    }

    /** When its segment ran again, if it did. */
    public Optional<Instant> stoppedTo() {
        return step(CallStage.RESTARTED).map(CallStep::at);
    }

    /** The response, split into its laps. */
    public ResponseClock clock() {
        return ResponseClock.of(this);
    }

    /** From when escalation counts: the pull, unless the sender's clock is ahead of ours. */
    Instant waitsSince() {
        return FixedPosition.earlier(pulledAt(), toldAt);
    }

    /** The call with one more step; itself where that stage has come already. */
    Call with(CallStep step) {
        if (step.stage() != CallStage.ESCALATED && has(step.stage())) {
            return this;
        }
        List<CallStep> more = new ArrayList<>(steps.size() + 1);
        more.addAll(steps);
        more.add(step);
        return new Call(number, station, segment, kind, toldAt, fixedPosition, more);
    }
}
