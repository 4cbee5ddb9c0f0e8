package org.gemba.house.jidoka.abnormality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.jidoka.stop.StopBoard;
import org.gemba.house.justintime.flow.FlowBoard;
import org.gemba.house.justintime.flow.StationFlow;
import org.gemba.house.standards.DefinitionBoard;

/** The floor as three boards know it. */
record BoardsAsTheyStood(DefinitionBoard definition, FlowBoard flow, StopBoard stops) implements FloorAsItStood {
    @Override
    public List<Station> stations() {
        return definition.today().map(LineDefinition::stations).orElse(List.of());
    }

    @Override
    public Optional<Station> station(StationId station) {
        return definition.station(station);
    }

    @Override
    public boolean hasParts() {
        return !definition.parts().isEmpty();
    }

    @Override
    public Optional<Part> part(PartId part) {
        return definition.part(part);
    }

    @Override
    public Optional<WorkTime> workTime() {
        return definition.workTime();
    }

    @Override
    public Optional<Sighting> sighting(UnitId unit) {
        return flow.unit(unit)
                .map(it -> new Sighting(
                        it.part(),
                        it.where(),
                        it.pieces(),
                        it.working(),
                        flow.normalStations(unit),
                        flow.nextStation(unit),
                        flow.lastStation(unit)));
    }

    @Override
    public int unitsAt(StationId station) {
        return flow.station(station).map(StationFlow::unitsHere).orElse(0);
    }

    @Override
    public long unitsInProcess() {
        return flow.inProcess();
    }

    @Override
    public boolean everyUnitFollowed() {
        return flow.totals().notFollowed() == 0;
    }

    @Override
    public Optional<Instant> heard(StationId station) {
        return flow.station(station).map(StationFlow::lastHeardOrListeningSince);
    }

    @Override
    public boolean stands(StationId station) {
        return stops.at(station).isPresent();
    }
}
