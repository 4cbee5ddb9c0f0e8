package org.gemba.house.gemba;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.jidoka.abnormality.FloorAsItStood;
import org.gemba.house.jidoka.abnormality.Sighting;
import org.gemba.house.justintime.flow.StationFlow;
import org.gemba.house.justintime.flow.UnitInProcess;

/** What the room of abnormalities needs to know of the other rooms, read off their boards. */
record BoardsAsTheyStood(Gemba gemba) implements FloorAsItStood {
    @Override
    public List<Station> stations() {
        return List.copyOf(gemba.definition().stations().values());
    }

    @Override
    public Optional<Station> station(StationId station) {
        return gemba.definition().station(station);
    }

    @Override
    public boolean hasParts() {
        return !gemba.definition().parts().isEmpty();
    }

    @Override
    public Optional<Part> part(PartId part) {
        return gemba.definition().part(part);
    }

    @Override
    public Optional<WorkTime> workTime() {
        return gemba.definition().workTime();
    }

    @Override
    public Optional<Sighting> sighting(UnitId unit) {
        return gemba.flow().unit(unit).map(this::seen);
    }

    private Sighting seen(UnitInProcess unit) {
        return new Sighting(
                unit.part(),
                unit.where(),
                unit.pieces(),
                unit.working(),
                gemba.flow().normalStations(unit.unit()),
                gemba.flow().nextStation(unit.unit()),
                gemba.flow().lastStation(unit.unit()));
    }

    @Override
    public int unitsAt(StationId station) {
        return gemba.flow().station(station).map(StationFlow::unitsHere).orElse(0);
    }

    @Override
    public long unitsInProcess() {
        return gemba.flow().inProcess();
    }

    @Override
    public boolean everyUnitFollowed() {
        return gemba.flow().inProcess() == gemba.flow().units().size();
    }

    @Override
    public Optional<Instant> heard(StationId station) {
        return gemba.flow().station(station).map(StationFlow::lastHeardOrListeningSince);
    }

    @Override
    public boolean stands(StationId station) {
        return gemba.stops().at(station).isPresent();
    }
}
