package org.gemba.simulator.facts;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.gemba.house.floor.Shift;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.StopMode;
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
     * The line that the stations and moving lines of a factory make, in its order. A moving line on which anybody may call for help is a
     * segment of its own, each of its positions a station; it stops at its fixed position when its takt is over, or at once where all
     * moving lines do.
     *
     * @param takt its planned cycle, where one is given
     */
    public static LineDefinition of(Factory factory, Optional<Duration> takt) {
        Voices voices = Voices.of(factory);
        List<MovingLine> calling = factory.places().stream()
                .filter(SimulatedLine::calls)
                .map(MovingLine.class::cast)
                .toList();
        Line line = new Line(
                code(factory.name()),
                shortened(factory.name()),
                Segments.of(factory, voices, calling),
                takt.orElse(Duration.ZERO),
                PitchBy.HOUR,
                PieceCount.ONE,
                List.of(),
                List.of(new DefectKind("REWORK", "Rework"), new DefectKind("SCRAP", "Scrap")));
        List<Station> stations = new ArrayList<>();
        for (int place = 0; place < factory.places().size(); place++) {
            for (StationId voice : voices.of(place)) {
                stations.add(station(factory, factory.places().get(place), voice));
            }
        }
        return new LineDefinition(
                new Plant(PLANT, "Simulated", ZoneOffset.UTC, LocalTime.MIDNIGHT),
                line,
                stations,
                factory.parts().stream()
                        .map(part -> new Part(part.id(), shortened(part.id().value()), List.of(), List.of()))
                        .toList(),
                List.of(new Team(TEAM, "The model", Crew.members(factory, !calling.isEmpty()))),
                factory.workingTimes().isEmpty() ? always() : WorkCalendar.EMPTY,
                List.of(),
                rule(calling));
    }

    /** Whether anybody may call for help at a place, so that it stands. */
    private static boolean calls(Place place) {
        return place instanceof MovingLine line
                && (line.andon().isPresent() || !line.elements().isEmpty());
    }

    private static AndonRule rule(List<MovingLine> calling) {
        if (calling.isEmpty()) {
            return AndonRule.USUAL;
        }
        boolean atOnce = calling.stream()
                .allMatch(line -> line.andon()
                        .filter(habit -> habit.stop() == MovingLine.Stop.AT_ONCE)
                        .isPresent());
        Duration longest =
                calling.stream().map(MovingLine::takt).max(Duration::compareTo).orElseThrow();
        AndonRule usual = AndonRule.USUAL;
        return new AndonRule(
                atOnce ? StopMode.AT_ONCE : StopMode.END_OF_CYCLE,
                longest,
                usual.answerWithin(),
                usual.ladder(),
                usual.mayRestart());
    }

    /** Its standard is the takt of a moving line, else the average of the first work that is done there. */
    private static Station station(Factory factory, Place place, StationId voice) {
        Duration standard = place instanceof MovingLine line ? line.takt() : firstWork(factory, place);
        int parallel = place instanceof org.gemba.simulator.model.Station station ? station.parallel() : 1;
        return new Station(voice, voice.value(), TEAM, standard, PieceCount.NONE, Duration.ZERO, parallel);
    }

    private static Duration firstWork(Factory factory, Place place) {
        double seconds = factory.parts().stream()
                .flatMap(part -> part.route().stream())
                .filter(step -> step.place().equals(place.id()))
                .filter(Step::hasWork)
                .mapToDouble(step -> step.hands().mean() + step.machine().mean())
                .findFirst()
                .orElse(0);
        return Duration.ofMillis(Math.round(seconds * 1_000));
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
