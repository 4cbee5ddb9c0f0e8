package org.gemba.server.view;

import java.util.List;
import java.util.Optional;

/** What was not as it should be, and why; the open ones first. */
public record AbnormalitiesView(
        String line, String action, List<Figure> figures, List<Kind> kinds, List<Card> cards, PersonChoice person)
        implements View {
    public AbnormalitiesView {
        figures = List.copyOf(figures);
        kinds = List.copyOf(kinds);
        cards = List.copyOf(cards);
    }

    @Override
    public String template() {
        return "abnormalities";
    }

    /** One kind, as a filter. */
    public record Kind(String name, int count, boolean chosen, String href) {}

    /** One abnormality. */
    public record Card(
            String number,
            Signal signal,
            String state,
            String kind,
            String where,
            String standard,
            String actual,
            String when,
            Optional<String> finding,
            List<Seen> seenIn,
            String href,
            String requestId) {
        public Card {
            seenIn = List.copyOf(seenIn);
        }
    }

    /** A fact it was seen in. */
    public record Seen(String text, String href) {}
}
