package org.gemba.house.standards;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.Break;
import org.gemba.house.floor.DefectKind;
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
import org.gemba.house.floor.Plant;
import org.gemba.house.floor.PlantId;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.Shift;
import org.gemba.house.floor.StandardCycle;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.StopMode;
import org.gemba.house.floor.StopReason;
import org.gemba.house.floor.Team;
import org.gemba.house.floor.TeamId;
import org.gemba.house.floor.WorkCalendar;
import org.gemba.house.floor.WorkDay;

/** Definitions to try things on. */
final class Definitions {
    static final StationId A1 = new StationId("A-01");
    static final StationId A2 = new StationId("A-02");
    static final StationId A3 = new StationId("A-03");
    static final SegmentId FRONT = new SegmentId("FRONT");
    static final SegmentId BACK = new SegmentId("BACK");
    static final PartId PUMP = new PartId("Pump 10");
    static final PartId SPECIAL = new PartId("Special");
    static final TeamId TEAM = new TeamId("T1");
    static final PersonId AIKO = new PersonId("4711");
    static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private Definitions() {}

    /** Three stations in two segments, a part with a route and one that goes anywhere, a team of two, one shift. */
    static LineDefinition small() {
        return new LineDefinition(
                new Plant(new PlantId("P"), "Plant", ZoneId.of("Europe/Berlin"), LocalTime.of(6, 0)),
                line(List.of(
                        new Segment(FRONT, List.of(A1, A2), PieceCount.ONE),
                        new Segment(BACK, List.of(A3), PieceCount.NONE))),
                List.of(station(A1, 50), station(A2, 55), station(A3, 0)),
                List.of(
                        new Part(
                                PUMP,
                                "Pump",
                                List.of(A1, A2, A3),
                                List.of(new StandardCycle(A2, Duration.ofSeconds(70)))),
                        new Part(SPECIAL, "Special pump", List.of(), List.of())),
                List.of(team(TEAM, new Member(AIKO, "Aiko", Role.TEAM_LEADER))),
                calendar(List.of(early())),
                List.of(new Demand(PUMP, MAY, new PieceCount(400)), new Demand(PUMP, JUNE, new PieceCount(480))),
                AndonRule.USUAL);
    }

    static Shift early() {
        return new Shift(
                "Early",
                LocalTime.of(6, 0),
                LocalTime.of(14, 0),
                List.of(new Break("Tea", LocalTime.of(9, 0), Duration.ofMinutes(15))));
    }

    static WorkCalendar calendar(List<Shift> shifts) {
        return new WorkCalendar(
                shifts,
                List.of(new WorkDay(
                        DayOfWeek.MONDAY, shifts.stream().map(Shift::name).toList())),
                List.of());
    }

    static Line line(List<Segment> segments) {
        return new Line(
                new LineId("A"),
                "Pumps",
                segments,
                Duration.ofSeconds(55),
                PitchBy.HOUR,
                new PieceCount(10),
                List.of(new StopReason("TOOL", "Tool worn", false)),
                List.of(new DefectKind("SCRATCH", "Scratch")));
    }

    static Station station(StationId id, int seconds) {
        return new Station(
                id, "Station " + id, TEAM, Duration.ofSeconds(seconds), PieceCount.ONE, Duration.ofMinutes(5), 1);
    }

    static Team team(TeamId id, Member leader) {
        return new Team(id, "Team " + id, List.of(new Member(new PersonId("4712"), "Ben", Role.OPERATOR), leader));
    }

    /** Any definition that does not contradict itself: of 1 to 6 stations, in any order of flow, and up to 5 parts. */
    static Arbitrary<LineDefinition> any() {
        Arbitrary<List<Integer>> flow = Arbitraries.shuffle(List.of(1, 2, 3, 4, 5, 6));
        return Combinators.combine(
                        flow,
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers()
                                .between(0, 5)
                                .list()
                                .uniqueElements()
                                .ofMaxSize(5),
                        Arbitraries.integers().between(0, 500).list().ofSize(4),
                        Arbitraries.of("Europe/Berlin", "Asia/Tokyo"),
                        Arbitraries.of(AndonRule.USUAL.mode(), StopMode.CALL_ONLY))
                .as((order, count, cut, parts, pieces, zone, mode) -> {
                    List<StationId> stations = order.subList(0, count).stream()
                            .map(number -> new StationId("A-0" + number))
                            .toList();
                    List<Segment> segments = new ArrayList<>();
                    segments.add(new Segment(FRONT, stations.subList(0, Math.min(cut, count)), PieceCount.ONE));
                    if (cut < count) {
                        segments.add(new Segment(BACK, stations.subList(cut, count), PieceCount.NONE));
                    }
                    List<Part> made = parts.stream()
                            .map(number ->
                                    new Part(new PartId("P" + number), "Part", stations.subList(0, 1), List.of()))
                            .toList();
                    List<Demand> demand = new ArrayList<>();
                    for (int i = 0; i < pieces.size() && i < made.size(); i++) {
                        LocalDate from = pieces.get(i) % 2 == 0 ? MAY : JUNE;
                        demand.add(new Demand(made.get(i).id(), from, new PieceCount(pieces.get(i))));
                        demand.add(new Demand(made.get(i).id(), from.plusYears(1), new PieceCount(i)));
                    }
                    AndonRule usual = AndonRule.USUAL;
                    return new LineDefinition(
                            new Plant(new PlantId("P"), "Plant", ZoneId.of(zone), LocalTime.of(6, 0)),
                            line(segments),
                            stations.stream()
                                    .map(id -> station(id, pieces.getFirst()))
                                    .toList(),
                            made,
                            List.of(
                                    team(TEAM, new Member(AIKO, "Aiko", Role.TEAM_LEADER)),
                                    team(
                                            new TeamId("T" + (2 + cut)),
                                            new Member(new PersonId("1"), "Chi", Role.QUALITY))),
                            calendar(count % 2 == 0 ? List.of() : List.of(early())),
                            demand,
                            new AndonRule(mode, usual.window(), usual.answerWithin(), usual.ladder(), List.of()));
                });
    }
}
