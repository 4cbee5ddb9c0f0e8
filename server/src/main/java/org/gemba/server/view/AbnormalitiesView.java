package org.gemba.server.view;

import java.util.List;
import java.util.Optional;

/**
 * What was not as it should be, and why: counted by kind and place, the open ones first, or one kind at one place, each alone.
 *
 * @param open groups that have an open one, newest first
 * @param ended groups of those that ended or were looked into
 * @param chosen the group whose single ones are shown; empty where all groups are
 */
public record AbnormalitiesView(
        String line,
        String action,
        List<Figure> figures,
        List<Kind> kinds,
        List<Group> open,
        List<Group> ended,
        Optional<String> chosen,
        List<Card> cards,
        PersonChoice person)
        implements View {
    public AbnormalitiesView {
        figures = List.copyOf(figures);
        kinds = List.copyOf(kinds);
        open = List.copyOf(open);
        ended = List.copyOf(ended);
        cards = List.copyOf(cards);
    }

    @Override
    public String template() {
        return "abnormalities";
    }

    /** One kind, as a filter. */
    public record Kind(String name, int count, boolean chosen, String href) {}

    /**
     * Those of one kind at one place.
     *
     * @param newest when the newest was found
     * @param singles the newest of them
     * @param rest how many more there are; empty where all are listed
     * @param href to all of them, each with its facts and what was found
     */
    public record Group(
            String id,
            Signal signal,
            String kind,
            String where,
            String count,
            String newest,
            List<Single> singles,
            String rest,
            String href) {
        public Group {
            singles = List.copyOf(singles);
        }
    }

    /** One of a group in one line. */
    public record Single(String when, String unit, String standard, String actual, String href) {}

    /** One abnormality, with what it was seen in and what was found. */
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
