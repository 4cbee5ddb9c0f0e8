package org.gemba.house.justintime.takt;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.Calendars;
import org.gemba.house.floor.Demand;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineId;
import org.gemba.house.floor.Member;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.Team;
import org.gemba.house.floor.TeamId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.language.Definition;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Source;
import org.gemba.house.standards.DefinitionBoard;

/** A small line with two stations, and its pitch board as facts come in. */
final class PitchFloor {
    static final StationId FIRST = new StationId("A-01");
    static final StationId LAST = new StationId("A-02");
    static final SegmentId SEGMENT = new SegmentId("S1");
    static final PartId PART = new PartId("PUMP");
    static final PersonId LEADER = new PersonId("4711");
    static final PersonId OPERATOR = new PersonId("4712");
    static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private PitchBoard board = PitchBoard.EMPTY;
    private long sequence;
    private Provenance provenance = Provenance.MEASURED;
    private Optional<PersonId> actor = Optional.empty();

    /** A line whose day is 06:00 to 14:30 with half an hour's break: 8 hours net. */
    static PitchFloor oneShift(PitchBy by, int perContainer, int demand) {
        return of(
                Calendars.oneShift("UTC", Calendars.shift("Early", "06:00", "14:30", Calendars.pause("10:00", 30))),
                by,
                perContainer,
                demand);
    }

    static PitchFloor of(WorkTime time, PitchBy by, int perContainer, int demand) {
        PitchFloor floor = new PitchFloor();
        DefinitionBoard.differences(Optional.empty(), definition(time, by, perContainer, demand))
                .forEach(fact -> floor.at(Instant.EPOCH, fact));
        return floor;
    }

    static LineDefinition definition(WorkTime time, PitchBy by, int perContainer, int demand) {
        TeamId team = new TeamId("T1");
        return new LineDefinition(
                time.plant(),
                new Line(
                        new LineId("A"),
                        "Pumps",
                        List.of(new Segment(SEGMENT, List.of(FIRST, LAST), PieceCount.NONE)),
                        Duration.ofSeconds(55),
                        by,
                        new PieceCount(perContainer),
                        List.of(),
                        List.of()),
                List.of(station(FIRST, team), station(LAST, team)),
                List.of(new Part(PART, "Pump", List.of(FIRST, LAST), List.of())),
                List.of(new Team(
                        team,
                        "Team 1",
                        List.of(
                                new Member(LEADER, "Aiko", Role.TEAM_LEADER),
                                new Member(OPERATOR, "Ben", Role.OPERATOR)))),
                time.calendar(),
                List.of(new Demand(PART, ALWAYS, new PieceCount(demand))),
                AndonRule.USUAL);
    }

    private static Station station(StationId id, TeamId team) {
        return new Station(id, "Station", team, Duration.ofSeconds(50), PieceCount.ONE, Duration.ofMinutes(10), 1);
    }

    PitchFloor known(Provenance how) {
        provenance = how;
        return this;
    }

    PitchFloor by(PersonId person) {
        actor = Optional.of(person);
        return this;
    }

    /** A fact, told at once; gives its sequence number. */
    long at(Instant at, Fact fact) {
        return at(at, at, fact);
    }

    /** A fact, told later; gives its sequence number. */
    long at(Instant happened, Instant told, Fact fact) {
        sequence++;
        board = board.after(new Recorded(sequence, happened, told, new Source("test"), actor, provenance, fact));
        return sequence;
    }

    long finished(Instant at, int pieces) {
        return at(at, unit(pieces));
    }

    /** So many single pieces, one a minute from a moment on. */
    PitchFloor finishedEachMinute(Instant from, int pieces) {
        for (int i = 0; i < pieces; i++) {
            finished(from.plusSeconds(60L * i), 1);
        }
        return this;
    }

    static Flow.UnitFinished unit(int pieces) {
        return new Flow.UnitFinished(new UnitId("U"), LAST, new PieceCount(pieces));
    }

    void demand(Instant at, int pieces) {
        at(at, new Definition.DemandSet(new Demand(PART, ALWAYS, new PieceCount(pieces))));
    }

    PitchBoard board() {
        return board;
    }

    PitchSheet today(Instant now) {
        return board.today(now).orElseThrow();
    }

    PitchRow row(Instant start, Instant now) {
        return today(now).row(start).orElseThrow();
    }

    /** The rows as text: from-to plan actual gap cumulative-gap data, a '-' where something is not known. */
    static String text(PitchSheet sheet) {
        StringBuilder text = new StringBuilder();
        for (PitchRow row : sheet.rows()) {
            text.append("%s-%s %s %s %s %s %s%n"
                    .formatted(
                            row.time().start().toString().substring(11, 16),
                            row.time().end().toString().substring(11, 16),
                            known(row.row().plan()),
                            known(row.row().actual()),
                            known(row.row().gap()),
                            known(row.soFar().gap()),
                            row.data()));
        }
        return text.toString();
    }

    private static String known(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "-";
    }
}
