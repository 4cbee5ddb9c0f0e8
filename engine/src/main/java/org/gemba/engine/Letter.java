package org.gemba.engine;

import java.util.concurrent.CompletableFuture;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Request;

/** A request on its way, with the place where its answer is awaited. */
record Letter(Asked asked, CompletableFuture<Answer> answer) {
    Letter(Asked asked) {
        this(asked, new CompletableFuture<>());
    }

    /** Whether it is about a call for help, and so goes through the lane that nothing else can fill. */
    boolean isCall() {
        return switch (asked.request()) {
            case Request.PullCord ignored -> true;
            case Request.AnswerCall ignored -> true;
            case Request.ArriveAtCall ignored -> true;
            case Request.ContainCall ignored -> true;
            case Request.ClearCall ignored -> true;
            case Request.NameCountermeasure ignored -> true;
            case Request.RestartSegment ignored -> true;
            case Request.Report ignored -> false;
            case Request.ReportUndated ignored -> false;
            case Request.ExplainPitch ignored -> false;
            case Request.SignOffPitch ignored -> false;
            case Request.LookInto ignored -> false;
            case Request.LoadDefinition ignored -> false;
            case Request.Correct ignored -> false;
            case Request.TimeReached ignored -> false;
        };
    }
}
