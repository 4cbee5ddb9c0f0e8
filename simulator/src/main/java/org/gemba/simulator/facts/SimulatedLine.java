package org.gemba.simulator.facts;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.DefectKind;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineId;
import org.gemba.house.floor.Part;
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
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Step;

/** A factory described as a line of the house, for a factory that has no plant: line {@code SIM/…} named after it. */
public final class SimulatedLine {
    private static final PlantId PLANT = new PlantId("SIM");
    private static final TeamId TEAM = new TeamId("MODEL");
    private static final String ALWAYS = "Always";

    private SimulatedLine() {}

    /**
     * The line that the stations and moving lines of a factory make, in its order.
     *
     * @param takt its planned cycle, where one is given
     */
    public static LineDefinition of(Factory factory, Optional<Duration> takt) {
        List<StationId> speaking = factory.places().stream()
                .filter(SimulatedLine::speaks)
                .map(Place::id)
                .toList();
        Line line = new Line(
                code(factory.name()),
                shortened(factory.name()),
                List.of(new Segment(new SegmentId("ALL"), speaking, PieceCount.NONE)),
                takt.orElse(Duration.ZERO),
                PitchBy.HOUR,
                PieceCount.ONE,
                List.of(),
                List.of(new DefectKind("REWORK", "Rework"), new DefectKind("SCRAP", "Scrap")));
        return new LineDefinition(
                new Plant(PLANT, "Simulated", ZoneOffset.UTC, LocalTime.MIDNIGHT),
                line,
                factory.places().stream()
                        .filter(SimulatedLine::speaks)
                        .map(place -> station(factory, place))
                        .toList(),
                factory.parts().stream()
                        .map(part -> new Part(part.id(), shortened(part.id().value()), List.of(), List.of()))
                        .toList(),
                List.of(new Team(TEAM, "The model", List.of())),
                factory.workingTimes().isEmpty() ? always() : WorkCalendar.EMPTY,
                List.of(),
                AndonRule.USUAL);
    }

    static boolean speaks(Place place) {
        return place instanceof org.gemba.simulator.model.Station || place instanceof MovingLine;
    }

    /** Its standard is the average of the first work that is done there. */
    private static Station station(Factory factory, Place place) {
        double seconds = place instanceof MovingLine line
                ? line.takt().toMillis() / 1e3
                : factory.parts().stream()
                        .flatMap(part -> part.route().stream())
                        .filter(step -> step.place().equals(place.id()))
                        .filter(Step::hasWork)
                        .mapToDouble(
                                step -> step.hands().mean() + step.machine().mean())
                        .findFirst()
                        .orElse(0);
        int parallel = place instanceof org.gemba.simulator.model.Station station ? station.parallel() : 1;
        return new Station(
                place.id(),
                place.id().value(),
                TEAM,
                Duration.ofMillis(Math.round(seconds * 1_000)),
                PieceCount.NONE,
                Duration.ZERO,
                parallel);
    }

    private static WorkCalendar always() {
        Shift shift = new Shift(ALWAYS, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, List.of());
        List<WorkDay> week = Arrays.stream(DayOfWeek.values())
                .map(day -> new WorkDay(day, List.of(ALWAYS)))
                .toList();
        return new WorkCalendar(List.of(shift), week, List.of());
    }

    private static LineId code(String name) {
        String code =
                name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut =
                code.substring(0, Math.min(code.length(), Limits.CODE_LENGTH)).replaceAll("-+$", "");
        return new LineId(cut.isEmpty() ? "FACTORY" : cut);
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), Limits.NAME_LENGTH)).strip();
    }
}
