package org.gemba.server.view;

import java.util.List;
import org.gemba.server.view.Frame.Link;

/**
 * What the customer sees: how long it takes, how much of that is work, where it waits.
 *
 * @param sentences what a teacher would see first
 * @param more what else it tells
 * @param missing what the data cannot tell
 */
public record ValueStreamView(
        String title,
        String period,
        List<Link> periods,
        List<String> sentences,
        List<String> more,
        List<Figure> figures,
        StreamMap map,
        List<Bars> charts,
        List<String> missing)
        implements View {
    public ValueStreamView {
        periods = List.copyOf(periods);
        sentences = List.copyOf(sentences);
        more = List.copyOf(more);
        figures = List.copyOf(figures);
        charts = List.copyOf(charts);
        missing = List.copyOf(missing);
    }

    @Override
    public String template() {
        return "valuestream";
    }
}
