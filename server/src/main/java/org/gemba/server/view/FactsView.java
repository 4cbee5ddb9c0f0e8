package org.gemba.server.view;

import java.util.List;
import java.util.Optional;

/** Go and see: the facts behind a figure. */
public record FactsView(
        String line,
        String action,
        String sentence,
        Filter filter,
        List<Row> rows,
        Optional<String> newer,
        Optional<String> older)
        implements View {
    public FactsView {
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "facts";
    }

    /** What is looked for; blank where all are wanted. */
    public record Filter(
            String room,
            String station,
            String unit,
            String call,
            String kind,
            String from,
            String to,
            List<Choice> rooms,
            List<Choice> stations) {
        public Filter {
            rooms = List.copyOf(rooms);
            stations = List.copyOf(stations);
        }
    }

    /** One entry of a choice. */
    public record Choice(String value, String label, boolean chosen) {}

    /** One fact, as a person on the floor would say it. */
    public record Row(
            String sequence,
            String sentence,
            String happened,
            String recorded,
            String provenance,
            String provenanceWord,
            String source,
            String actor,
            Optional<String> mark,
            Signal signal,
            String href) {}
}
