package org.gemba.planner.balance;

import java.util.List;
import java.util.Locale;
import org.gemba.planner.input.Place;

/** {@code .alb}: sections headed in angle brackets; decimal commas; sections not known here are passed over. */
final class Alb {
    private Alb() {}

    static ProblemDraft read(String file, String text) {
        ProblemDraft draft = new ProblemDraft(file);
        List<String> lines = text.lines().toList();
        String section = "";
        int promised = -1;
        int elements = 0;
        for (int i = 0; i < lines.size() && !section.equals("<end>"); i++) {
            String line = lines.get(i).strip();
            Place place = new Place(i + 1, 1);
            if (line.isEmpty()) {
                continue;
            }
            if (line.startsWith("<")) {
                section = line.toLowerCase(Locale.ROOT);
                continue;
            }
            switch (section) {
                case "<number of tasks>" -> promised = draft.number(line, place).intValue();
                case "<cycle time>" -> draft.takt(draft.number(line, place), place);
                case "<task times>" -> {
                    element(draft, line, place);
                    elements++;
                }
                case "<precedence relations>" -> precedence(draft, line, place);
                case "" ->
                    throw draft.fault(
                            place, "'%s' stands before the first section such as <task times>.".formatted(line));
                default -> {}
            }
        }
        if (promised >= 0 && promised != elements) {
            throw draft.fault(
                    new Place(Math.max(1, lines.size()), 1),
                    "The file promises %d elements and gives %d.".formatted(promised, elements));
        }
        return draft;
    }

    private static void element(ProblemDraft draft, String line, Place place) {
        String[] fields = line.split("\\s+", -1);
        if (fields.length != 2) {
            throw draft.fault(place, "'%s' is not an element and its time.".formatted(line));
        }
        draft.element(
                fields[0], draft.number(fields[1], new Place(place.line(), line.lastIndexOf(fields[1]) + 1)), place);
    }

    private static void precedence(ProblemDraft draft, String line, Place place) {
        String[] ends = line.split(",", -1);
        if (ends.length != 2) {
            throw draft.fault(place, "'%s' is not a pair such as 3,7.".formatted(line));
        }
        draft.precedence(ends[0].strip(), ends[1].strip(), place);
    }
}
