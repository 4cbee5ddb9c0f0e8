package org.gemba.house.jidoka.andon;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How fast a call was responded to, lap by lap. A lap runs from the step before it on this chain that came before it, so a
 * restart before the containment is timed from the arrival. A lap that has not ended has no time. Measured is the response,
 * never the person who called.
 *
 * @param answer from the pull to the answer
 * @param arrival from there until help stood at the station
 * @param containment from there until it could not go further
 * @param restart from there until the segment ran again; empty where it never stopped
 * @param countermeasure from there until it was named what keeps it from coming again
 */
public record ResponseClock(
        Optional<Duration> answer,
        Optional<Duration> arrival,
        Optional<Duration> containment,
        Optional<Duration> restart,
        Optional<Duration> countermeasure) {
    private static final List<CallStage> CHAIN = List.of(
            CallStage.PULLED,
            CallStage.ANSWERED,
            CallStage.ARRIVED,
            CallStage.CONTAINED,
            CallStage.RESTARTED,
            CallStage.COUNTERMEASURE);

    static ResponseClock of(Call call) {
        return new ResponseClock(
                lap(call, CallStage.ANSWERED),
                lap(call, CallStage.ARRIVED),
                lap(call, CallStage.CONTAINED),
                lap(call, CallStage.RESTARTED),
                lap(call, CallStage.COUNTERMEASURE));
    }

    private static Optional<Duration> lap(Call call, CallStage stage) {
        return call.step(stage).map(end -> between(begin(call, end).at(), end.at()));
    }

    private static CallStep begin(Call call, CallStep end) {
        CallStep begin = call.steps().getFirst();
        for (CallStage stage : CHAIN.subList(0, CHAIN.indexOf(end.stage()))) {
            Optional<CallStep> earlier = call.step(stage);
            if (earlier.isPresent() && earlier.get().fact() < end.fact()) {
                begin = earlier.get();
            }
        }
        return begin;
    }

    /** The time between two steps told by different clocks: never less than nothing. */
    static Duration between(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }
}
