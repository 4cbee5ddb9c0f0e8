package org.gemba.house.jidoka.andon;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.StopMode;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.Andon;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.Board;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Changing;
import org.gemba.house.language.Definition;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Pitching;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Stopping;
import org.pcollections.TreePMap;

/**
 * The andon board of a line: who calls, who answered, which segments stand and for which call, and how calls were answered.
 * A call keeps the fixed position it was pulled under; escalation goes by the ladder of today.
 *
 * @param segments in the order in which units flow
 * @param paces where each station is in its cycle; followed only while the line stops at the end of a cycle
 */
public record AndonBoard(
        AndonRule rule,
        List<SegmentState> segments,
        TreePMap<StationId, StationPace> paces,
        Calls calls,
        AnswerRecord answers)
        implements Board<AndonBoard> {
    public static final AndonBoard EMPTY =
            new AndonBoard(AndonRule.USUAL, List.of(), TreePMap.empty(), Calls.NONE, AnswerRecord.EMPTY);

    public AndonBoard {
        segments = List.copyOf(segments);
    }

    /** The calls that nobody has cleared, by number. */
    public List<Call> open() {
        return calls.open();
    }

    /** The last calls that were cleared, newest last. */
    public List<Call> ended() {
        return calls.ended();
    }

    /** A call, open or ended, as long as the board keeps it. */
    public Optional<Call> call(CallNumber number) {
        return calls.call(number);
    }

    /** The number that the next call will have. */
    public CallNumber nextCall() {
        return new CallNumber(calls.pulled() + 1);
    }

    /** The open calls from a station, by number. */
    public List<Call> openAt(StationId station) {
        return open().stream().filter(call -> call.station().equals(station)).toList();
    }

    /** The calls that wait for an answer, by number. */
    public List<Call> unanswered() {
        return open().stream().filter(call -> !call.isAnswered()).toList();
    }

    /** What the lamp above a station shows: the strongest of all that is true of it. */
    public Lamp lamp(StationId station) {
        if (standsFor(station)) {
            return Lamp.RED;
        }
        List<Call> here = openAt(station);
        if (here.isEmpty()) {
            return Lamp.GREEN;
        }
        return here.stream().allMatch(Call::isAnswered) ? Lamp.BLUE : Lamp.YELLOW;
    }

    /** A segment by its code. */
    public Optional<SegmentState> segment(SegmentId id) {
        return segments.stream()
                .filter(state -> state.segment().id().equals(id))
                .findFirst();
    }

    /** The segment that a station belongs to; empty where the line has no such station. */
    public Optional<SegmentState> segmentOf(StationId station) {
        return segments.stream()
                .filter(state -> state.segment().stations().contains(station))
                .findFirst();
    }

    /** The earliest fixed position or rung of the ladder that a call without an answer will come to. */
    @Override
    public Optional<Instant> nextDue() {
        return Due.next(this);
    }

    /** Where a call from a station would stop its segment; empty where it would not. */
    Optional<FixedPosition> fixedPosition(StationId station, AndonKind kind, Instant pulledAt, Instant toldAt) {
        Optional<Instant> cycleEnd = Optional.ofNullable(paces.get(station)).flatMap(StationPace::plannedEnd);
        return FixedPosition.of(rule, kind, pulledAt, toldAt, cycleEnd);
    }

    @Override
    public AndonBoard after(Recorded recorded) {
        return switch (recorded.fact()) {
            case Happening happening -> afterHappening(happening, recorded.happenedAt());
            case Andon andon -> afterAndon(andon, recorded);
            case Definition definition -> afterDefinition(definition);
            case Abnormal abnormal -> this;
            case Bookkeeping bookkeeping -> this;
            case Pitching pitching -> this;
        };
    }

    private AndonBoard afterHappening(Happening happening, Instant at) {
        return switch (happening) {
            case Flow flow -> rule.mode() == StopMode.END_OF_CYCLE ? afterFlow(flow, at) : this;
            case Changing changing -> this;
            case Hearing hearing -> this;
            case Quality quality -> this;
            case Stopping stopping -> this;
        };
    }

    private AndonBoard afterFlow(Flow flow, Instant at) {
        return switch (flow) {
            case Flow.CycleBegan began -> paced(began.station(), pace -> pace.begun(began.unit(), at));
            case Flow.CycleCompleted completed -> paced(completed.station(), pace -> pace.ended(completed.unit()));
            case Flow.UnitMoved moved -> paced(moved.from(), pace -> pace.ended(moved.unit()));
            case Flow.UnitFinished finished -> paced(finished.station(), pace -> pace.ended(finished.unit()));
            case Flow.UnitStarted started -> this;
        };
    }

    private AndonBoard afterAndon(Andon andon, Recorded recorded) {
        return switch (andon) {
            case Andon.AndonPulled pull -> pulled(pull, recorded);
            case Andon.AndonAnswered answer -> answered(answer, recorded);
            case Andon.HelpArrived arrival -> stepped(arrival.call(), CallStage.ARRIVED, "", recorded);
            case Andon.AndonContained contained ->
                stepped(contained.call(), CallStage.CONTAINED, contained.how(), recorded);
            case Andon.AndonCleared cleared -> stepped(cleared.call(), CallStage.CLEARED, "", recorded);
            case Andon.CountermeasureNamed named ->
                stepped(named.call(), CallStage.COUNTERMEASURE, named.countermeasure(), recorded);
            case Andon.CallEscalated escalated ->
                stepped(escalated.call(), CallStage.ESCALATED, escalated.to().name(), recorded);
            case Andon.SegmentStopped stop -> stopped(stop, recorded);
            case Andon.SegmentRestarted restart -> restarted(restart, recorded);
        };
    }

    private AndonBoard afterDefinition(Definition definition) {
        return switch (definition) {
            case Definition.PlantDescribed described -> with(answers.at(described.plant()));
            case Definition.LineDescribed described -> laidOut(described.line());
            case Definition.StationDescribed described -> described(described.station());
            case Definition.StationRemoved removed -> with(paces.minus(removed.station()));
            case Definition.AndonRuleSet set -> agreed(set.rule());
            case Definition.PartDescribed described -> this;
            case Definition.PartRemoved removed -> this;
            case Definition.TeamDescribed described -> this;
            case Definition.TeamRemoved removed -> this;
            case Definition.CalendarSet set -> this;
            case Definition.DemandSet set -> this;
            case Definition.DemandWithdrawn withdrawn -> this;
        };
    }

    private AndonBoard pulled(Andon.AndonPulled pull, Recorded recorded) {
        if (call(pull.call()).isPresent()) {
            return this;
        }
        Call call = new Call(
                pull.call(),
                pull.station(),
                segmentOf(pull.station()).map(state -> state.segment().id()),
                pull.kind(),
                recorded.recordedAt(),
                fixedPosition(pull.station(), pull.kind(), recorded.happenedAt(), recorded.recordedAt()),
                List.of(step(CallStage.PULLED, pull.remark(), recorded)));
        return with(calls.with(call)).with(answers.called(recorded.happenedAt(), pull.kind()));
    }

    private AndonBoard answered(Andon.AndonAnswered answer, Recorded recorded) {
        Optional<Call> before = call(answer.call());
        if (before.isEmpty() || before.get().isAnswered()) {
            return this;
        }
        Call call = before.get();
        return stepped(call.number(), CallStage.ANSWERED, "", recorded)
                .with(answers.answered(
                        call.pulledAt(),
                        call.kind(),
                        ResponseClock.between(call.pulledAt(), recorded.happenedAt()),
                        rule.answerWithin()));
    }

    /** It stands from when its stop was seen; a stop told with its pull stands from when it was due, not from before. */
    private AndonBoard stopped(Andon.SegmentStopped stop, Recorded recorded) {
        Instant at = FixedPosition.later(recorded.happenedAt(), stop.due());
        AndonBoard next = changed(stop.segment(), state -> state.standing(stop, at, recorded.sequence()));
        CallStep step = new CallStep(
                CallStage.STOPPED,
                at,
                recorded.actor(),
                recorded.sequence(),
                stop.cause().name());
        return Standing.isOwn(stop.cause()) ? next.with(next.calls.with(stop.call(), step)) : next;
    }

    private AndonBoard restarted(Andon.SegmentRestarted restart, Recorded recorded) {
        AndonBoard next = changed(restart.segment(), SegmentState::running);
        return call(restart.call())
                .filter(call -> call.has(CallStage.STOPPED))
                .flatMap(Call::segment)
                .filter(restart.segment()::equals)
                .map(own -> next.stepped(restart.call(), CallStage.RESTARTED, "", recorded))
                .orElse(next);
    }

    /** A segment of the old layout that the new one keeps stands on, if it stood. */
    private AndonBoard laidOut(Line line) {
        List<SegmentState> states = line.segments().stream()
                .map(described ->
                        new SegmentState(described, segment(described.id()).flatMap(SegmentState::standing)))
                .toList();
        return new AndonBoard(rule, states, paces, calls, answers);
    }

    private AndonBoard described(Station station) {
        StationPace pace = paces.getOrDefault(station.id(), StationPace.UNKNOWN);
        return with(paces.plus(station.id(), pace.withStandard(station.standardCycle())));
    }

    /** What was not followed under the old rule is not known under the new one. */
    private AndonBoard agreed(AndonRule agreed) {
        TreePMap<StationId, StationPace> known = paces;
        if (agreed.mode() != rule.mode()) {
            for (Map.Entry<StationId, StationPace> pace : paces.entrySet()) {
                known = known.plus(pace.getKey(), pace.getValue().between());
            }
        }
        return new AndonBoard(agreed, segments, known, calls, answers);
    }

    private AndonBoard paced(StationId station, UnaryOperator<StationPace> change) {
        StationPace before = paces.get(station);
        if (before == null) {
            return this;
        }
        StationPace pace = change.apply(before);
        return pace.equals(before) ? this : with(paces.plus(station, pace));
    }

    private AndonBoard changed(SegmentId id, UnaryOperator<SegmentState> change) {
        List<SegmentState> states = segments.stream()
                .map(state -> state.segment().id().equals(id) ? change.apply(state) : state)
                .toList();
        return new AndonBoard(rule, states, paces, calls, answers);
    }

    private AndonBoard stepped(CallNumber call, CallStage stage, String word, Recorded recorded) {
        return with(calls.with(call, step(stage, word, recorded)));
    }

    private AndonBoard with(Calls changed) {
        return new AndonBoard(rule, segments, paces, changed, answers);
    }

    private AndonBoard with(AnswerRecord changed) {
        return new AndonBoard(rule, segments, paces, calls, changed);
    }

    private AndonBoard with(TreePMap<StationId, StationPace> changed) {
        return new AndonBoard(rule, segments, changed, calls, answers);
    }

    private boolean standsFor(StationId station) {
        return segments.stream()
                .flatMap(state -> state.standing().stream())
                .filter(Standing::forOwnCall)
                .flatMap(standing -> call(standing.call()).stream())
                .anyMatch(call -> call.station().equals(station));
    }

    private static CallStep step(CallStage stage, String word, Recorded recorded) {
        return new CallStep(stage, recorded.happenedAt(), recorded.actor(), recorded.sequence(), word);
    }
}
