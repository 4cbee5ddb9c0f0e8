package org.gemba.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineId;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.Member;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.Plant;
import org.gemba.house.floor.PlantId;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.Team;
import org.gemba.house.floor.TeamId;
import org.gemba.house.floor.WorkCalendar;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;

/** A line of one station and two people. */
final class Example {
    static final LineKey LINE = LineKey.parse("HIDA/ASSY-1");
    static final StationId STATION = new StationId("A-01");
    static final PersonId LEADER = new PersonId("P-101");
    static final Instant SIX = Instant.parse("2026-11-23T06:00:00Z");

    private Example() {}

    static LineDefinition definition() {
        TeamId team = new TeamId("BLUE");
        return new LineDefinition(
                new Plant(new PlantId("HIDA"), "Hida Pumps", ZoneOffset.UTC, LocalTime.of(6, 0)),
                new Line(
                        new LineId("ASSY-1"),
                        "Pump assembly",
                        List.of(new Segment(new SegmentId("S-1"), List.of(STATION), PieceCount.NONE)),
                        Duration.ofSeconds(55),
                        PitchBy.HOUR,
                        PieceCount.ONE,
                        List.of(),
                        List.of()),
                List.of(new Station(
                        STATION, "Housing", team, Duration.ofSeconds(50), PieceCount.ONE, Duration.ZERO, 1)),
                List.of(),
                List.of(new Team(team, "Blue", List.of(new Member(LEADER, "Sato", Role.TEAM_LEADER)))),
                WorkCalendar.EMPTY,
                List.of(),
                AndonRule.USUAL);
    }

    static Asked asked(String id, Instant at, Request request) {
        return new Asked(new RequestId(id), at, new Source("test"), Optional.of(LEADER), Provenance.ENTERED, request);
    }
}
