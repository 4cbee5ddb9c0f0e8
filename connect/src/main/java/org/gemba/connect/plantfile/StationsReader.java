package org.gemba.connect.plantfile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gemba.connect.yaml.Entry;
import org.gemba.connect.yaml.Form;
import org.gemba.connect.yaml.Problems;
import org.gemba.connect.yaml.Section;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.Team;
import org.gemba.house.floor.TeamId;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Reads the segments of a line and their stations. */
final class StationsReader {
    private final Problems problems;
    private final Form<TeamId> team;
    private final List<Segment> segments = new ArrayList<>();
    private final Map<String, Optional<Mark>> places = new LinkedHashMap<>();
    private final List<StationId> flow = new ArrayList<>();
    private final List<Station> stations = new ArrayList<>();

    /** What holds for every station within that does not say otherwise. */
    private record Usual(Optional<TeamId> team, PieceCount standardStock, Duration silentAfter) {}

    StationsReader(Problems problems, List<Team> teams) {
        this.problems = problems;
        this.team = Form.known(
                "a team of this line",
                teams.stream().map(each -> each.id().value()).toList(),
                TeamId::new);
    }

    void read(Section line) {
        Usual usual = usual(line, new Usual(Optional.empty(), PieceCount.ONE, Duration.ZERO));
        line.required("segments", "and beneath it one code a segment").ifPresent(entry -> {
            for (Entry segment : Section.at(entry.value(), "segments", problems).all()) {
                readSegment(segment, usual);
            }
        });
    }

    private Usual usual(Section section, Usual outer) {
        return new Usual(
                section.optional("team", team).or(outer::team),
                section.optional("standard-stock", PlantForm.PIECES).orElse(outer.standardStock()),
                section.optional("silent-after", Form.DURATION).orElse(outer.silentAfter()));
    }

    private void readSegment(Entry entry, Usual outer) {
        Optional<SegmentId> id = entry.readKey(Form.of("a segment's code", SegmentId::new), problems);
        Section section = Section.at(entry.value(), "segment " + Form.shown(entry.key()), problems);
        PieceCount buffer = section.optional("buffer-after", PlantForm.PIECES).orElse(PieceCount.NONE);
        Usual usual = usual(section, outer);
        List<StationId> read = section.required("stations", "and beneath it one code a station")
                .map(stationsEntry -> readStations(stationsEntry, usual))
                .orElse(List.of());
        section.refuseOthers();
        flow.addAll(read);
        id.flatMap(code -> section.build(() -> new Segment(code, read, buffer))).ifPresent(segments::add);
    }

    private List<StationId> readStations(Entry entry, Usual usual) {
        List<StationId> read = new ArrayList<>();
        for (Entry written : Section.at(entry.value(), "stations", problems).all()) {
            Optional<StationId> id = written.readKey(Form.of("a station's code", StationId::new), problems);
            if (id.isPresent() && places.putIfAbsent(written.key(), written.keyAt()) != null) {
                String wrong = "Station %s stands on the line twice.".formatted(written.key());
                problems.add(written.keyAt(), written.key(), wrong, "Give each place its own code.");
            } else if (id.isPresent()) {
                read.add(id.get());
                station(id.get(), written, usual).ifPresent(stations::add);
            }
        }
        return List.copyOf(read);
    }

    private Optional<Station> station(StationId id, Entry entry, Usual outer) {
        Section section = Section.at(entry.value(), "station " + id, problems);
        String name = section.required("name", Form.TEXT, "Leak test").orElse("");
        Duration cycle = section.required("cycle", Form.DURATION, "55 s").orElse(Duration.ZERO);
        int parallel = section.optional("parallel", Form.COUNT).orElse(1);
        Usual usual = usual(section, outer);
        if (usual.team().isEmpty() && section.entry("team").isEmpty()) {
            section.required("team", "BLUE, here, at its segment or at the line");
        }
        section.refuseOthers();
        return section.build(() -> new Station(
                id, name, usual.team().orElseThrow(), cycle, usual.standardStock(), usual.silentAfter(), parallel));
    }

    List<Segment> segments() {
        return List.copyOf(segments);
    }

    /** The stations in the order in which units flow. */
    List<StationId> flow() {
        return List.copyOf(flow);
    }

    List<Station> stations() {
        return List.copyOf(stations);
    }

    /** The codes of all stations, those with a fault too. */
    List<String> codes() {
        return List.copyOf(places.keySet());
    }
}
