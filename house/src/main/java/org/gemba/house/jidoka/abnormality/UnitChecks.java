package org.gemba.house.jidoka.abnormality;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.AbnormalityKind;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Spoken;

/** What is wrong with a unit on its way: too long, off its route, in two places, too many. One look at one happening. */
record UnitChecks(long sequence, FloorAsItStood floor, Findings findings) {
    /** A cycle is over its standard if it took more than this share of it longer. */
    static final int TOLERANCE_PERCENT = 20;

    static void check(Happening happening, long sequence, FloorAsItStood floor, Findings findings) {
        UnitChecks look = new UnitChecks(sequence, floor, findings);
        switch (happening) {
            case Flow.UnitStarted it -> look.started(it);
            case Flow.CycleBegan it -> look.workedOn(it.unit(), it.station());
            case Flow.CycleCompleted it -> look.completed(it);
            case Flow.UnitMoved it -> look.moved(it);
            case Flow.UnitFinished it -> look.finished(it);
            case Quality.UnitSentToRework it -> look.sentToRework(it);
            case Quality.UnitScrapped it -> look.scrapped(it);
            case Happening other -> {
                // No unit was on its way.
            }
        }
    }

    private void started(Flow.UnitStarted it) {
        Optional<Sighting> known = floor.sighting(it.unit());
        if (known.isPresent()) {
            // It is in process already, so it has come there at the most.
            if (!known.get().where().equals(it.station())) {
                inTwoPlaces(it.unit(), known.get(), it.station(), "started at ");
                came(it.station(), known.get());
            }
            return;
        }
        List<StationId> route = floor.part(it.part()).map(Part::route).orElse(List.of());
        if (!route.isEmpty() && !route.getFirst().equals(it.station())) {
            offRoute(it.unit(), it.station(), "first " + route.getFirst(), "started at ");
        }
        if (floor.unitsInProcess() >= Limits.UNITS_IN_PROCESS) {
            tooMany(it);
        }
        stock(it.station(), floor.unitsAt(it.station()) + 1);
    }

    private void workedOn(UnitId unit, StationId station) {
        known(unit, station).ifPresent(sighting -> {
            seen(unit, sighting, station, "worked on at ");
            if (!sighting.where().equals(station)) {
                came(station, sighting);
            }
        });
    }

    /** Seen elsewhere without a word of a move: quite normal if it waited and its route leads there. */
    private void seen(UnitId unit, Sighting sighting, StationId station, String how) {
        if (sighting.heldElsewhere(station)) {
            inTwoPlaces(unit, sighting, station, how);
        } else if (!sighting.normalAt(station)) {
            offRoute(unit, station, next(sighting), how);
        }
    }

    private void completed(Flow.CycleCompleted it) {
        workedOn(it.unit(), it.station());
        Duration standard = standardCycle(it);
        Duration atMost = standard.plus(standard.multipliedBy(TOLERANCE_PERCENT).dividedBy(100));
        if (!standard.isZero() && it.attempt() == Attempt.FIRST && it.took().compareTo(atMost) > 0) {
            findings.add(
                    AbnormalityKind.CYCLE_OVER_STANDARD,
                    Optional.of(it.station()),
                    Optional.of(it.unit()),
                    Spoken.duration(standard),
                    Spoken.duration(it.took()),
                    List.of(sequence));
        }
    }

    private Duration standardCycle(Flow.CycleCompleted it) {
        return floor.sighting(it.unit())
                .flatMap(sighting -> floor.part(sighting.part()))
                .flatMap(part -> part.cycleAt(it.station()))
                .or(() -> floor.station(it.station()).map(Station::standardCycle))
                .orElse(Duration.ZERO);
    }

    private void moved(Flow.UnitMoved it) {
        known(it.unit(), it.from()).ifPresent(sighting -> {
            seen(it.unit(), sighting, it.from(), "moved from ");
            if (sighting.where().equals(it.from()) && !sighting.normalAt(it.to())) {
                offRoute(it.unit(), it.to(), next(sighting), "moved to ");
            }
            if (!sighting.where().equals(it.to())) {
                came(it.to(), sighting);
            }
        });
    }

    private void finished(Flow.UnitFinished it) {
        known(it.unit(), it.station()).ifPresent(sighting -> {
            if (sighting.last().isPresent()
                    && !(sighting.last().get().equals(it.station()) && sighting.normalAt(it.station()))) {
                offRoute(it.unit(), it.station(), next(sighting), "finished at ");
            }
            left(sighting.where());
        });
        fewerInProcess();
    }

    private void sentToRework(Quality.UnitSentToRework it) {
        known(it.unit(), it.from())
                .filter(sighting -> !sighting.where().equals(it.to()))
                .ifPresent(sighting -> came(it.to(), sighting));
    }

    private void scrapped(Quality.UnitScrapped it) {
        Optional<Sighting> known = known(it.unit(), it.station());
        boolean whole =
                known.filter(unit -> unit.pieces().compareTo(it.pieces()) > 0).isEmpty();
        if (whole) {
            known.ifPresent(sighting -> left(sighting.where()));
            fewerInProcess();
        }
    }

    private Optional<Sighting> known(UnitId unit, StationId station) {
        Optional<Sighting> sighting = floor.sighting(unit);
        if (sighting.isEmpty() && floor.everyUnitFollowed()) {
            findings.add(
                    AbnormalityKind.UNKNOWN_UNIT,
                    Optional.of(station),
                    Optional.of(unit),
                    "a unit that was started here",
                    unit.value(),
                    List.of(sequence));
        }
        return sighting;
    }

    private static String next(Sighting sighting) {
        return sighting.next().map(station -> "next " + station).orElse("finished");
    }

    private void offRoute(UnitId unit, StationId station, String standard, String seen) {
        findings.add(
                AbnormalityKind.OFF_ROUTE,
                Optional.of(station),
                Optional.of(unit),
                standard,
                seen + station,
                List.of(sequence));
    }

    private void inTwoPlaces(UnitId unit, Sighting sighting, StationId station, String seen) {
        findings.add(
                AbnormalityKind.IN_TWO_PLACES,
                Optional.of(station),
                Optional.of(unit),
                (sighting.working() ? "worked on at " : "waits at ") + sighting.where(),
                seen + station,
                List.of(sequence));
    }

    private void tooMany(Flow.UnitStarted it) {
        findings.add(
                AbnormalityKind.TOO_MANY_UNITS,
                Optional.empty(),
                Optional.of(it.unit()),
                String.format(Locale.ROOT, "at most %,d units in process", Limits.UNITS_IN_PROCESS),
                String.format(Locale.ROOT, "%,d", floor.unitsInProcess() + 1),
                List.of(sequence));
    }

    private void fewerInProcess() {
        if (floor.unitsInProcess() - 1 <= Limits.UNITS_IN_PROCESS) {
            findings.end(findings.board().lasting(AbnormalityKind.TOO_MANY_UNITS));
        }
    }

    private void came(StationId station, Sighting from) {
        stock(station, floor.unitsAt(station) + 1);
        left(from.where());
    }

    private void left(StationId station) {
        stock(station, floor.unitsAt(station) - 1);
    }

    /** A stock is over its standard no longer when the standard was raised or went, though no unit came or left. */
    static void stockByNow(FloorAsItStood floor, Findings findings) {
        for (Abnormality over : findings.board().lasting().values()) {
            if (over.kind() == AbnormalityKind.STOCK_OVER_STANDARD
                    && over.station()
                            .filter(station -> standard(floor, station) > 0)
                            .filter(station -> floor.unitsAt(station) > standard(floor, station))
                            .isEmpty()) {
                findings.end(Optional.of(over));
            }
        }
    }

    private static int standard(FloorAsItStood floor, StationId station) {
        return floor.station(station).map(it -> it.standardStock().value()).orElse(0);
    }

    private void stock(StationId station, int units) {
        int standard = standard(floor, station);
        if (standard > 0 && units > standard) {
            findings.add(
                    AbnormalityKind.STOCK_OVER_STANDARD,
                    Optional.of(station),
                    Optional.empty(),
                    units(standard),
                    units(units),
                    List.of(sequence));
        } else {
            findings.end(findings.board().lasting(AbnormalityKind.STOCK_OVER_STANDARD, station));
        }
    }

    private static String units(int count) {
        return count == 1 ? "1 unit" : count + " units";
    }
}
