package org.gemba.simulator.plant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Andon;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.StopCause;
import org.gemba.house.language.Stopping;
import org.gemba.simulator.model.Signal;

/** What really came of certain days, by the facts. */
final class Happened {
    private static final int MOST_UNITS = 20_000;
    private static final int MOST_STARTS = 200_000;

    private final Days days;
    private final DayBook book;
    private final Corrections corrections;
    private final Working working;
    private final Instant end;
    private final Duration before;
    private final Map<UnitId, Instant> started = new LinkedHashMap<>();
    private final boolean fromWork;
    private final Set<UnitId> waiting = new HashSet<>();
    private final List<Signal.Due> starts = new ArrayList<>();
    private final LineDefinition line;

    /**
     * @param before the days so long before which the order of the parts is wanted
     * @param fromWork whether a unit counts from its first work on, not from its start
     */
    Happened(LineDefinition line, Days days, Duration before, boolean fromWork, Corrections corrections) {
        this.fromWork = fromWork;
        this.line = line;
        this.days = days;
        this.book = new DayBook(days);
        this.corrections = corrections;
        this.working = new Working(line);
        this.end = days.end();
        this.before = before;
    }

    void after(Recorded recorded) {
        Instant at = recorded.happenedAt();
        if (at.isBefore(end)) {
            corrections.truth(recorded).ifPresent(fact -> read(fact, at));
        }
    }

    private void read(Fact fact, Instant at) {
        double now = days.seconds(at);
        switch (fact) {
            case Flow.UnitStarted it -> started(it, at, now);
            case Flow.CycleBegan it -> worked(it.unit(), at, now);
            case Flow.CycleCompleted it -> worked(it.unit(), at.minus(it.took()), now);
            case Flow.UnitFinished it -> {
                worked(it.unit(), at, now);
                Instant begun = started.remove(it.unit());
                if (begun != null) {
                    book.finished(now, Working.seconds(Duration.between(begun, at)));
                }
            }
            case Quality.UnitScrapped it -> {
                worked(it.unit(), at, now);
                if (started.remove(it.unit()) != null) {
                    book.scrapped(now);
                }
            }
            case Stopping.StopEnded it -> book.stood(now, working.seconds(at.minus(it.took()), at));
            case Andon.AndonPulled it -> book.called(now);
            case Andon.SegmentStopped it
            when it.cause() == StopCause.FIXED_POSITION || it.cause() == StopCause.AT_ONCE -> book.stoppedSegment(now);
            default -> {}
        }
    }

    private void started(Flow.UnitStarted it, Instant at, double now) {
        if (fromWork) {
            waiting.add(it.unit());
        } else {
            book.started(now);
        }
        started.put(it.unit(), at);
        if (started.size() > MOST_UNITS) {
            UnitId oldest = started.keySet().iterator().next();
            started.remove(oldest);
            waiting.remove(oldest);
        }
        boolean known = line.parts().stream().anyMatch(part -> part.id().equals(it.part()));
        Instant begin = days.begin.minus(before);
        if (known && !at.isBefore(begin) && starts.size() < MOST_STARTS) {
            starts.add(new Signal.Due(Duration.between(begin, at), it.part()));
        }
    }

    /** The first work on a unit that was started. */
    private void worked(UnitId unit, Instant begun, double now) {
        if (waiting.remove(unit)) {
            started.put(unit, begun);
            book.started(now);
        }
    }

    SortedMap<String, Double> figures() {
        return book.figures();
    }

    /** What was started, in the order of time, counted from the beginning of what was before the days. */
    List<Signal.Due> starts() {
        return starts.stream().sorted(Comparator.comparing(Signal.Due::at)).toList();
    }
}
