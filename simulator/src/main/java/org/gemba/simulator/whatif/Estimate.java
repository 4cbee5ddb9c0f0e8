package org.gemba.simulator.whatif;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gemba.simulator.model.Factory;

/**
 * What theory says exactly about a factory that is simple enough, to be shown beside the simulation of it.
 *
 * @param throughputAnHour units
 * @param leadTime mean, in seconds; empty where the theory does not give it
 * @param theory that was used
 */
public record Estimate(double throughputAnHour, OptionalDouble leadTime, Theory theory) {
    /** The theories at hand. */
    public enum Theory {
        /** One station, arrivals by chance, several machines with exponential times. */
        SEVERAL_SERVERS,
        /** One machine, arrivals by chance, times of any kind. */
        ONE_SERVER,
        /** Stations in a row with limited lanes, exponential times and breakdowns. */
        LIMITED_LANES,
        /** Stations in a row with a fixed number of units in it. */
        CONWIP,
        /** Cells in a row, each with its own cards. */
        KANBAN_CELLS
    }

    /** The exact figures; nothing where the factory is not as simple as a theory demands, or its chain has too many states. */
    public static Optional<Estimate> of(Factory factory) {
        return SimpleLine.of(factory).flatMap(SimpleLine::estimate);
    }
}
