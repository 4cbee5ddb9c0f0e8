package org.gemba.connect.whatif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gemba.connect.plantfile.PlantFile;
import org.gemba.connect.whatif.Expectation.Direction;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.Station;

/** The example plant's lines, and questions to them that are played in no time. */
final class Asked {
    static final Play SHORT = new Play(Duration.ofDays(1), 5, 1);

    private Asked() {}

    static LineDefinition line(String code) {
        try {
            return switch (PlantFile.read(example())) {
                case PlantFile.Result.Understood understood ->
                    understood.lines().stream()
                            .filter(line -> line.line().id().value().equals(code))
                            .findFirst()
                            .orElseThrow();
                case PlantFile.Result.NotUnderstood not ->
                    throw new IllegalStateException(not.problems().toString());
            };
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Path example() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("examples/hida-pumps/plant.yaml"))) {
            folder = folder.getParent();
        }
        return Objects.requireNonNull(folder, "No examples are above the working folder.")
                .resolve("examples/hida-pumps/plant.yaml");
    }

    static Question question(String name, Change... changes) {
        return new Question(name, List.of(changes), expectation(), Optional.empty(), Optional.of(SHORT));
    }

    static Expectation expectation() {
        return new Expectation(Direction.MORE, Optional.of(10), Direction.SAME, Direction.SAME, "It waits there.");
    }

    /** The first six stations of a line, each a segment with a million places behind it; all are quick, only the last is not. */
    static LineDefinition thatFills(LineDefinition line) {
        List<Station> stations = line.stations().subList(0, 6).stream()
                .map(station -> new Station(
                        station.id(),
                        station.name(),
                        station.team(),
                        station.id().value().equals("A-06") ? Duration.ofSeconds(1_000) : Duration.ofMillis(500),
                        PieceCount.NONE,
                        Duration.ZERO,
                        1))
                .toList();
        List<Segment> segments = stations.stream()
                .map(station -> new Segment(
                        new SegmentId("S-" + station.id()), List.of(station.id()), new PieceCount(1_000_000)))
                .toList();
        Line one = line.line();
        return new LineDefinition(
                line.plant(),
                new Line(
                        one.id(),
                        one.name(),
                        segments,
                        one.plannedCycle(),
                        one.pitchBy(),
                        one.perContainer(),
                        one.stopReasons(),
                        one.defectKinds()),
                stations,
                line.parts().stream()
                        .map(part -> new Part(part.id(), part.name(), List.of(), List.of()))
                        .toList(),
                line.teams(),
                line.calendar(),
                line.demand(),
                line.andon());
    }
}
