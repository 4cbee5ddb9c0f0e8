package org.gemba.house.rig;

import java.util.List;
import java.util.Optional;

/**
 * A row of a scenario.
 *
 * @param number its line in the file
 * @param cells what is given or happens; cells stand two blanks apart
 * @param expected what comes of it, behind the arrow: first the facts, then what is seen; empty for what is given
 */
record Row(int number, List<String> cells, Optional<List<String>> expected) {
    private static final String ARROW = "->";

    static Row parse(int number, String line) {
        int arrow = line.indexOf(ARROW);
        return arrow < 0
                ? new Row(number, cells(line), Optional.empty())
                : new Row(
                        number,
                        cells(line.substring(0, arrow)),
                        Optional.of(cells(line.substring(arrow + ARROW.length()))));
    }

    private static List<String> cells(String text) {
        return List.of(text.strip().split(" {2,}", -1));
    }
}
