package org.gemba.simulator;

import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.StationId;

/** What all who work on a played floor stand on. */
record Ground(
        LineDefinition definition,
        Behaviour behaviour,
        List<Bench> benches,
        Chance chance,
        Agenda agenda,
        Hours hours,
        Teller teller,
        Standstill standstill,
        Losses losses) {
    Optional<Bench> bench(StationId station) {
        return benches.stream()
                .filter(bench -> bench.station.id().equals(station))
                .findFirst();
    }
}
