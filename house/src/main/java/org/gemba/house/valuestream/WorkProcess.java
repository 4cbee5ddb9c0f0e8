package org.gemba.house.valuestream;

import java.util.Optional;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Step;

/**
 * What is done to a unit, as one box of the map: a named step, wherever it is done; or a station that does one thing.
 *
 * @param station the station, where its work has no name of its own
 * @param step the step, {@link Step#USUAL} where the station's name says it all
 */
public record WorkProcess(Optional<StationId> station, Step step) {
    static WorkProcess of(StationId station, Step step) {
        return step.equals(Step.USUAL)
                ? new WorkProcess(Optional.of(station), step)
                : new WorkProcess(Optional.empty(), step);
    }

    @Override
    public String toString() {
        return station.map(StationId::value).orElse(step.name());
    }
}
