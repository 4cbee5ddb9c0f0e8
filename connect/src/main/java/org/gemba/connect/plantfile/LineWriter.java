package org.gemba.connect.plantfile;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gemba.connect.yaml.Durations;
import org.gemba.connect.yaml.Form;
import org.gemba.connect.yaml.YamlLines;
import org.gemba.house.floor.Demand;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.StandardCycle;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;

/** Writes one line of a plant. */
final class LineWriter {
    private final LineDefinition definition;
    private final YamlLines yaml;
    private final Map<StationId, Station> stations;

    LineWriter(LineDefinition definition, YamlLines yaml) {
        this.definition = definition;
        this.yaml = yaml;
        this.stations = definition.stations().stream().collect(Collectors.toMap(Station::id, Function.identity()));
    }

    /** Writes the line, and in its midst what the plant does not say for all lines. */
    void write(Runnable own) {
        Line line = definition.line();
        yaml.beneath(line.id().value(), () -> {
            yaml.line("name", YamlLines.text(line.name()));
            yaml.line("planned-cycle", Durations.written(line.plannedCycle()));
            yaml.line("pitch", Form.written(line.pitchBy()));
            yaml.line("pieces-per-container", line.perContainer().toString());
            own.run();
            yaml.blank();
            if (line.segments().isEmpty()) {
                yaml.line("segments", "{}");
            } else {
                yaml.beneath("segments", () -> line.segments().forEach(this::segment));
            }
            yaml.blank();
            if (definition.parts().isEmpty()) {
                yaml.line("parts", "{}");
            } else {
                yaml.beneath("parts", () -> definition.parts().forEach(this::part));
            }
        });
    }

    private void segment(Segment segment) {
        yaml.beneath(segment.id().value(), () -> {
            if (!segment.bufferAfter().equals(PieceCount.NONE)) {
                yaml.line("buffer-after", segment.bufferAfter().toString());
            }
            yaml.beneath("stations", () -> segment.stations().forEach(id -> station(described(id))));
        });
    }

    private Station described(StationId id) {
        Station station = stations.get(id);
        if (station == null) {
            throw new IllegalArgumentException("Station %s stands on line %s and is not described.\nDescribe it first."
                    .formatted(id, definition.line().id()));
        }
        return station;
    }

    /** {@code A-01: { name: Housing in, cycle: 55 s, team: BLUE }}, with what differs from the usual after it. */
    private void station(Station station) {
        StringBuilder said = new StringBuilder("{ name: ")
                .append(YamlLines.text(station.name()))
                .append(", cycle: ")
                .append(Durations.written(station.standardCycle()))
                .append(", team: ")
                .append(station.team());
        if (!station.standardStock().equals(PieceCount.ONE)) {
            said.append(", standard-stock: ").append(station.standardStock());
        }
        if (!station.silentAfter().equals(Duration.ZERO)) {
            said.append(", silent-after: ").append(Durations.written(station.silentAfter()));
        }
        if (station.parallel() != 1) {
            said.append(", parallel: ").append(station.parallel());
        }
        yaml.line(station.id().value(), said.append(" }").toString());
    }

    private void part(Part part) {
        yaml.beneath(YamlLines.text(part.id().value()), () -> {
            yaml.line("name", YamlLines.text(part.name()));
            if (!part.route().equals(definition.line().stations())) {
                yaml.line(
                        "route",
                        part.route().isEmpty()
                                ? PlantWriter.ANY
                                : YamlLines.list(part.route().stream()
                                        .map(StationId::value)
                                        .toList()));
            }
            if (!part.cycles().isEmpty()) {
                yaml.line(
                        "cycles",
                        part.cycles().stream().map(LineWriter::cycle).collect(Collectors.joining(", ", "{ ", " }")));
            }
            demand(definition.demand().stream()
                    .filter(demand -> demand.part().equals(part.id()))
                    .toList());
        });
    }

    private static String cycle(StandardCycle own) {
        return own.station() + ": " + Durations.written(own.cycle());
    }

    private void demand(List<Demand> demand) {
        if (demand.size() == 1 && demand.getFirst().from().equals(PartsReader.FROM_EVER)) {
            yaml.line("demand", demand.getFirst().perDay().toString());
        } else if (!demand.isEmpty()) {
            yaml.beneath(
                    "demand",
                    () -> demand.forEach(each ->
                            yaml.line(each.from().toString(), each.perDay().toString())));
        }
    }
}
