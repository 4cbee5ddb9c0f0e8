package org.gemba.house.jidoka.andon;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.LineId;
import org.gemba.house.floor.Member;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.TeamId;
import org.gemba.house.language.Decision;
import org.gemba.house.language.Definition;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Request;
import org.gemba.house.language.Source;

/** A floor with a cord: a board, the rules over it, and people, without the rest of the house. */
final class AndonFloor {
    static final LineId LINE = new LineId("A");
    static final PersonId LEAD = new PersonId("LEAD");

    private final Map<PersonId, Member> people = new TreeMap<>();
    private final List<Recorded> journal = new ArrayList<>();
    private AndonBoard board = AndonBoard.EMPTY;

    AndonFloor() {
        join("LEAD", Role.TEAM_LEADER);
        join("GROUP", Role.GROUP_LEADER);
        join("MAINT", Role.MAINTENANCE);
        join("OPERATOR", Role.OPERATOR);
    }

    AndonBoard board() {
        return board;
    }

    List<Recorded> journal() {
        return journal;
    }

    /** Describes the line, each station with the takt as its standard cycle. */
    void describe(List<Segment> segments, Duration takt, Instant at) {
        Line line = new Line(LINE, "Line A", segments, takt, PitchBy.HOUR, PieceCount.ONE, List.of(), List.of());
        write(new Definition.LineDescribed(line), Optional.empty(), at, at);
        for (StationId station : line.stations()) {
            Station described =
                    new Station(station, station.value(), new TeamId("T-1"), takt, PieceCount.ONE, Duration.ZERO, 1);
            write(new Definition.StationDescribed(described), Optional.empty(), at, at);
        }
    }

    void agree(AndonRule rule, Instant at) {
        write(new Definition.AndonRuleSet(rule), Optional.empty(), at, at);
    }

    /** Time comes first; then the request is decided, and what follows is written. */
    Decision ask(Request request, Optional<PersonId> actor, Instant happenedAt, Instant now) {
        List<Fact> facts = new ArrayList<>(reach(now));
        Decision decision = decide(request, actor, happenedAt, now);
        if (decision instanceof Decision.Happened happened) {
            happened.facts().forEach(fact -> write(fact, actor, happenedAt, now));
            facts.addAll(happened.facts());
            return Decision.happened(facts);
        }
        return decision;
    }

    /** Time has come to an instant. */
    List<Fact> reach(Instant now) {
        List<Fact> facts = AndonRules.due(board, now);
        facts.forEach(fact -> write(fact, Optional.empty(), now, now));
        return facts;
    }

    /** The stop travels along the line by what is in its buffers. */
    List<Fact> follow(List<PieceCount> inBuffer, Instant now) {
        List<Fact> facts = Propagation.follow(board.segments(), inBuffer, now);
        facts.forEach(fact -> write(fact, Optional.empty(), now, now));
        return facts;
    }

    void write(Fact fact, Optional<PersonId> actor, Instant happenedAt, Instant now) {
        Recorded recorded =
                new Recorded(journal.size() + 1L, happenedAt, now, Source.HOUSE, actor, Provenance.SIMULATED, fact);
        journal.add(recorded);
        board = board.after(recorded);
    }

    private Decision decide(Request request, Optional<PersonId> actor, Instant happenedAt, Instant now) {
        return switch (request) {
            case Request.PullCord pull -> AndonRules.pull(board, LINE, pull, happenedAt, now);
            case Request.AnswerCall answer -> AndonRules.answer(board, answer, actor, this::member);
            case Request.ArriveAtCall arrival -> AndonRules.arrive(board, arrival, actor, this::member);
            case Request.ContainCall contain -> AndonRules.contain(board, contain, actor, this::member);
            case Request.ClearCall clear -> AndonRules.clear(board, clear, actor, this::member);
            case Request.NameCountermeasure name -> AndonRules.nameCountermeasure(board, name, actor, this::member);
            case Request.RestartSegment restart -> AndonRules.restart(board, LINE, restart, actor, this::member, now);
            default -> throw new IllegalArgumentException("%s is not asked of the cord.".formatted(request));
        };
    }

    private Optional<Member> member(PersonId person) {
        return Optional.ofNullable(people.get(person));
    }

    private void join(String name, Role role) {
        PersonId person = new PersonId(name);
        people.put(person, new Member(person, name, role));
    }
}
