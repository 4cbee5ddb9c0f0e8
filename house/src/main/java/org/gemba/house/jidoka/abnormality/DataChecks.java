package org.gemba.house.jidoka.abnormality;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.AbnormalityKind;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Spoken;

/** What is wrong with the telling: a clock that is ahead, a word that is late, one that is told twice, a name nobody knows. */
final class DataChecks {
    private DataChecks() {}

    static void check(Happening happening, Recorded told, FloorAsItStood floor, Findings findings) {
        boolean live = told.provenance() != Provenance.IMPORTED && !(happening instanceof Hearing.DataMissing);
        if (live) {
            clock(told, findings);
            lateness(told, findings);
        }
        doubled(happening, told, findings);
        station(Places.of(happening), told, floor, findings);
        switch (happening) {
            case Flow.UnitMoved moved -> station(moved.to(), told, floor, findings);
            case Quality.UnitSentToRework sent -> station(sent.to(), told, floor, findings);
            case Flow.UnitStarted started -> part(started, told, floor, findings);
            case Happening other -> {
                // It names one station only.
            }
        }
    }

    private static void clock(Recorded told, Findings findings) {
        Duration ahead = told.delay().negated();
        lasting(
                AbnormalityKind.CLOCK_SKEW,
                ahead.compareTo(Limits.SKEW_ABNORMAL) > 0,
                () -> "the clock of %s within %s of ours"
                        .formatted(told.source(), Spoken.duration(Limits.SKEW_ABNORMAL)),
                () -> Spoken.duration(ahead) + " ahead",
                told,
                findings);
    }

    private static void lateness(Recorded told, Findings findings) {
        lasting(
                AbnormalityKind.LATE_DATA,
                told.delay().compareTo(Limits.LATE) > 0,
                () -> "%s tells within %s".formatted(told.source(), Spoken.duration(Limits.LATE)),
                () -> "told %s after it happened".formatted(Spoken.duration(told.delay())),
                told,
                findings);
    }

    /** What lasts at a source; its words are made only where there is something to say or to end. */
    private static void lasting(
            AbnormalityKind kind,
            boolean abnormal,
            Supplier<String> standard,
            Supplier<String> actual,
            Recorded told,
            Findings findings) {
        if (abnormal) {
            findings.add(
                    kind, Optional.empty(), Optional.empty(), standard.get(), actual.get(), List.of(told.sequence()));
        } else if (findings.board().lasting(kind).isPresent()) {
            findings.end(findings.board().lasting(kind, standard.get()));
        }
    }

    private static void doubled(Happening happening, Recorded told, Findings findings) {
        findings.board()
                .told()
                .before(happening, told.happenedAt())
                .ifPresent(first -> findings.add(
                        AbnormalityKind.DOUBLED_DATA,
                        Optional.of(Places.of(happening)),
                        Optional.empty(),
                        "told once",
                        "told twice",
                        List.of(first.sequence(), told.sequence())));
    }

    private static void station(StationId station, Recorded told, FloorAsItStood floor, Findings findings) {
        if (floor.station(station).isEmpty() && !floor.stations().isEmpty()) {
            findings.add(
                    AbnormalityKind.UNKNOWN_STATION,
                    Optional.of(station),
                    Optional.empty(),
                    "a station of this line",
                    station.value(),
                    List.of(told.sequence()));
        }
    }

    private static void part(Flow.UnitStarted started, Recorded told, FloorAsItStood floor, Findings findings) {
        if (floor.hasParts() && floor.part(started.part()).isEmpty()) {
            findings.add(
                    AbnormalityKind.UNKNOWN_PART,
                    Optional.of(started.station()),
                    Optional.of(started.unit()),
                    "a part that this line makes",
                    started.part().value(),
                    List.of(told.sequence()));
        }
    }
}
