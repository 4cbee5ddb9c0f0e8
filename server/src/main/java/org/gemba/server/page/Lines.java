package org.gemba.server.page;

import java.util.Map;
import java.util.TreeMap;
import org.gemba.engine.Picture;
import org.gemba.house.floor.LineKey;

/** Which of the lines are at work here, and which are logs that were brought to be studied. */
final class Lines {
    private Lines() {}

    /** The lines that have working hours, in the order of their names. */
    static Map<LineKey, Picture> working(Visit visit) {
        return sorted(visit, true);
    }

    /** The lines that were brought as logs: nobody works on them. */
    static Map<LineKey, Picture> studied(Visit visit) {
        return sorted(visit, false);
    }

    private static Map<LineKey, Picture> sorted(Visit visit, boolean working) {
        Map<LineKey, Picture> lines = new TreeMap<>(visit.works().pictures());
        lines.values().removeIf(picture -> works(picture) != working);
        return lines;
    }

    private static boolean works(Picture picture) {
        return picture.gemba()
                .definition()
                .today()
                .filter(it -> !it.calendar().shifts().isEmpty())
                .isPresent();
    }
}
