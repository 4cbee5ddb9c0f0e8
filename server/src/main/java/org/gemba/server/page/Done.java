package org.gemba.server.page;

import java.util.Optional;
import java.util.Set;
import org.gemba.server.view.Signal;
import org.gemba.server.view.StationView;

/** What was done a moment ago, confirmed in place: {@code ?done=DefectFound.17}. */
final class Done {
    /** What a person at a station may take back: what they reported, not that they called. */
    private static final Set<String> UNDOABLE = Set.of("DefectFound", "StopBegan", "StopReasonNamed", "StopEnded");

    private static final Set<String> ASKS = Set.of(
            "PullCord",
            "DefectFound",
            "StopBegan",
            "StopReasonNamed",
            "StopEnded",
            "Correct",
            "AnswerCall",
            "ArriveAtCall",
            "ContainCall",
            "ClearCall",
            "NameCountermeasure",
            "RestartSegment",
            "ExplainPitch",
            "SignOffPitch",
            "LookInto");

    private Done() {}

    /** What the address of the page says was done. */
    static Optional<StationView.Done> of(Visit visit) {
        String done = visit.asked("done");
        int dot = done.indexOf('.');
        if (done.equals("nothing")) {
            return Optional.of(new StationView.Done(Signal.NORMAL, visit.say("done.nothing"), Optional.empty(), ""));
        }
        if (dot < 0
                || !ASKS.contains(done.substring(0, dot))
                || !done.substring(dot + 1).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        String ask = done.substring(0, dot);
        long sequence = Long.parseLong(done.substring(dot + 1));
        return Optional.of(new StationView.Done(
                Signal.GOOD,
                visit.say("done." + ask),
                UNDOABLE.contains(ask) ? Optional.of(Long.toString(sequence)) : Optional.empty(),
                Doors.fact(visit.line(), sequence)));
    }
}
