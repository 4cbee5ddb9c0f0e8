package org.gemba.connect.plantfile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gemba.connect.yaml.Entry;
import org.gemba.connect.yaml.Form;
import org.gemba.connect.yaml.Problems;
import org.gemba.connect.yaml.Section;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.DefectKind;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.StopReason;
import org.gemba.house.floor.Team;
import org.gemba.house.floor.WorkCalendar;

/** Reads one line of a plant. */
final class LineReader {
    private final Problems problems;

    LineReader(Problems problems) {
        this.problems = problems;
    }

    Optional<LineDefinition> read(Entry entry, PlantReader.Shared shared) {
        Optional<LineId> id = entry.readKey(Form.of("a line's code", LineId::new), problems);
        Section section = Section.at(entry.value(), "line " + Form.shown(entry.key()), problems);
        String name = section.required("name", Form.TEXT, "Pump assembly").orElse("");
        Duration plannedCycle =
                section.required("planned-cycle", Form.DURATION, "62 s").orElse(Duration.ZERO);
        PitchBy pitchBy = section.optional("pitch", PlantForm.PITCH).orElse(PitchBy.HOUR);
        PieceCount perContainer =
                section.optional("pieces-per-container", PlantForm.PIECES).orElse(PieceCount.ONE);
        List<StopReason> stopReasons =
                section.entry("stop-reasons").map(this::stopReasons).orElse(shared.stopReasons());
        List<DefectKind> defectKinds =
                section.entry("defect-kinds").map(this::defectKinds).orElse(shared.defectKinds());
        PeopleReader people = new PeopleReader(problems);
        List<Team> teams = together(
                shared.teams(), section.entry("teams").map(people::teams).orElse(List.of()));
        AndonRule andon = section.entry("andon").flatMap(people::andon).orElse(shared.andon());
        WorkCalendar calendar = calendar(section, shared);
        StationsReader stations = new StationsReader(problems, teams);
        stations.read(section);
        PartsReader parts = new PartsReader(problems, stations.flow(), stations.codes());
        section.required("parts", "and beneath it one part number a part").ifPresent(parts::read);
        section.refuseOthers();
        return id.flatMap(code -> section.build(() -> new LineDefinition(
                shared.plant(),
                new Line(
                        code, name, stations.segments(), plannedCycle, pitchBy, perContainer, stopReasons, defectKinds),
                stations.stations(),
                parts.parts(),
                teams,
                calendar,
                parts.demand(),
                andon)));
    }

    private WorkCalendar calendar(Section section, PlantReader.Shared shared) {
        Optional<Entry> own = section.entry("calendar");
        if (own.isEmpty() && shared.calendar().isEmpty()) {
            section.required("calendar", "and beneath it shifts and week, here or at the plant for all lines");
        }
        return own.flatMap(entry -> CalendarReader.read(entry, problems))
                .or(shared::calendar)
                .orElse(WorkCalendar.EMPTY);
    }

    /** The plant's teams, then the line's own; a team of the same code is the line's. */
    private static List<Team> together(List<Team> plants, List<Team> own) {
        Map<String, Team> teams = new LinkedHashMap<>();
        plants.forEach(team -> teams.put(team.id().value(), team));
        own.forEach(team -> teams.put(team.id().value(), team));
        return List.copyOf(teams.values());
    }

    /** {@code TOOL: Tool change}, or {@code MEETING: Team meeting, planned}. */
    List<StopReason> stopReasons(Entry entry) {
        return named(entry, (written, name) -> {
            boolean planned = name.endsWith(PlantWriter.PLANNED);
            boolean unplanned = name.endsWith(PlantWriter.UNPLANNED);
            boolean said = planned || unplanned;
            return new StopReason(written.key(), said ? name.substring(0, name.lastIndexOf(',')) : name, planned);
        });
    }

    List<DefectKind> defectKinds(Entry entry) {
        return named(entry, (written, name) -> new DefectKind(written.key(), name));
    }

    private <T> List<T> named(Entry entry, BiFunction<Entry, String, T> constructor) {
        List<T> all = new ArrayList<>();
        for (Entry written : Section.at(entry.value(), entry.key(), problems).all()) {
            written.read(Form.TEXT, problems)
                    .flatMap(name -> problems.build(
                            problems.count(), written.keyAt(), written.key(), () -> constructor.apply(written, name)))
                    .ifPresent(all::add);
        }
        return List.copyOf(all);
    }
}
