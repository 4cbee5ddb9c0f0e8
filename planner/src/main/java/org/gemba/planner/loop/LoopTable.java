package org.gemba.planner.loop;

import java.util.List;
import java.util.Locale;

/** Sized loops for a terminal. */
public final class LoopTable {
    private LoopTable() {}

    /** A line a loop with its cards and the reason. */
    public static String of(List<SizedLoop> loops) {
        int width = Math.max(
                4, loops.stream().mapToInt(loop -> loop.part().length()).max().orElse(4));
        String row = "%-" + width + "s  %-14s  %5s  %s%n";
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, row, "part", "formula", "cards", "why"));
        for (SizedLoop loop : loops) {
            text.append(String.format(
                    Locale.ROOT, row, loop.part(), loop.formula(), loop.count().cards(), loop.reason()));
        }
        return text.toString();
    }
}
