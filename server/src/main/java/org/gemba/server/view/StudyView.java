package org.gemba.server.view;

import java.util.List;
import java.util.Optional;

/** Bringing a log of what happened, and reading what it says. */
public record StudyView(Optional<Preview> preview, Optional<Problem> problem, List<Studied> studies) implements View {
    public StudyView {
        studies = List.copyOf(studies);
    }

    @Override
    public String template() {
        return "study";
    }

    /** What was made of the file, before anything is written. */
    public record Preview(
            String token,
            String file,
            String size,
            String sentence,
            List<String> reading,
            String mapping,
            String line,
            List<String> columns,
            List<List<String>> rows,
            List<BadRow> bad,
            boolean importable) {
        public Preview {
            reading = List.copyOf(reading);
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            bad = List.copyOf(bad);
        }
    }

    /** A row that cannot be read, and what helps. */
    public record BadRow(String place, String why, String remedy) {}

    /** Why the file cannot be read at all. */
    public record Problem(String what, String why, String remedy) {}

    /** A log that was imported. */
    public record Studied(String line, String sentence, String href) {}
}
