package org.gemba.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Andon;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Request;
import org.gemba.house.language.StopCause;

/**
 * Those who come when called. Every step follows from a fact of the house, so that it does not matter who pulled the cord
 * and who answered: a visitor's call is answered too, and what a visitor leaves undone is done.
 */
final class Helping {
    private static final double SECOND = 1_000;
    private static final double MINUTE = 60 * SECOND;

    private static final String[] CONTAINMENTS = {
        "Suspect pieces set aside and marked",
        "Checked the last five pieces",
        "Changed the box of parts",
        "Worked along until the pace was caught up",
        "Sensor cleaned and tried"
    };

    private static final String[] COUNTERMEASURES = {
        "Key point added to the job instruction", "Fixture pin replaced, check added to the shift start",
        "Second box brought before the first is empty", "Stop of the guide set anew and painted",
        "Supplier told, incoming check for two weeks"
    };

    /** How far a call has come. */
    private enum Stage {
        PULLED,
        ANSWERED,
        ARRIVED,
        CONTAINED
    }

    private record OpenCall(StationId station, AndonKind kind, Stage stage) {}

    private final Ground ground;
    private final People people;
    private final Map<CallNumber, OpenCall> open = new TreeMap<>();
    /** Segments that stand for a call of their own, and for which. */
    private final Map<SegmentId, CallNumber> standing = new TreeMap<>();

    private final Map<SegmentId, Long> stoodFrom = new TreeMap<>();

    Helping(Ground ground) {
        this.ground = ground;
        this.people = new People(ground.definition());
    }

    /** What the house says of the cord. */
    void after(Andon fact, Provenance provenance) {
        // Who is no played person is given time to do the next step too.
        double patience = provenance == Provenance.SIMULATED ? 0 : 2 * MINUTE;
        switch (fact) {
            case Andon.AndonPulled pulled -> pulled(pulled);
            case Andon.AndonAnswered(CallNumber call) -> step(call, Stage.ANSWERED, patience);
            case Andon.HelpArrived(CallNumber call) -> step(call, Stage.ARRIVED, patience);
            case Andon.AndonContained(CallNumber call, String how) -> step(call, Stage.CONTAINED, patience);
            case Andon.AndonCleared(CallNumber call) -> cleared(call);
            case Andon.CountermeasureNamed named -> {}
            case Andon.CallEscalated(CallNumber call, int rung, var role) ->
                people.with(role).ifPresent(person -> in(5, 25, () -> answer(call, person)));
            case Andon.SegmentStopped stopped -> stopped(stopped);
            case Andon.SegmentRestarted(SegmentId segment, CallNumber call) -> {
                Long since = stoodFrom.remove(segment);
                if (since != null) {
                    ground.losses()
                            .add(
                                    "Segment %s stopped by the cord".formatted(segment),
                                    ground.agenda().now() - since);
                }
                standing.remove(segment);
                ground.standstill().restart(segment);
            }
        }
    }

    private void in(double leastSeconds, double mostSeconds, Runnable what) {
        ground.agenda().in(ground.chance().between(leastSeconds, mostSeconds) * SECOND, what);
    }

    private void pulled(Andon.AndonPulled pulled) {
        open.put(pulled.call(), new OpenCall(pulled.station(), pulled.kind(), Stage.PULLED));
        people.leaderAt(pulled.station())
                .ifPresent(leader -> ground.agenda().in(answersAfter(), () -> answer(pulled.call(), leader)));
    }

    /** Milliseconds until the leader answers. */
    private double answersAfter() {
        Behaviour.Response response = ground.behaviour().response();
        AndonRule rule = ground.definition().andon();
        double standard = Math.max(4 * SECOND, (double) rule.answerWithin().toMillis());
        double window = Math.max(standard, (double) rule.window().toMillis());
        Chance chance = ground.chance();
        double draw = chance.between(0, 1);
        if (draw < response.inTime()) {
            return chance.between(3 * SECOND, standard);
        }
        if (draw < response.inTime() + response.tooLate()) {
            return window + chance.between(3 * SECOND, MINUTE);
        }
        if (draw < response.inTime() + response.tooLate() + response.missed()) {
            // Nobody heard it. Whoever is called next answers; at the latest somebody who walks by.
            return rule.ladder().stream()
                            .mapToLong(rung -> rung.after().toMillis())
                            .min()
                            .orElse(0)
                    + 2 * MINUTE;
        }
        return chance.between(standard, window);
    }

    private void answer(CallNumber number, PersonId person) {
        at(number, Stage.PULLED).ifPresent(call -> ask(call.station(), person, new Request.AnswerCall(number)));
    }

    /** Whoever answered goes on; what takes them too long the leader does. */
    private void step(CallNumber number, Stage stage, double patience) {
        OpenCall call = open.get(number);
        if (call == null) {
            return;
        }
        open.put(number, new OpenCall(call.station(), call.kind(), stage));
        Behaviour.Response response = ground.behaviour().response();
        switch (stage) {
            case PULLED -> {}
            case ANSWERED ->
                later(response.arrives(), patience, () -> byLeader(number, stage, new Request.ArriveAtCall(number)));
            case ARRIVED ->
                later(
                        response.contains(),
                        patience,
                        () -> byLeader(number, stage, new Request.ContainCall(number, containment())));
            case CONTAINED -> contained(number, call);
        }
    }

    private void contained(CallNumber number, OpenCall call) {
        isHelped(call);
        in(4, 12, this::restartWhatMay);
        in(15, 60, () -> byLeader(number, Stage.CONTAINED, new Request.ClearCall(number)));
        if (ground.chance().share(ground.behaviour().response().learnt())) {
            in(
                    120,
                    900,
                    () -> people.leaderAt(call.station())
                            .ifPresent(leader -> ask(
                                    call.station(), leader, new Request.NameCountermeasure(number, countermeasure()))));
        }
    }

    private void cleared(CallNumber number) {
        OpenCall call = open.remove(number);
        if (call != null) {
            isHelped(call);
            in(3, 8, this::restartWhatMay);
        }
    }

    /** Work at the station goes on, unless another call for quality or a machine is still open there. */
    private void isHelped(OpenCall call) {
        boolean waits = open.values().stream()
                .filter(other -> other.station().equals(call.station()) && other.stage() != Stage.CONTAINED)
                .anyMatch(other -> Cords.holdsWork(other.kind()));
        if (!waits) {
            ground.bench(call.station()).ifPresent(ground.standstill()::isHelped);
        }
    }

    private void stopped(Andon.SegmentStopped stopped) {
        ground.standstill().stop(stopped.segment());
        stoodFrom.putIfAbsent(stopped.segment(), ground.agenda().now());
        if (stopped.cause() == StopCause.AT_ONCE || stopped.cause() == StopCause.FIXED_POSITION) {
            standing.put(stopped.segment(), stopped.call());
            in(20, 40, this::restartWhatMay);
        }
    }

    /** Restarts every segment whose call is contained and which no other call holds. */
    private void restartWhatMay() {
        for (SegmentId segment : List.copyOf(standing.keySet())) {
            List<StationId> stations = stationsOf(segment);
            boolean held = open.values().stream()
                    .filter(call -> stations.contains(call.station()))
                    .anyMatch(call -> call.stage() == Stage.PULLED
                            || (call.kind() == AndonKind.SAFETY && call.stage() != Stage.CONTAINED));
            OpenCall cause = open.get(standing.get(segment));
            boolean contained = cause == null || cause.stage() == Stage.CONTAINED;
            if (contained && !held) {
                StationId asking = cause == null ? stations.getFirst() : cause.station();
                people.mayRestart(asking).ifPresent(person -> ask(asking, person, new Request.RestartSegment(segment)));
            }
            if (contained) {
                in(20, 40, this::restartWhatMay);
            }
        }
    }

    private List<StationId> stationsOf(SegmentId segment) {
        return ground.definition().line().segments().stream()
                .filter(each -> each.id().equals(segment))
                .findFirst()
                .map(Segment::stations)
                .orElse(List.of());
    }

    private Optional<OpenCall> at(CallNumber number, Stage stage) {
        return Optional.ofNullable(open.get(number)).filter(call -> call.stage() == stage);
    }

    private void later(Duration usual, double patience, Runnable what) {
        double takes = Math.max(2 * SECOND, ground.chance().exponential((double) usual.toMillis()));
        ground.agenda().in(patience + takes, what);
    }

    private void byLeader(CallNumber number, Stage stage, Request request) {
        at(number, stage)
                .ifPresent(call ->
                        people.leaderAt(call.station()).ifPresent(leader -> ask(call.station(), leader, request)));
    }

    private void ask(StationId station, PersonId person, Request request) {
        ground.bench(station).ifPresent(bench -> ground.teller().ask(bench, person, request));
    }

    private String containment() {
        return CONTAINMENTS[ground.chance().below(CONTAINMENTS.length)];
    }

    private String countermeasure() {
        return COUNTERMEASURES[ground.chance().below(COUNTERMEASURES.length)];
    }
}
