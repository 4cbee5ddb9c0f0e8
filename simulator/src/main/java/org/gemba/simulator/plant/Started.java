package org.gemba.simulator.plant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PartId;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Recorded;
import org.gemba.simulator.model.Signal;

/** When units were started between two moments, by the facts. */
final class Started {
    private static final int MOST = 200_000;

    private final Instant begin;
    private final Instant end;
    private final Set<PartId> parts;
    private final Corrections corrections;
    private final List<Signal.Due> starts = new ArrayList<>();

    private Started(LineDefinition line, Instant begin, Instant end, Corrections corrections) {
        this.begin = begin;
        this.end = end;
        this.parts = line.parts().stream().map(part -> part.id()).collect(Collectors.toSet());
        this.corrections = corrections;
    }

    /** In the order of time, counted from the first moment; the first {@value #MOST}. */
    static List<Signal.Due> between(LineDefinition line, Facts facts, Instant begin, Instant end) {
        Started started = new Started(line, begin, end, Corrections.of(facts));
        facts.tell(started::after);
        return started.starts.stream()
                .sorted(Comparator.comparing(Signal.Due::at))
                .toList();
    }

    private void after(Recorded recorded) {
        Instant at = recorded.happenedAt();
        if (!at.isBefore(begin) && at.isBefore(end) && starts.size() < MOST) {
            corrections
                    .truth(recorded)
                    .filter(fact -> fact instanceof Flow.UnitStarted it && parts.contains(it.part()))
                    .ifPresent(fact ->
                            starts.add(new Signal.Due(Duration.between(begin, at), ((Flow.UnitStarted) fact).part())));
        }
    }
}
