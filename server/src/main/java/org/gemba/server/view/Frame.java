package org.gemba.server.view;

import java.util.List;
import java.util.Optional;
import org.gemba.server.words.Words;

/**
 * What stands around every page.
 *
 * @param layout how much of the frame is drawn
 * @param live where the stream of newer pictures is, where the page has one
 * @param wide for boards that use the whole width
 * @param simulated whether what is shown did not happen in the world
 */
public record Frame(
        Words words,
        String title,
        Layout layout,
        String mode,
        String language,
        List<Link> crumbs,
        List<Link> rooms,
        List<Link> languages,
        List<Link> modes,
        Optional<String> live,
        boolean wide,
        boolean simulated) {
    public Frame {
        crumbs = List.copyOf(crumbs);
        rooms = List.copyOf(rooms);
        languages = List.copyOf(languages);
        modes = List.copyOf(modes);
    }

    /** Header and footer for pages that are read; nearly none on screens that hang or stand. */
    public enum Layout {
        PAGE,
        BOARD,
        TABLET
    }

    /** A way out of the page. */
    public record Link(String text, String href, boolean here) {}
}
