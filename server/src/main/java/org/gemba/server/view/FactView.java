package org.gemba.server.view;

import java.util.List;
import java.util.Optional;

/**
 * One fact with all its stamps, as it stands in the book.
 *
 * @param isPlayed whether it is the book of a run that was played, and no line's
 */
public record FactView(
        String line,
        FactsView.Row row,
        String request,
        String hash,
        String json,
        List<AbnormalitiesView.Seen> chain,
        Optional<String> before,
        Optional<String> after,
        boolean isPlayed)
        implements View {
    public FactView {
        chain = List.copyOf(chain);
    }

    @Override
    public String template() {
        return "fact";
    }

    /** A fact stays. */
    @Override
    public boolean moves() {
        return false;
    }
}
