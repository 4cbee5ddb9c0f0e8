package org.gemba.server.view;

import java.util.List;
import java.util.Optional;

/** The board for a hall screen: on pace? anyone calling? where? Nothing to click. */
public record HallView(String clock, String day, List<Tile> tiles) implements View {
    public HallView {
        tiles = List.copyOf(tiles);
    }

    @Override
    public String template() {
        return "andon";
    }

    /** How many tiles stand side by side. */
    public int columns() {
        return tiles.size() <= 2 ? 1 : tiles.size() <= 6 ? 2 : 3;
    }

    /**
     * One line.
     *
     * @param simulated whether what is shown did not happen in the world
     */
    public record Tile(
            String line,
            Signal signal,
            String state,
            String gap,
            String gapWord,
            Signal gapSignal,
            String plan,
            String actual,
            boolean simulated,
            Optional<Call> call,
            int moreCalls,
            List<Lamp> lamps) {
        public Tile {
            lamps = List.copyOf(lamps);
        }
    }

    /** The oldest call of a line. */
    public record Call(Signal signal, String station, String stationName, String kind, String clock, String state) {}
}
