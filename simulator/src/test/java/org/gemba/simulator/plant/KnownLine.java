package org.gemba.simulator.plant;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.Break;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineId;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.Plant;
import org.gemba.house.floor.PlantId;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.Shift;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.Team;
import org.gemba.house.floor.TeamId;
import org.gemba.house.floor.WorkCalendar;
import org.gemba.house.floor.WorkDay;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Request;
import org.gemba.house.language.Source;
import org.gemba.simulator.facts.Telling;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Simulation;

/** A line of three stations with a break at noon, and facts about it written down by hand. */
final class KnownLine {
    static final StationId CUT = new StationId("CUT");
    static final StationId DRILL = new StationId("DRILL");
    static final StationId PACK = new StationId("PACK");
    static final PartId BLUE = new PartId("BLUE");
    static final PartId RED = new PartId("RED");

    /** A Monday, 06:00 in UTC: the beginning of a shift from 06:00 to 14:00 with a break from 10:00 to 10:30. */
    static final Instant MONDAY = Instant.parse("2026-11-02T06:00:00Z");

    private final List<Recorded> facts = new ArrayList<>();

    static LineDefinition line() {
        Shift early = new Shift(
                "Early",
                LocalTime.of(6, 0),
                LocalTime.of(14, 0),
                List.of(new Break("Meal", LocalTime.of(10, 0), Duration.ofMinutes(30))));
        List<WorkDay> week = Arrays.stream(DayOfWeek.values())
                .map(day -> new WorkDay(day, List.of("Early")))
                .toList();
        return line(new WorkCalendar(List.of(early), week, List.of()));
    }

    static LineDefinition line(WorkCalendar calendar) {
        return line(calendar, CUT);
    }

    /** The same with another code for its first station. */
    static LineDefinition line(WorkCalendar calendar, StationId cut) {
        TeamId team = new TeamId("BLUE");
        List<Station> stations = List.of(cut, DRILL, PACK).stream()
                .map(id -> new Station(
                        id, id.value(), team, Duration.ofSeconds(57), PieceCount.ONE, Duration.ofMinutes(10), 1))
                .toList();
        List<StationId> route = List.of(cut, DRILL, PACK);
        return new LineDefinition(
                new Plant(new PlantId("KNOWN"), "Known", ZoneId.of("UTC"), LocalTime.of(6, 0)),
                new Line(
                        new LineId("L-1"),
                        "Known line",
                        List.of(
                                new Segment(new SegmentId("FRONT"), List.of(cut), new PieceCount(3)),
                                new Segment(new SegmentId("REAR"), List.of(DRILL, PACK), PieceCount.NONE)),
                        Duration.ofSeconds(60),
                        PitchBy.HOUR,
                        PieceCount.ONE,
                        List.of(),
                        List.of()),
                stations,
                List.of(new Part(BLUE, "Blue", route, List.of()), new Part(RED, "Red", route, List.of())),
                List.of(new Team(team, "Blue team", List.of())),
                calendar,
                List.of(),
                AndonRule.USUAL);
    }

    /** A factory played from Monday 00:00 on, seed 3, as facts. */
    static List<Recorded> told(Factory factory, Duration played) {
        return told(factory, played, 3);
    }

    static List<Recorded> told(Factory factory, Duration played, long seed) {
        Telling telling = new Telling(factory, "run", Instant.parse("2026-11-02T00:00:00Z"));
        Run run = Simulation.of(factory).begin(seed, 0, telling);
        run.playUntil(played);
        List<Recorded> facts = new ArrayList<>();
        for (Asked asked : telling.take()) {
            if (asked.request() instanceof Request.Report report) {
                facts.add(new Recorded(
                        facts.size() + 1L,
                        asked.happenedAt(),
                        asked.happenedAt(),
                        asked.source(),
                        asked.actor(),
                        asked.provenance(),
                        report.happening()));
            }
        }
        return facts;
    }

    /** A fact that happened so many seconds after Monday 06:00. */
    KnownLine at(double seconds, Fact fact) {
        Instant when = MONDAY.plusNanos(Math.round(seconds * 1e9));
        facts.add(new Recorded(
                facts.size() + 1L, when, when, new Source("test"), Optional.empty(), Provenance.MEASURED, fact));
        return this;
    }

    long last() {
        return facts.size();
    }

    List<Recorded> facts() {
        return List.copyOf(facts);
    }

    Observation observed() {
        return Observation.of(line(), facts::forEach);
    }
}
