package org.gemba.simulator.exact;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Stations in a row with exponential times and finite buffers between them (Hillier and Boling 1967). The first is never starved, the
 * last never blocked; a station that has finished a piece and finds no room behind it keeps the piece and stops (blocking after service).
 * Its work in process is every piece that the first station has finished and the last has not. Reversing a line leaves its throughput
 * unchanged.
 *
 * @param meanTimes for one piece, from the first station to the last; 2 to 16 stations
 * @param buffers places between each two stations, 0 or more; the places at the stations do not count
 * @param breakdowns of each station, or nothing if none breaks down
 */
public record SerialLine(List<Double> meanTimes, List<Integer> buffers, List<Breakdowns> breakdowns) {
    public SerialLine {
        meanTimes = List.copyOf(meanTimes);
        buffers = List.copyOf(buffers);
        breakdowns = List.copyOf(breakdowns);
        Limits.stations(meanTimes, 2, Limits.MOST_STATIONS);
        Limits.alike("buffers", buffers.size(), meanTimes.size() - 1);
        meanTimes.forEach(time -> Limits.positive("A mean time", time));
        buffers.forEach(places -> Limits.places("A buffer", places, 0));
        if (!breakdowns.isEmpty()) {
            Limits.alike("breakdowns", breakdowns.size(), meanTimes.size());
        }
    }

    /** A line whose stations never break down. */
    public static SerialLine reliable(List<Double> meanTimes, List<Integer> buffers) {
        return new SerialLine(meanTimes, buffers, List.of());
    }

    /** The same line run from its end to its beginning. */
    public SerialLine reversed() {
        return new SerialLine(meanTimes.reversed(), buffers.reversed(), breakdowns.reversed());
    }

    /** The exact figures; refused above 300,000 states. */
    public LineFigures figures() {
        int[] room = new int[meanTimes.size()];
        Arrays.setAll(room, station -> station == 0 ? 1 : buffers.get(station - 1) + 1);
        return new LineChain(meanTimes, room, false, breakdowns).figures();
    }

    /** Alike stations with alike buffers. */
    public static SerialLine alike(int stations, double meanTime, int buffer) {
        return reliable(Collections.nCopies(stations, meanTime), Collections.nCopies(stations - 1, buffer));
    }
}
