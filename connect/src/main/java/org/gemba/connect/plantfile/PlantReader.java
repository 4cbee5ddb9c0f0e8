package org.gemba.connect.plantfile;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.connect.yaml.Entry;
import org.gemba.connect.yaml.Form;
import org.gemba.connect.yaml.Problems;
import org.gemba.connect.yaml.Section;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.DefectKind;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Plant;
import org.gemba.house.floor.PlantId;
import org.gemba.house.floor.StopReason;
import org.gemba.house.floor.Team;
import org.gemba.house.floor.WorkCalendar;
import org.gemba.house.standards.DefinitionBoard;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a plant: what its lines share, then each line. */
final class PlantReader {
    /** The version of the file's form; a later form will be told apart by it. */
    static final String VERSION = "1";

    private static final Form<String> KNOWN_VERSION = new Form<>(
            "a version this program reads",
            "Write 1, or use a newer program.",
            text -> Optional.of(text).filter(VERSION::equals));

    private final Problems problems;

    PlantReader(Problems problems) {
        this.problems = problems;
    }

    /** What the plant says for all its lines; a line's own word stands instead. */
    record Shared(
            Plant plant,
            Optional<WorkCalendar> calendar,
            List<Team> teams,
            AndonRule andon,
            List<StopReason> stopReasons,
            List<DefectKind> defectKinds) {}

    List<LineDefinition> read(Node root) {
        Section file = Section.at(root, "the plant", problems);
        file.required("gemba-plant", KNOWN_VERSION, VERSION);
        Optional<PlantId> id = file.required("plant", Form.of("a plant's code", PlantId::new), "HIDA");
        String name = file.required("name", Form.TEXT, "Hida Pumps").orElse("");
        ZoneId zone = file.required("zone", Form.ZONE, "Asia/Tokyo").orElse(ZoneOffset.UTC);
        LocalTime dayStarts = file.required("day-starts", Form.CLOCK, "06:00").orElse(LocalTime.MIDNIGHT);
        LineReader words = new LineReader(problems);
        PeopleReader people = new PeopleReader(problems);
        Optional<Entry> calendarEntry = file.entry("calendar");
        Optional<WorkCalendar> calendar = calendarEntry.flatMap(entry -> CalendarReader.read(entry, problems));
        List<Team> teams = file.entry("teams").map(people::teams).orElse(List.of());
        AndonRule andon = file.entry("andon").flatMap(people::andon).orElse(AndonRule.USUAL);
        List<StopReason> stopReasons =
                file.entry("stop-reasons").map(words::stopReasons).orElse(List.of());
        List<DefectKind> defectKinds =
                file.entry("defect-kinds").map(words::defectKinds).orElse(List.of());
        Optional<Entry> lines = file.required("lines", "and beneath it one code a line: ASSY-1");
        file.refuseOthers();
        Plant plant = problems.build(
                        0,
                        file.mark(),
                        name,
                        () -> new Plant(id.orElseThrow(IllegalArgumentException::new), name, zone, dayStarts))
                .orElse(UNREADABLE);
        // Where the plant's calendar is faulty, its lines are not told that they have none.
        Optional<WorkCalendar> hours = calendar.or(() -> calendarEntry.map(faulty -> WorkCalendar.EMPTY));
        Shared shared = new Shared(plant, hours, teams, andon, stopReasons, defectKinds);
        return lines.map(entry -> lines(entry, shared, root)).orElse(List.of());
    }

    /** Stands for a plant with a fault, so that its lines are read on and their faults are found too. */
    private static final Plant UNREADABLE =
            new Plant(new PlantId("UNREADABLE"), "unreadable", ZoneOffset.UTC, LocalTime.MIDNIGHT);

    private List<LineDefinition> lines(Entry entry, Shared shared, Node root) {
        List<LineDefinition> lines = new ArrayList<>();
        for (Entry line : Section.at(entry.value(), "lines", problems).all()) {
            Optional<LineDefinition> read = new LineReader(problems).read(line, shared);
            if (!shared.plant().equals(UNREADABLE)) {
                read.ifPresent(definition -> contradictions(definition, line, root));
            }
            read.ifPresent(lines::add);
        }
        return List.copyOf(lines);
    }

    /** What the house itself would refuse is said now, at the place that it names, at the latest at the line. */
    private void contradictions(LineDefinition definition, Entry line, Node root) {
        DefinitionBoard.contradictions(definition).ifPresent(refusal -> {
            Optional<ScalarNode> place =
                    Whereabouts.of(refusal.reason(), line.value()).or(() -> Whereabouts.of(refusal.reason(), root));
            problems.add(
                    place.map(ScalarNode::getStartMark).orElse(line.keyAt()),
                    place.map(ScalarNode::getValue).orElse(line.key()),
                    refusal.reason(),
                    refusal.remedy());
        });
    }
}
