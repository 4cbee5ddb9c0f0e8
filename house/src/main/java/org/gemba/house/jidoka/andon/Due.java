package org.gemba.house.jidoka.andon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.Escalation;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.language.Andon;

/**
 * What the passing of time alone brings to a call that nobody answers: its fixed position, and the rungs of the ladder.
 *
 * @param at when
 * @param brings the fact that follows then, if nobody answered and the segment does not stand for another of its own calls
 */
record Due(Instant at, Andon brings, Call call) {
    /** By time; at the same instant first the stops, then the ladder, each by the number of the call. */
    private static final Comparator<Due> ORDER = Comparator.comparing(Due::at)
            .thenComparing(due -> due.brings instanceof Andon.CallEscalated)
            .thenComparing(due -> due.call.number());

    /** The earliest instant at which time brings something. */
    static Optional<Instant> next(AndonBoard board) {
        Instant earliest = Instant.MAX;
        for (Call call : board.open()) {
            if (!call.isAnswered()) {
                Optional<Instant> stop = stop(board, call).map(Due::at);
                Optional<Instant> rung = rung(board, call, call.escalations().size());
                earliest = FixedPosition.earlier(earliest, stop.orElse(Instant.MAX));
                earliest = FixedPosition.earlier(earliest, rung.orElse(Instant.MAX));
            }
        }
        return earliest.equals(Instant.MAX) ? Optional.empty() : Optional.of(earliest);
    }

    /** All that time has brought by now, in order of when it was due. */
    static List<Due> by(AndonBoard board, Instant now) {
        List<Due> dues = new ArrayList<>();
        for (Call call : board.open()) {
            if (!call.isAnswered()) {
                stop(board, call).filter(due -> !due.at.isAfter(now)).ifPresent(dues::add);
                rungs(board, call, now, dues);
            }
        }
        dues.sort(ORDER);
        return dues;
    }

    private static Optional<Due> stop(AndonBoard board, Call call) {
        if (call.fixedPosition().isEmpty() || call.segment().isEmpty() || call.has(CallStage.STOPPED)) {
            return Optional.empty();
        }
        SegmentId segment = call.segment().get();
        FixedPosition position = call.fixedPosition().get();
        return board.segment(segment)
                .filter(state -> !state.standsForOwnCall())
                .map(state -> new Due(
                        position.due(),
                        new Andon.SegmentStopped(segment, call.number(), position.cause(), position.due()),
                        call));
    }

    private static void rungs(AndonBoard board, Call call, Instant now, List<Due> dues) {
        List<Escalation> ladder = board.rule().ladder();
        for (int rung = call.escalations().size(); rung < ladder.size(); rung++) {
            Instant at = rung(board, call, rung).orElseThrow();
            if (at.isAfter(now)) {
                return;
            }
            Andon escalated = new Andon.CallEscalated(
                    call.number(), rung + 1, ladder.get(rung).to());
            dues.add(new Due(at, escalated, call));
        }
    }

    /** When a rung is called: not before it is known that the cord was pulled, and not before the rung under it. */
    private static Optional<Instant> rung(AndonBoard board, Call call, int rung) {
        List<Escalation> ladder = board.rule().ladder();
        if (rung >= ladder.size()) {
            return Optional.empty();
        }
        Instant at = call.toldAt();
        for (Escalation step : ladder.subList(0, rung + 1)) {
            at = FixedPosition.later(at, call.waitsSince().plus(step.after()));
        }
        return Optional.of(at);
    }
}
