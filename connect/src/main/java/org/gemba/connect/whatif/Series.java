package org.gemba.connect.whatif;

import java.util.List;

/**
 * A figure run by run.
 *
 * @param of a station; empty for the line as a whole
 * @param values one a run, in the order of the runs
 */
public record Series(String of, Figure figure, List<Double> values) {
    public Series {
        values = List.copyOf(values);
    }
}
