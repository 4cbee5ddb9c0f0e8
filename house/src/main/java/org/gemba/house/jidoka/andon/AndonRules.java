package org.gemba.house.jidoka.andon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gemba.house.floor.LineId;
import org.gemba.house.floor.Member;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.language.Andon;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Decision;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Refusal;
import org.gemba.house.language.Request;

/**
 * The rules of the cord. Anyone may pull it; only the named may answer, and only the roles that the line's rule names may
 * restart what stands.
 *
 * <p>Time comes first: before a request is decided, what was {@link #due due} by now is to be on the board.
 */
public final class AndonRules {
    private AndonRules() {}

    /**
     * The cord is pulled. Pulling twice while nobody has answered is one call: a hand that presses again in worry is neither
     * refused nor counted. Once somebody answered, the next pull is a new call, so that an old one that was never cleared
     * cannot swallow it. What stops at once stops in the same breath.
     *
     * @param happenedAt the sender's clock
     * @param now our clock
     */
    public static Decision pull(
            AndonBoard board, LineId line, Request.PullCord request, Instant happenedAt, Instant now) {
        Optional<SegmentState> segment = board.segmentOf(request.station());
        if (segment.isEmpty()) {
            return Decision.refused(new Refusal.NoSuchStation(request.station(), line));
        }
        boolean callsAlready = board.openAt(request.station()).stream()
                .anyMatch(call -> call.kind() == request.kind() && !call.isAnswered());
        if (callsAlready) {
            return Decision.NOTHING;
        }
        CallNumber number = board.nextCall();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Andon.AndonPulled(number, request.station(), request.kind(), request.remark()));
        if (!segment.get().standsForOwnCall()) {
            SegmentId stops = segment.get().segment().id();
            board.fixedPosition(request.station(), request.kind(), happenedAt, now)
                    .filter(position -> !position.due().isAfter(now))
                    .map(position -> new Andon.SegmentStopped(stops, number, position.cause(), position.due()))
                    .ifPresent(facts::add);
        }
        return Decision.happened(facts);
    }

    /** Somebody named is coming. */
    public static Decision answer(
            AndonBoard board,
            Request.AnswerCall request,
            Optional<PersonId> actor,
            Function<PersonId, Optional<Member>> members) {
        return step(board, request.call(), CallStage.ANSWERED, "", named("answer a call", actor, members));
    }

    /** Help stands at the station. Whoever arrives without a word before has answered by it. */
    public static Decision arrive(
            AndonBoard board,
            Request.ArriveAtCall request,
            Optional<PersonId> actor,
            Function<PersonId, Optional<Member>> members) {
        return step(board, request.call(), CallStage.ARRIVED, "", named("arrive at a call", actor, members));
    }

    /** The abnormality cannot go further. Whoever contains it has answered and arrived. */
    public static Decision contain(
            AndonBoard board,
            Request.ContainCall request,
            Optional<PersonId> actor,
            Function<PersonId, Optional<Member>> members) {
        return step(board, request.call(), CallStage.CONTAINED, request.how(), named("contain a call", actor, members));
    }

    /**
     * Normal is restored at the station. What was not said before is said by it. The segment, where it stands, does not run
     * again by itself: restarting is a step of its own, by those whom the line's rule names.
     */
    public static Decision clear(
            AndonBoard board,
            Request.ClearCall request,
            Optional<PersonId> actor,
            Function<PersonId, Optional<Member>> members) {
        return step(board, request.call(), CallStage.CLEARED, "", named("clear a call", actor, members));
    }

    /** What will keep it from coming again: named once, after the containment, also long after the call was cleared. */
    public static Decision nameCountermeasure(
            AndonBoard board,
            Request.NameCountermeasure request,
            Optional<PersonId> actor,
            Function<PersonId, Optional<Member>> members) {
        Optional<Refusal> unnamed = named("name a countermeasure", actor, members);
        if (unnamed.isPresent()) {
            return Decision.refused(unnamed.get());
        }
        Optional<Call> call = board.call(request.call());
        if (call.isEmpty()) {
            return Decision.refused(new Refusal.NoSuchCall(request.call()));
        }
        Optional<CallStep> before = call.get().step(CallStage.COUNTERMEASURE);
        if (before.isPresent()) {
            return Decision.refused(past(call.get(), before.get()));
        }
        return call.get().has(CallStage.CONTAINED)
                ? Decision.happened(new Andon.CountermeasureNamed(request.call(), request.countermeasure()))
                : Decision.refused(notYet(call.get(), CallStage.CONTAINED));
    }

    /**
     * A segment that stands for one of its own calls runs again. Not before every call of it that is past its fixed position
     * was answered, and not before every call for safety was contained. A line that names no role lets anyone on a team
     * restart it.
     */
    public static Decision restart(
            AndonBoard board,
            LineId line,
            Request.RestartSegment request,
            Optional<PersonId> actor,
            Function<PersonId, Optional<Member>> members,
            Instant now) {
        Optional<Refusal> refusal = named("restart a segment", actor, members)
                .or(() -> wrongRole(board, actor.flatMap(members)))
                .or(() -> stands(board, line, request.segment()))
                .or(() -> unsafe(board, request.segment(), now));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        Standing standing =
                board.segment(request.segment()).flatMap(SegmentState::standing).orElseThrow();
        return Decision.happened(new Andon.SegmentRestarted(request.segment(), standing.call()));
    }

    /**
     * What the passing of time has brought by now: stops at fixed positions and rungs of the ladder, in the order in which
     * they were due, each once. Asked late, as after a crash, it gives the same facts as if it had been asked at each instant.
     */
    public static List<Fact> due(AndonBoard board, Instant now) {
        List<Fact> facts = new ArrayList<>();
        Set<SegmentId> stopped = new HashSet<>();
        for (Due due : Due.by(board, now)) {
            if (!(due.brings() instanceof Andon.SegmentStopped stop) || stopped.add(stop.segment())) {
                facts.add(due.brings());
            }
        }
        return facts;
    }

    private static Decision step(
            AndonBoard board, CallNumber number, CallStage to, String how, Optional<Refusal> unnamed) {
        if (unnamed.isPresent()) {
            return Decision.refused(unnamed.get());
        }
        Optional<Call> call = board.call(number);
        if (call.isEmpty()) {
            return Decision.refused(new Refusal.NoSuchCall(number));
        }
        Optional<CallStep> furthest = CallStage.RESPONSE.reversed().stream()
                .flatMap(stage -> call.get().step(stage).stream())
                .findFirst();
        if (furthest.isPresent() && furthest.get().stage().compareTo(to) >= 0) {
            return Decision.refused(past(call.get(), furthest.get()));
        }
        List<Fact> facts = CallStage.RESPONSE.stream()
                .filter(stage -> stage.compareTo(to) <= 0 && !call.get().has(stage))
                .map(stage -> fact(number, stage, how))
                .toList();
        return Decision.happened(facts);
    }

    private static Fact fact(CallNumber call, CallStage stage, String how) {
        return switch (stage) {
            case ANSWERED -> new Andon.AndonAnswered(call);
            case ARRIVED -> new Andon.HelpArrived(call);
            case CONTAINED -> new Andon.AndonContained(call, how);
            case CLEARED -> new Andon.AndonCleared(call);
            case PULLED, ESCALATED, STOPPED, RESTARTED, COUNTERMEASURE ->
                throw new IllegalArgumentException("%s is not a step of the response.".formatted(stage));
        };
    }

    private static Optional<Refusal> named(
            String what, Optional<PersonId> actor, Function<PersonId, Optional<Member>> members) {
        if (actor.isEmpty()) {
            return Optional.of(new Refusal.NeedsAName(what));
        }
        return members.apply(actor.get()).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal.NotOnATeam(actor.get()));
    }

    private static Optional<Refusal> wrongRole(AndonBoard board, Optional<Member> member) {
        List<Role> may = board.rule().mayRestart();
        return member.filter(person -> !may.isEmpty() && !may.contains(person.role()))
                .map(person -> new Refusal.NotForThisRole(person.id(), person.role(), "restart a segment", may));
    }

    private static Optional<Refusal> stands(AndonBoard board, LineId line, SegmentId id) {
        Optional<SegmentState> segment = board.segment(id);
        if (segment.isEmpty()) {
            return Optional.of(new Refusal.NoSuchSegment(id, line));
        }
        Optional<Standing> standing = segment.get().standing();
        if (standing.isEmpty()) {
            return Optional.of(new Refusal.SegmentRuns(id));
        }
        return standing.filter(stop -> !stop.forOwnCall())
                .map(stop -> new Refusal.SegmentWaitsForNeighbour(id, stop.call()));
    }

    private static Optional<Refusal> unsafe(AndonBoard board, SegmentId segment, Instant now) {
        for (Call call : board.open()) {
            if (call.segment().filter(segment::equals).isPresent()) {
                if (!call.isAnswered()
                        && call.fixedPosition()
                                .filter(position -> !position.due().isAfter(now))
                                .isPresent()) {
                    return Optional.of(notYet(call, CallStage.ANSWERED));
                }
                if (call.kind() == AndonKind.SAFETY && !call.has(CallStage.CONTAINED)) {
                    return Optional.of(notYet(call, CallStage.CONTAINED));
                }
            }
        }
        return Optional.empty();
    }

    private static Refusal past(Call call, CallStep step) {
        return new Refusal.CallIsPastThat(call.number(), step.stage().said(), step.at());
    }

    private static Refusal notYet(Call call, CallStage stage) {
        return new Refusal.CallIsNotYet(call.number(), stage.said());
    }
}
