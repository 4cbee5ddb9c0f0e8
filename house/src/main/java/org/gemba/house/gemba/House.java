package org.gemba.house.gemba;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineId;
import org.gemba.house.floor.Member;
import org.gemba.house.floor.PersonId;
import org.gemba.house.jidoka.andon.AndonBoard;
import org.gemba.house.jidoka.andon.AndonRules;
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

    private static Optional<Refusal> passTime(Draft draft) {
        WhenCallIsUnansweredThenItStopsAtTheFixedPosition.react(draft);
        return Optional.empty();
    }

    private static Optional<Refusal> answer(Gemba gemba, Asked asked, Draft draft) {
        return switch (asked.request()) {
            case Request.LoadDefinition load -> load(gemba.definition(), load.definition(), draft);
            case Request.Report report -> draft.take(Decision.happened(report.happening()));
            case Request.ReportUndated report ->
                draft.take(Decision.happened(new Bookkeeping.Undated(report.happening())));
            case Request.Correct correction -> correct(gemba.memory(), correction, draft);
            case Request.TimeReached ignored -> passTime(draft);
            case Request asks ->
                gemba.definition()
                        .line()
                        .map(line -> onTheLine(gemba, line.id(), asks, asked, draft))
                        .orElse(Optional.of(new Refusal.LineNotDefined()));
        };
    }

    private static Optional<Refusal> onTheLine(Gemba gemba, LineId line, Request request, Asked asked, Draft draft) {
        AndonBoard andon = gemba.andon();
        Optional<PersonId> actor = asked.actor();
        Function<PersonId, Optional<Member>> members =
                person -> gemba.definition().person(person).map(Teammate::member);
        return draft.take(
                switch (request) {
                    case Request.PullCord pull -> AndonRules.pull(andon, line, pull, asked.happenedAt(), draft.now());
                    case Request.AnswerCall call -> AndonRules.answer(andon, call, actor, members);
                    case Request.ArriveAtCall call -> AndonRules.arrive(andon, call, actor, members);
                    case Request.ContainCall call -> AndonRules.contain(andon, call, actor, members);
                    case Request.ClearCall call -> AndonRules.clear(andon, call, actor, members);
                    case Request.NameCountermeasure call -> AndonRules.nameCountermeasure(andon, call, actor, members);
                    case Request.RestartSegment restart ->
                        AndonRules.restart(andon, line, restart, actor, members, draft.now());
                    case Request.ExplainPitch ignored -> Decision.NOTHING;
                    case Request.SignOffPitch ignored -> Decision.NOTHING;
                    case Request.LookInto ignored -> Decision.NOTHING;
                    case Request.LoadDefinition ignored -> Decision.NOTHING;
                    case Request.Report ignored -> Decision.NOTHING;
                    case Request.ReportUndated ignored -> Decision.NOTHING;
                    case Request.Correct ignored -> Decision.NOTHING;
                    case Request.TimeReached ignored -> Decision.NOTHING;
                });
    }

    private static Optional<Refusal> load(DefinitionBoard today, LineDefinition wanted, Draft draft) {
        Optional<Refusal> contradiction = DefinitionBoard.contradictions(wanted);
        return contradiction.isPresent()
                ? contradiction
                : draft.take(Decision.happened(DefinitionBoard.differences(today.today(), wanted)));
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
