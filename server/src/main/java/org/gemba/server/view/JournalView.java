package org.gemba.server.view;

import java.util.List;

/** The books of the plant and whether they hold. */
public record JournalView(List<Book> books) implements View {
    public JournalView {
        books = List.copyOf(books);
    }

    @Override
    public String template() {
        return "journal";
    }

    /** One line's book. */
    public record Book(
            String line,
            String sequence,
            String hash,
            String newest,
            String keeper,
            Signal signal,
            String verified,
            Signal verifiedSignal,
            String verify,
            String export,
            String href) {}
}
