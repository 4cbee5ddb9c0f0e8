package org.gemba.connect.factoryfile;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gemba.connect.yaml.Entry;
import org.gemba.connect.yaml.Form;
import org.gemba.connect.yaml.Problems;
import org.gemba.connect.yaml.Section;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.model.Change;

/** Reads what changes while a factory is played: {@code Kaizen: {places: CUT, every: 5 d, times: 40, work: 98 %}}. */
final class ChangeReader {
    private static final Form<StationId> PLACE = Form.of("a place's code", StationId::new);

    private final Problems problems;

    ChangeReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Change> read(Entry entry) {
        Section section = Section.at(entry.value(), "change " + Form.shown(entry.key()), problems);
        List<StationId> places = section.required("places", "[CUT, FIT]")
                .map(named -> named.readList(PLACE, problems))
                .orElse(List.of());
        Optional<Duration> every = section.optional("every", Times.LENGTH);
        Optional<Duration> first = every.isEmpty()
                ? section.required("first", Times.LENGTH, "30 d")
                : section.optional("first", Times.LENGTH).or(() -> every);
        int times = section.optional("times", Form.COUNT).orElse(1);
        Duration stands = section.optional("stands", Times.LENGTH).orElse(Duration.ZERO);
        double succeeds = share(section, "succeeds");
        double work = share(section, "work");
        double changeovers = share(section, "changeovers");
        double repairs = share(section, "repairs");
        double between = share(section, "between-breakdowns");
        section.refuseOthers();
        return first.flatMap(at -> section.build(() -> new Change(
                entry.key(),
                places,
                at,
                every.orElse(Duration.ZERO),
                times,
                stands,
                succeeds,
                new Change.Effect(work, changeovers, repairs, between))));
    }

    private static double share(Section section, String name) {
        return section.optional(name, RouteReader.SHARE).orElse(1.0);
    }
}
