package org.gemba.house.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.Break;
import org.gemba.house.floor.DayException;
import org.gemba.house.floor.Demand;
import org.gemba.house.floor.Escalation;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Member;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.Segment;
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
import org.gemba.house.language.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which a definition can contradict itself, with the words that a planner reads. */
class ContradictionsTest {
    private static final LineDefinition SMALL = Definitions.small();
    private static final StationId UNKNOWN = new StationId("B-01");

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void eachIsNamedWithARemedy(String words, LineDefinition definition) {
        Refusal refusal = DefinitionBoard.contradictions(definition).orElseThrow();

        assertThat(refusal.reason()).isEqualTo(words);
        assertThat(refusal.remedy()).isNotBlank();
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(stations(), partsAndTeams(), calendar(), andon()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> stations() {
        return Stream.of(
                row(
                        "The station A-01 is described twice.",
                        withStations(add(SMALL.stations(), Definitions.station(Definitions.A1, 40)))),
                row(
                        "Segment FRONT names station B-01, which is not described.",
                        withLine(Definitions.line(
                                segments(List.of(Definitions.A1, Definitions.A2, UNKNOWN), List.of(Definitions.A3))))),
                row(
                        "Station A-03 is in no segment.",
                        withLine(Definitions.line(List.of(new Segment(
                                Definitions.FRONT, List.of(Definitions.A1, Definitions.A2), PieceCount.NONE))))),
                row(
                        "Station A-02 stands twice in the flow: in segment FRONT and in segment BACK.",
                        withLine(Definitions.line(segments(
                                List.of(Definitions.A1, Definitions.A2), List.of(Definitions.A2, Definitions.A3))))),
                row(
                        "The segment FRONT is described twice.",
                        withLine(Definitions.line(List.of(
                                new Segment(
                                        Definitions.FRONT, List.of(Definitions.A1, Definitions.A2), PieceCount.NONE),
                                new Segment(Definitions.FRONT, List.of(Definitions.A3), PieceCount.NONE))))),
                row("Station A-01 belongs to team T1, which is not described.", withTeams(List.of())),
                row(
                        "The stop reason TOOL is described twice.",
                        withLine(line(
                                PitchBy.HOUR,
                                10,
                                List.of(
                                        new StopReason("TOOL", "Tool", false),
                                        new StopReason("TOOL", "Drill", false))))),
                row(
                        "The pitch board goes by the container, but a container holds 0 pieces.",
                        withLine(line(PitchBy.CONTAINER, 0, List.of()))));
    }

    private static Stream<Arguments> partsAndTeams() {
        return Stream.of(
                row("The part Special is described twice.", withParts(add(SMALL.parts(), part(List.of(), List.of())))),
                row(
                        "The route of part Special names station B-01, which is not described.",
                        withParts(List.of(SMALL.parts().getFirst(), part(List.of(UNKNOWN), List.of())))),
                row(
                        "Part Special has a cycle of its own at station B-01, which is not described.",
                        withParts(List.of(
                                SMALL.parts().getFirst(),
                                part(List.of(), List.of(new StandardCycle(UNKNOWN, Duration.ofSeconds(5))))))),
                row(
                        "There is a demand for part Valve, which is not described.",
                        withDemand(List.of(new Demand(new PartId("Valve"), Definitions.MAY, PieceCount.ONE)))),
                row(
                        "Part Pump 10 has two demands from 2026-05-01 on.",
                        withDemand(List.of(
                                new Demand(Definitions.PUMP, Definitions.MAY, PieceCount.ONE),
                                new Demand(Definitions.PUMP, Definitions.MAY, PieceCount.NONE)))),
                row(
                        "The team T1 is described twice.",
                        withTeams(
                                List.of(SMALL.teams().getFirst(), SMALL.teams().getFirst()))),
                row(
                        "Person 4711 is Aiko (TEAM_LEADER) in one team and Ben (OPERATOR) in another.",
                        withTeams(List.of(
                                SMALL.teams().getFirst(),
                                new Team(
                                        new TeamId("T2"),
                                        "Two",
                                        List.of(new Member(new PersonId("4711"), "Ben", Role.OPERATOR)))))));
    }

    private static Stream<Arguments> calendar() {
        return Stream.of(
                row(
                        "On MONDAY shift 'Late' starts at 13:30, before shift 'Early' ends at 14:00.",
                        withShifts(shift("Early", "06:00", "14:00"), shift("Late", "13:30", "22:00"))),
                row(
                        "Shift 'Night' (22:00 to 07:00) runs over 06:00, the hour at which the production day starts.",
                        withShifts(shift("Night", "22:00", "07:00"))),
                row(
                        "Break 'Tea' (15:00, 15 minutes) is not within shift 'Early' (06:00 to 14:00).",
                        withShifts(shift("Early", "06:00", "14:00", pause("Tea", "15:00", 15)))),
                row(
                        "Break 'Tea' of shift 'Early' begins at 09:10, before the break before it is over.",
                        withShifts(shift(
                                "Early", "06:00", "14:00", pause("Meeting", "09:00", 15), pause("Tea", "09:10", 15)))),
                row(
                        "MONDAY names shift 'Late', which is not described.",
                        withCalendar(new WorkCalendar(
                                List.of(), List.of(new WorkDay(DayOfWeek.MONDAY, List.of("Late"))), List.of()))),
                row(
                        "The day of the week MONDAY stands twice.",
                        withCalendar(new WorkCalendar(
                                List.of(),
                                List.of(
                                        new WorkDay(DayOfWeek.MONDAY, List.of()),
                                        new WorkDay(DayOfWeek.MONDAY, List.of())),
                                List.of()))),
                row(
                        "On 2026-05-02 shift 'Two' starts at 07:00, before shift 'One' ends at 08:00.",
                        withCalendar(new WorkCalendar(
                                List.of(),
                                List.of(),
                                List.of(new DayException(
                                        LocalDate.of(2026, 5, 2),
                                        "Saturday",
                                        List.of(shift("One", "06:00", "08:00"), shift("Two", "07:00", "09:00"))))))));
    }

    private static Stream<Arguments> andon() {
        return Stream.of(
                row(
                        "The escalation ladder does not ascend: MANAGER is called after PT3M, behind GROUP_LEADER after PT3M.",
                        withAndon(rule(
                                StopMode.FIXED_POSITION,
                                30,
                                List.of(
                                        new Escalation(Duration.ofMinutes(3), Role.GROUP_LEADER),
                                        new Escalation(Duration.ofMinutes(3), Role.MANAGER))))),
                row(
                        "A pull lets the line run on (END_OF_CYCLE), but for no time.",
                        withAndon(rule(StopMode.END_OF_CYCLE, 0, List.of()))));
    }

    @Test
    void moreStationsOrPartsThanFitAreRefused() {
        List<Part> most = IntStream.range(0, Limits.PARTS)
                .mapToObj(i -> new Part(new PartId("P" + i), "Part", List.of(), List.of()))
                .toList();
        LineDefinition full = withDemand(withParts(most), List.of());

        assertThat(DefinitionBoard.contradictions(full)).isEmpty();
        assertThat(DefinitionBoard.contradictions(withDemand(
                        withParts(add(most, part(List.of(), List.of()))), List.of())))
                .get()
                .isInstanceOf(Refusal.OutsideLimit.class);
    }

    @Test
    void shiftsThatMeetAndANightShiftToTheDayStartAreFine() {
        Optional<Refusal> refusal = DefinitionBoard.contradictions(withShifts(
                shift("Early", "06:00", "14:00"),
                shift("Late", "14:00", "22:00"),
                shift("Night", "22:00", "06:00", pause("Rice", "02:00", 30))));

        assertThat(refusal).isEmpty();
    }

    private static Arguments row(String words, LineDefinition definition) {
        return Arguments.of(words, definition);
    }

    private static Shift shift(String name, String start, String end, Break... breaks) {
        return new Shift(name, LocalTime.parse(start), LocalTime.parse(end), List.of(breaks));
    }

    private static Break pause(String name, String start, int minutes) {
        return new Break(name, LocalTime.parse(start), Duration.ofMinutes(minutes));
    }

    private static Part part(List<StationId> route, List<StandardCycle> cycles) {
        return new Part(Definitions.SPECIAL, "Special pump", route, cycles);
    }

    private static List<Segment> segments(List<StationId> front, List<StationId> back) {
        return List.of(
                new Segment(Definitions.FRONT, front, PieceCount.NONE),
                new Segment(Definitions.BACK, back, PieceCount.NONE));
    }

    private static Line line(PitchBy by, int perContainer, List<StopReason> reasons) {
        Line small = SMALL.line();
        return new Line(
                small.id(),
                small.name(),
                small.segments(),
                small.plannedCycle(),
                by,
                new PieceCount(perContainer),
                reasons,
                List.of());
    }

    private static AndonRule rule(StopMode mode, int window, List<Escalation> ladder) {
        return new AndonRule(
                mode, Duration.ofSeconds(window), Duration.ofSeconds(15), ladder, List.of(Role.TEAM_LEADER));
    }

    private static <T> List<T> add(List<T> some, T one) {
        List<T> more = new ArrayList<>(some);
        more.add(one);
        return more;
    }

    private static LineDefinition withStations(List<Station> stations) {
        return of(SMALL.line(), stations, SMALL.parts(), SMALL.teams(), SMALL.calendar(), SMALL.demand());
    }

    private static LineDefinition withLine(Line line) {
        return of(line, SMALL.stations(), SMALL.parts(), SMALL.teams(), SMALL.calendar(), SMALL.demand());
    }

    private static LineDefinition withParts(List<Part> parts) {
        return of(SMALL.line(), SMALL.stations(), parts, SMALL.teams(), SMALL.calendar(), SMALL.demand());
    }

    private static LineDefinition withTeams(List<Team> teams) {
        return of(SMALL.line(), SMALL.stations(), SMALL.parts(), teams, SMALL.calendar(), SMALL.demand());
    }

    private static LineDefinition withShifts(Shift... shifts) {
        return withCalendar(Definitions.calendar(List.of(shifts)));
    }

    private static LineDefinition withCalendar(WorkCalendar calendar) {
        return of(SMALL.line(), SMALL.stations(), SMALL.parts(), SMALL.teams(), calendar, SMALL.demand());
    }

    private static LineDefinition withDemand(List<Demand> demand) {
        return withDemand(SMALL, demand);
    }

    private static LineDefinition withDemand(LineDefinition of, List<Demand> demand) {
        return of(of.line(), of.stations(), of.parts(), of.teams(), of.calendar(), demand);
    }

    private static LineDefinition withAndon(AndonRule andon) {
        return new LineDefinition(
                SMALL.plant(),
                SMALL.line(),
                SMALL.stations(),
                SMALL.parts(),
                SMALL.teams(),
                SMALL.calendar(),
                SMALL.demand(),
                andon);
    }

    private static LineDefinition of(
            Line line,
            List<Station> stations,
            List<Part> parts,
            List<Team> teams,
            WorkCalendar calendar,
            List<Demand> demand) {
        return new LineDefinition(SMALL.plant(), line, stations, parts, teams, calendar, demand, SMALL.andon());
    }
}
