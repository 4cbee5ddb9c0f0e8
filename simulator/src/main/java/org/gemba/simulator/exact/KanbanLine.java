package org.gemba.simulator.exact;

import java.util.List;

/**
 * Cells in a row, each with its own kanban (Mitra and Mitrani 1990, "Analysis of a kanban discipline for cell coordination"). A card is
 * on a piece from its entry into the cell until the next cell takes it. One station a cell, exponential times, material and demand always
 * there. Its work in process is every card that is on a piece. One card a cell is a line without buffers.
 *
 * @param meanTimes for one piece, from the first cell to the last; 2 to 16 cells
 * @param cards of each cell, 1 or more
 */
public record KanbanLine(List<Double> meanTimes, List<Integer> cards) {
    public KanbanLine {
        meanTimes = List.copyOf(meanTimes);
        cards = List.copyOf(cards);
        Limits.stations(meanTimes, 2, Limits.MOST_STATIONS);
        Limits.alike("counts of cards", cards.size(), meanTimes.size());
        meanTimes.forEach(time -> Limits.positive("A mean time", time));
        cards.forEach(count -> Limits.places("The cards of a cell", count, 1));
    }

    /** The exact figures; refused above 300,000 states. */
    public LineFigures figures() {
        int[] room = cards.stream().mapToInt(Integer::intValue).toArray();
        return new LineChain(meanTimes, room, true, List.of()).figures();
    }
}
