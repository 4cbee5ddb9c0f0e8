package org.gemba.house.valuestream;

import java.util.List;
import java.util.Optional;
import org.gemba.house.language.Provenance;

/**
 * One figure, with the way to its facts.
 *
 * @param key what it is: {@code lead-time.mean}
 * @param of what it belongs to: a station's, a step's, a reason's name; empty where it belongs to the whole stream
 * @param unit what its amount is counted in
 * @param facts how many facts it was computed from
 * @param door which they are
 * @param period when they happened; empty where none has a time
 * @param provenance how they are known
 */
public record Figure(
        String key,
        Optional<String> of,
        Amount amount,
        Measure unit,
        long facts,
        Door door,
        Optional<Window> period,
        List<Provenance> provenance) {
    public Figure {
        provenance = List.copyOf(provenance);
    }

    /** The same figure with another amount. */
    public Figure but(Amount instead) {
        return new Figure(key, of, instead, unit, facts, door, period, provenance);
    }

    /** What an amount is counted in. */
    public enum Measure {
        TIME,
        SHARE,
        UNITS,
        UNITS_PER_DAY,
        PIECES,
        FACTS,
        ROWS,
        STATIONS,
        STEPS,
        PATHS
    }
}
