package org.gemba.connect.plantfile;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.connect.yaml.Entry;
import org.gemba.connect.yaml.Form;
import org.gemba.connect.yaml.Problems;
import org.gemba.connect.yaml.Section;
import org.gemba.house.floor.Demand;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StandardCycle;
import org.gemba.house.floor.StationId;

/** Reads the parts of a line, their routes, their own cycles and the customer's demand. */
final class PartsReader {
    /** A demand without a day holds from ever. */
    static final LocalDate FROM_EVER = LocalDate.EPOCH;

    private final Problems problems;
    private final List<StationId> flow;
    private final Form<StationId> station;
    private final List<Part> parts = new ArrayList<>();
    private final List<Demand> demand = new ArrayList<>();

    PartsReader(Problems problems, List<StationId> flow, List<String> codes) {
        this.problems = problems;
        this.flow = flow;
        this.station = Form.known("a station of this line", codes, StationId::new);
    }

    void read(Entry entry) {
        for (Entry part : Section.at(entry.value(), "parts", problems).all()) {
            part.readKey(Form.of("a part number", PartId::new), problems).ifPresent(id -> readPart(id, part));
        }
    }

    private void readPart(PartId id, Entry entry) {
        Section section = Section.at(entry.value(), "part " + id, problems);
        String name = section.required("name", Form.TEXT, "Pump 20").orElse("");
        List<StationId> route = section.entry("route").map(this::route).orElse(flow);
        List<StandardCycle> cycles = section.entry("cycles").map(this::cycles).orElse(List.of());
        section.entry("demand").ifPresent(said -> readDemand(id, said));
        section.refuseOthers();
        section.build(() -> new Part(id, name, route, cycles)).ifPresent(parts::add);
    }

    /** The stations in order, or {@code any} where any order is normal. */
    private List<StationId> route(Entry entry) {
        return entry.text().strip().equals(PlantWriter.ANY) ? List.of() : entry.readList(station, problems);
    }

    private List<StandardCycle> cycles(Entry entry) {
        List<StandardCycle> cycles = new ArrayList<>();
        for (Entry own : Section.at(entry.value(), "cycles", problems).all()) {
            Optional<StationId> at = own.readKey(station, problems);
            Optional<Duration> cycle = own.read(Form.DURATION, problems);
            at.flatMap(where -> cycle.map(takes -> new StandardCycle(where, takes)))
                    .ifPresent(cycles::add);
        }
        return List.copyOf(cycles);
    }

    /** A number a production day, or one for each day from which it holds. */
    private void readDemand(PartId part, Entry entry) {
        if (entry.isText()) {
            entry.read(PlantForm.PIECES, problems).ifPresent(count -> demand.add(new Demand(part, FROM_EVER, count)));
            return;
        }
        for (Entry from :
                Section.at(entry.value(), "demand of part " + part, problems).all()) {
            from.readKey(Form.DAY, problems)
                    .flatMap(day -> from.read(PlantForm.PIECES, problems).map(count -> new Demand(part, day, count)))
                    .ifPresent(demand::add);
        }
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    List<Demand> demand() {
        return List.copyOf(demand);
    }
}
