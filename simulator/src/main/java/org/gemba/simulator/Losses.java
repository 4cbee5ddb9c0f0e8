package org.gemba.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What cost the line time in a row of the pitch board, so that its leader can say why. */
final class Losses {
    private static final long WORTH_A_WORD = 60_000;

    private final Map<String, Long> millis = new TreeMap<>();

    void add(String what, long lost) {
        millis.merge(what, lost, Long::sum);
    }

    /** What cost most, with its minutes, where anything cost a minute. The next row begins with nothing. */
    Optional<String> takeLargest() {
        Optional<String> largest = millis.entrySet().stream()
                .filter(loss -> loss.getValue() >= WORTH_A_WORD)
                .max(Map.Entry.comparingByValue())
                .map(loss -> "%s, %d min".formatted(loss.getKey(), Math.round(loss.getValue() / 60_000.0)));
        millis.clear();
        return largest;
    }
}
