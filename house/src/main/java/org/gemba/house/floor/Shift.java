package org.gemba.house.floor;

import java.time.LocalTime;
import java.util.List;

/** A shift by the clock on the wall. Where the end is not after the start, it ends on the next calendar day. */
public record Shift(String name, LocalTime start, LocalTime end, List<Break> breaks) {
    public Shift {
        Naming.name("shift's name", name);
        breaks = List.copyOf(breaks);
    }
}
