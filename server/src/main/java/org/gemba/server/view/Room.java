package org.gemba.server.view;

import java.util.List;

/**
 * One part of the house on the home page: a door with one sentence.
 *
 * @param kanji its Japanese name, as it is painted on many a wall
 * @param notes what stands out in it, worst first; none while all is normal
 */
public record Room(
        String id, String name, String kanji, Signal signal, String sentence, String href, List<Note> notes) {
    public Room {
        notes = List.copyOf(notes);
    }

    /** A short remark that leads somewhere. */
    public record Note(Signal signal, String text, String href) {}
}
