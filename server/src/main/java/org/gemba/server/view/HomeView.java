package org.gemba.server.view;

import java.util.List;

/** The house: roof, two pillars, foundation, and people in the middle. */
public record HomeView(
        String sentence,
        List<RoofPart> roof,
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

    /**
     * What the house is for, in one of its five figures: no sum over lines that make different things, but each line's own,
     * with its own door.
     *
     * @param figures one a line; where there is one line only, or the figure is nobody's, it bears no name
     * @param rest how many lines more there are, that stand better; empty where all are shown
     */
    public record RoofPart(String name, String note, List<Figure> figures, String rest) {
        public RoofPart {
            figures = List.copyOf(figures);
        }
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
