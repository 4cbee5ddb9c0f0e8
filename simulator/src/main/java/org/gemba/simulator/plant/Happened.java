package org.gemba.simulator.plant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final List<Signal.Due> starts = new ArrayList<>();
    private final LineDefinition line;

    /** @param before the days so long before which the order of the parts is wanted */
    Happened(LineDefinition line, Days days, Duration before, Corrections corrections) {
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
            case Flow.UnitFinished it -> {
                Instant begun = started.remove(it.unit());
                if (begun != null) {
                    book.finished(now, Working.seconds(Duration.between(begun, at)));
                }
            }
            case Quality.UnitScrapped it -> {
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
        book.started(now);
        started.put(it.unit(), at);
        if (started.size() > MOST_UNITS) {
            started.remove(started.keySet().iterator().next());
        }
        boolean known = line.parts().stream().anyMatch(part -> part.id().equals(it.part()));
        Instant begin = days.begin.minus(before);
        if (known && !at.isBefore(begin) && starts.size() < MOST_STARTS) {
            starts.add(new Signal.Due(Duration.between(begin, at), it.part()));
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
