package org.gemba.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.StopReason;

/** Derives a line's behaviour from its definition: every line has a story, and a bottleneck that its standards do not show. */
final class Habits {
    /** A line slower than this is a cell of machines that are set up for lots. */
    private static final Duration MACHINES_FROM = Duration.ofSeconds(90);

    private static final double USUAL_PACE = 0.92;

    /** The strained station needs more than its standard, cycle after cycle. */
    private static final double STRAINED = 1.15;

    private static final double STRAINED_FUMBLES = 0.05;

    private final LineDefinition definition;
    private final boolean machines;

    Habits(LineDefinition definition) {
        this.definition = definition;
        this.machines = definition.line().plannedCycle().compareTo(MACHINES_FROM) >= 0;
    }

    Behaviour behaviour() {
        return new Behaviour(
                paces(),
                machines ? 0.01 : 0.022,
                fumbles(),
                troubles(),
                changeovers(),
                machines ? 0.006 : 0.007,
                new Behaviour.Response(0.8, 0.11, 0.01, Duration.ofSeconds(12), Duration.ofSeconds(40), 0.2),
                machines ? 0.025 : 0.03,
                machines ? 0.4 : 0.75,
                machines ? 48 : Math.max(1, definition.line().perContainer().value()));
    }

    private SortedMap<StationId, Double> paces() {
        SortedMap<StationId, Double> paces = new TreeMap<>();
        definition.stations().forEach(station -> paces.put(station.id(), USUAL_PACE));
        strained().ifPresent(station -> paces.put(station.id(), STRAINED));
        return paces;
    }

    private SortedMap<StationId, Double> fumbles() {
        SortedMap<StationId, Double> fumbles = new TreeMap<>();
        definition.stations().forEach(station -> fumbles.put(station.id(), machines ? 0.002 : 0.004));
        strained().ifPresent(station -> fumbles.put(station.id(), STRAINED_FUMBLES));
        return fumbles;
    }

    /** By the standards the slowest but one, the last of these: nobody looks for the bottleneck there. */
    private Optional<Station> strained() {
        List<Duration> slowest = definition.stations().stream()
                .map(Habits::each)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        Duration sought = slowest.size() > 1 ? slowest.get(1) : Duration.ZERO;
        return definition.stations().stream()
                .filter(station -> each(station).equals(sought) && sought.isPositive())
                .reduce((before, later) -> later);
    }

    /** What a station takes a unit, where it works on several at once. */
    private static Duration each(Station station) {
        return station.standardCycle().dividedBy(station.parallel());
    }

    private List<Trouble> troubles() {
        List<Trouble> troubles = new ArrayList<>();
        int place = 0;
        for (Station station : definition.stations()) {
            StationId at = station.id();
            if (machines) {
                troubles.add(new Trouble(at, reason("MACHINE"), Duration.ofHours(9 + 2L * place), minutes(14), false));
                troubles.add(new Trouble(at, reason("MINOR"), Duration.ofHours(5), minutes(2), false));
                if (place < 2) {
                    troubles.add(new Trouble(at, reason("TOOL"), minutes(230), minutes(4), true));
                }
            } else {
                troubles.add(new Trouble(at, reason("MACHINE"), Duration.ofHours(24 + 3L * place), minutes(8), false));
                troubles.add(new Trouble(at, reason("MATERIAL"), Duration.ofHours(16 + 2L * place), minutes(4), false));
                troubles.add(new Trouble(at, reason("ADJUST"), Duration.ofHours(7), minutes(1), false));
            }
            place++;
        }
        return troubles;
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    /** The code of a stop reason of the line, the wished one if it has that, else its first that is not planned. */
    private String reason(String wished) {
        List<StopReason> reasons = definition.line().stopReasons();
        return reasons.stream()
                .filter(reason -> reason.code().equals(wished))
                .findFirst()
                .or(() -> reasons.stream().filter(reason -> !reason.planned()).findFirst())
                .map(StopReason::code)
                .orElse(wished);
    }

    /** Machines that take one piece after another are set up for each part; the slower they are the longer it takes. */
    private SortedMap<StationId, Duration> changeovers() {
        SortedMap<StationId, Duration> changeovers = new TreeMap<>();
        if (machines) {
            definition.stations().stream()
                    .filter(station -> station.parallel() == 1)
                    .sorted(Comparator.comparing(Habits::each).reversed().thenComparing(Station::id))
                    .limit(2)
                    .forEach(station ->
                            changeovers.put(station.id(), each(station).multipliedBy(4)));
        }
        return changeovers;
    }
}
