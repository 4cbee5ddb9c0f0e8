package org.gemba.server.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gemba.house.valuestream.Door;
import org.gemba.house.valuestream.Figure;
import org.gemba.house.valuestream.ValueStream;

/** The figures of a value stream by their names, so that a page shows each with the very door it was worked out with. */
final class StreamFigures {
    private final Map<List<String>, Figure> figures = new LinkedHashMap<>();

    StreamFigures(ValueStream stream) {
        stream.figures()
                .forEach(it -> figures.putIfAbsent(List.of(it.key(), it.of().orElse("")), it));
    }

    /** A figure of the whole stream. */
    Figure of(String key) {
        return Optional.ofNullable(figures.get(List.of(key, "")))
                .orElseThrow(() -> new IllegalArgumentException("A value stream has no figure '%s'.".formatted(key)));
    }

    /** The door of what a station, a step or a reason has of a figure. */
    Door door(String key, String of) {
        return Optional.ofNullable(figures.get(List.of(key, of)))
                .map(Figure::door)
                .orElse(Door.ALL);
    }
}
