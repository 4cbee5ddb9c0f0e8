package org.gemba.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.MemoryJournals;
import org.gemba.house.justintime.flow.UnitInProcess;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Recorded;
import org.junit.jupiter.api.Test;

/** The pump line of the example, stopped after its hundredth pump and begun anew. */
class PlayedHistoryTest {
    private static final Path PLANT = Typed.project().resolve("examples/hida-pumps/plant.yaml");
    private static final Instant BEGIN = Instant.parse("2026-11-16T21:00:00Z");
    private static final Instant AGAIN = BEGIN.plus(Duration.ofMinutes(145));

    private final Example example = new Example(PLANT, 3, Duration.ofDays(1), 1);
    private final MemoryJournals journals = new MemoryJournals();

    private static List<Recorded> facts(Journal book) {
        List<Recorded> facts = new ArrayList<>();
        book.read(0, entry -> facts.add(entry.recorded()));
        return facts;
    }

    @Test
    void theUnitsOnTheLineGoOnInTheirOrder() throws Exception {
        LineDefinition pumps = example.lines().stream()
                .filter(line -> line.line().id().value().equals("ASSY-1"))
                .findFirst()
                .orElseThrow();
        List<UnitInProcess> left = new ArrayList<>(PlayedHistory.play(journals, pumps, example, BEGIN, AGAIN)
                .gemba()
                .flow()
                .units()
                .values());
        // The names of the units are not in the order of their numbers here: 100 comes before 99.
        assertThat(left).extracting(unit -> unit.unit().value().length()).contains(9, 10);
        PlayedHistory.play(journals, pumps, example, AGAIN.plusMillis(1), AGAIN.plus(Duration.ofHours(1)));
        left.sort(Comparator.comparing(UnitInProcess::thereSince));
        try (Journal book = journals.openToRead(pumps.key())) {
            List<Recorded> facts = facts(book);
            for (StationId station : pumps.line().stations()) {
                List<UnitId> stood = left.stream()
                        .filter(unit -> unit.where().equals(station))
                        .map(UnitInProcess::unit)
                        .toList();
                assertThat(facts.stream()
                                .filter(fact -> fact.happenedAt().isAfter(AGAIN))
                                .filter(fact -> fact.fact() instanceof Flow.CycleBegan began
                                        && began.station().equals(station)
                                        && stood.contains(began.unit()))
                                .map(fact -> ((Flow.CycleBegan) fact.fact()).unit())
                                .distinct())
                        .isEqualTo(stood);
            }
        }
    }
}
