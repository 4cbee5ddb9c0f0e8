package org.gemba.server.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.house.jidoka.andon.Call;
import org.gemba.house.jidoka.andon.CallStage;
import org.gemba.house.jidoka.andon.CallStep;
import org.gemba.server.view.StepStamp;

/** A call's way from the pull to the clearing, as a row of steps. */
final class CallSteps {
    private CallSteps() {}

    static List<StepStamp> of(Visit visit, Call call) {
        List<StepStamp> steps = new ArrayList<>();
        Instant before = call.pulledAt();
        for (CallStage stage : CallStage.values()) {
            Optional<CallStep> step = call.step(stage);
            boolean onTheWay = switch (stage) {
                case PULLED, ANSWERED, ARRIVED, CONTAINED, CLEARED -> true;
                case ESCALATED, STOPPED, RESTARTED, COUNTERMEASURE -> step.isPresent();
            };
            if (onTheWay) {
                Instant last = before;
                steps.add(new StepStamp(
                        visit.say("step." + stage.name()),
                        step.map(it -> visit.words().seconds(it.at())).orElse(""),
                        step.filter(it -> stage != CallStage.PULLED)
                                .map(it -> "+"
                                        + visit.words().duration(Paces.wholeSeconds(Duration.between(last, it.at()))))
                                .orElse(""),
                        step.isPresent()));
                before = step.map(CallStep::at).orElse(before);
            }
        }
        return steps;
    }
}
