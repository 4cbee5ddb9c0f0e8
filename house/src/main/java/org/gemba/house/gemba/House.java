package org.gemba.house.gemba;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineId;
import org.gemba.house.floor.Member;
import org.gemba.house.floor.PersonId;
import org.gemba.house.jidoka.abnormality.AbnormalityRules;
import org.gemba.house.jidoka.andon.AndonBoard;
import org.gemba.house.jidoka.andon.AndonRules;
import org.gemba.house.justintime.takt.PitchRules;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Decision;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Refusal;
import org.gemba.house.language.Request;
import org.gemba.house.standards.DefinitionBoard;
import org.gemba.house.standards.Teammate;

/**
 * The house decides what comes of a request. It asks the room whose matter it is, and then every policy that reacts across
 * rooms. It changes nothing: the same boards, request and time give the same facts, always.
 */
public final class House {
    private House() {}

    /**
     * What comes of a request.
     *
     * @param now by the line's clock, not before the last fact was written down
     */
    public static Turn decide(Gemba gemba, Asked asked, Instant now) {
        Draft draft = new Draft(gemba, asked, now);
        Optional<Refusal> refusal = answer(gemba, asked, draft);
        if (refusal.isPresent()) {
            return new Turn.Refused(refusal.get());
        }
        WhenSegmentStandsThenNeighboursStarveOrBlock.react(draft);
        return draft.written();
    }

    private static Optional<Refusal> answer(Gemba gemba, Asked asked, Draft draft) {
        return switch (asked.request()) {
            case Request.Report report -> report(gemba, report.happening(), draft);
            case Request.ReportUndated report ->
                draft.take(Decision.happened(new Bookkeeping.Undated(report.happening())));
            case Request.LoadDefinition load -> load(gemba.definition(), load.definition(), draft);
            case Request.Correct correction -> correct(gemba.memory(), correction, draft);
            case Request.TimeReached ignored -> passTime(draft);
            case Request.Asking asking -> ask(asking, asked, draft);
        };
    }

    private static Optional<Refusal> report(Gemba gemba, Happening happening, Draft draft) {
        Recorded told = draft.tell(happening);
        WhenSomethingIsNotAsItShouldBeThenAnAbnormalityIsRaised.reactTo(told, gemba, draft);
        return Optional.empty();
    }

    private static Optional<Refusal> ask(Request.Asking asking, Asked asked, Draft draft) {
        Optional<LineId> line = draft.gemba().definition().line().map(Line::id);
        if (line.isEmpty()) {
            return Optional.of(new Refusal.LineNotDefined());
        }
        if (asking instanceof Request.Calling) {
            // Time comes first: what was due by now is not undone by an answer that came after it.
            WhenCallIsUnansweredThenItStopsAtTheFixedPosition.react(draft);
        }
        Optional<Refusal> refusal = draft.take(ruled(draft.gemba(), line.get(), asking, asked, draft.now()));
        if (asking instanceof Request.PullCord pull && refusal.isEmpty()) {
            WhenSomethingIsNotAsItShouldBeThenAnAbnormalityIsRaised.reactToCall(pull.station(), draft);
        }
        return refusal;
    }

    private static Decision ruled(Gemba gemba, LineId line, Request.Asking asking, Asked asked, Instant now) {
        AndonBoard andon = gemba.andon();
        Optional<PersonId> actor = asked.actor();
        Function<PersonId, Optional<Member>> members =
                person -> gemba.definition().person(person).map(Teammate::member);
        return switch (asking) {
            case Request.PullCord pull -> AndonRules.pull(andon, line, pull, asked.happenedAt(), now);
            case Request.AnswerCall call -> AndonRules.answer(andon, call, actor, members);
            case Request.ArriveAtCall call -> AndonRules.arrive(andon, call, actor, members);
            case Request.ContainCall call -> AndonRules.contain(andon, call, actor, members);
            case Request.ClearCall call -> AndonRules.clear(andon, call, actor, members);
            case Request.NameCountermeasure call -> AndonRules.nameCountermeasure(andon, call, actor, members);
            case Request.RestartSegment restart -> AndonRules.restart(andon, line, restart, actor, members, now);
            case Request.ExplainPitch row -> PitchRules.explain(gemba.pitch(), row, now);
            case Request.SignOffPitch row -> PitchRules.signOff(gemba.pitch(), row, actor, now);
            case Request.LookInto look -> AbnormalityRules.lookInto(gemba.abnormalities(), look, actor, members);
        };
    }

    private static Optional<Refusal> load(DefinitionBoard today, LineDefinition wanted, Draft draft) {
        Optional<Refusal> contradiction = DefinitionBoard.contradictions(wanted);
        if (contradiction.isPresent()) {
            return contradiction;
        }
        DefinitionBoard.differences(today.today(), wanted).forEach(draft::tell);
        WhenSomethingIsNotAsItShouldBeThenAnAbnormalityIsRaised.reactToTime(draft);
        return Optional.empty();
    }

    private static Optional<Refusal> passTime(Draft draft) {
        WhenCallIsUnansweredThenItStopsAtTheFixedPosition.react(draft);
        WhenSomethingIsNotAsItShouldBeThenAnAbnormalityIsRaised.reactToTime(draft);
        return Optional.empty();
    }

    /** A correction is a further fact; what it corrects must be something that was reported, and stand uncorrected. */
    private static Optional<Refusal> correct(Memory memory, Request.Correct correction, Draft draft) {
        Recorded wrong = correction.wrong();
        if (!(wrong.fact() instanceof Happening was)) {
            return Optional.of(
                    new Refusal.CannotBeCorrected(wrong.sequence(), "it is not something that was reported"));
        }
        if (memory.corrected().contains(wrong.sequence())) {
            return Optional.of(new Refusal.CannotBeCorrected(wrong.sequence(), "it was corrected already"));
        }
        return draft.take(Decision.happened(new Bookkeeping.Corrected(
                wrong.sequence(), was, wrong.happenedAt(), correction.instead(), correction.why())));
    }
}
