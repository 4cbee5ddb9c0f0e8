package org.gemba.server.view;

import java.util.List;

/** The house: roof, two pillars, foundation, and people in the middle. */
public record HomeView(
        String sentence,
        List<Figure> roof,
        Room justInTime,
        Room people,
        Room jidoka,
        List<Room> foundation,
        List<LineTile> lines)
        implements View {
    public HomeView {
        roof = List.copyOf(roof);
        foundation = List.copyOf(foundation);
        lines = List.copyOf(lines);
    }

    @Override
    public String template() {
        return "home";
    }

    /** One line at a glance. */
    public record LineTile(
            String plant,
            String name,
            String href,
            Signal signal,
            String state,
            String gap,
            String gapWord,
            List<Lamp> lamps) {
        public LineTile {
            lamps = List.copyOf(lamps);
        }
    }
}
