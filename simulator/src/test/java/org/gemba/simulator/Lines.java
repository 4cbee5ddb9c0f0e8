package org.gemba.simulator;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.StopReason;
import org.gemba.house.floor.Team;
import org.gemba.house.floor.TeamId;
import org.gemba.house.floor.WorkCalendar;
import org.gemba.house.floor.WorkDay;

/** Two lines to play on: people on a moving line, and a cell of machines. 1,290 min of net time a day. */
final class Lines {
    private static final Plant PLANT =
            new Plant(new PlantId("HIDA"), "Hida Pumps", ZoneId.of("Asia/Tokyo"), LocalTime.of(6, 0));

    private static final Team TEAM = new Team(
            new TeamId("BLUE"),
            "Blue team",
            List.of(
                    new Member(new PersonId("P-1"), "Sato Yuki", Role.TEAM_LEADER),
                    new Member(new PersonId("P-2"), "Lindqvist Sven", Role.GROUP_LEADER),
                    new Member(new PersonId("P-3"), "Kobayashi Aiko", Role.MANAGER)));

    private Lines() {}

    /** Nine stations in three segments; takt 77,400 s ÷ 1,075 = 72 s. */
    static LineDefinition pumps() {
        List<Integer> cycles = List.of(54, 57, 58, 55, 60, 58, 56, 57, 50);
        List<Station> stations = new ArrayList<>();
        for (int i = 0; i < cycles.size(); i++) {
            stations.add(station("A-0" + (i + 1), cycles.get(i), i == 3 || i == 6 ? 5 : 1, 1));
        }
        List<Segment> segments = List.of(
                segment("HOUSING", stations.subList(0, 3), 4),
                segment("DRIVE", stations.subList(3, 6), 4),
                segment("TEST", stations.subList(6, 9), 0));
        return line("ASSY-1", 62, 6, stations, segments, List.of(525, 350, 200), List.of("HP-20", "HP-32", "HP-50"));
    }

    /** Five machines in three segments; takt 77,400 s ÷ 516 = 150 s. */
    static LineDefinition gears() {
        List<Station> stations = List.of(
                station("G-01", 115, 1, 1),
                station("G-02", 128, 7, 1),
                station("G-03", 70, 7, 1),
                station("G-04", 200, 4, 4),
                station("G-05", 95, 1, 1));
        List<Segment> segments = List.of(
                segment("TURN", stations.subList(0, 1), 6),
                segment("HOB", stations.subList(1, 2), 6),
                segment("FINISH", stations.subList(2, 5), 0));
        return line("GEAR-1", 130, 12, stations, segments, List.of(300, 216), List.of("GW-17", "GW-23"));
    }

    private static LineDefinition line(
            String code,
            int plannedSeconds,
            int perContainer,
            List<Station> stations,
            List<Segment> segments,
            List<Integer> demand,
            List<String> numbers) {
        List<StationId> route = stations.stream().map(Station::id).toList();
        List<Part> parts = new ArrayList<>();
        List<Demand> taken = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            PartId part = new PartId(numbers.get(i));
            parts.add(new Part(part, numbers.get(i), route, List.of()));
            taken.add(new Demand(part, LocalDate.of(2026, 1, 1), new PieceCount(demand.get(i))));
        }
        Line line = new Line(
                new LineId(code),
                code,
                segments,
                Duration.ofSeconds(plannedSeconds),
                PitchBy.HOUR,
                new PieceCount(perContainer),
                List.of(
                        new StopReason("MACHINE", "Machine broke down", false),
                        new StopReason("TOOL", "Tool change", false),
                        new StopReason("MATERIAL", "Waiting for material", false)),
                List.of(new DefectKind("SEAL", "Seal pinched"), new DefectKind("LEAK", "Leaks at test")));
        return new LineDefinition(PLANT, line, stations, parts, List.of(TEAM), calendar(), taken, AndonRule.USUAL);
    }

    private static Station station(String code, int cycleSeconds, int stock, int parallel) {
        return new Station(
                new StationId(code),
                code,
                TEAM.id(),
                Duration.ofSeconds(cycleSeconds),
                new PieceCount(stock),
                Duration.ofMinutes(10),
                parallel);
    }

    private static Segment segment(String code, List<Station> stations, int buffer) {
        return new Segment(
                new SegmentId(code), stations.stream().map(Station::id).toList(), new PieceCount(buffer));
    }

    private static WorkCalendar calendar() {
        List<Shift> shifts = List.of(shift("Early", 6), shift("Late", 14), shift("Night", 22));
        List<String> names = shifts.stream().map(Shift::name).toList();
        return new WorkCalendar(
                shifts,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new WorkDay(day, names))
                        .toList(),
                List.of());
    }

    private static Shift shift(String name, int hour) {
        LocalTime start = LocalTime.of(hour, 0);
        return new Shift(
                name,
                start,
                start.plusHours(8),
                List.of(
                        new Break("Meeting", start, Duration.ofMinutes(5)),
                        new Break("Tea", start.plusHours(2), Duration.ofMinutes(10)),
                        new Break("Meal", start.plusMinutes(270), Duration.ofMinutes(30)),
                        new Break("Sweep and shine", start.plusMinutes(475), Duration.ofMinutes(5))));
    }
}
