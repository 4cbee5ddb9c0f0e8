package org.gemba.planner.balance;

import java.math.BigDecimal;
import java.util.List;
import org.gemba.planner.input.Place;

/** {@code .IN2}: the number of elements, their times one a line, pairs {@code before,after}, and {@code -1,-1} at the end. */
final class In2 {
    private In2() {}

    static ProblemDraft read(String file, String text) {
        ProblemDraft draft = new ProblemDraft(file);
        List<String> lines = text.lines().toList();
        int expected = -1;
        int elements = 0;
        boolean ended = false;
        for (int i = 0; i < lines.size() && !ended; i++) {
            String line = lines.get(i).strip();
            Place place = new Place(i + 1, 1);
            if (line.isEmpty()) {
                continue;
            }
            if (expected < 0) {
                expected = whole(draft, line, place);
            } else if (elements < expected) {
                elements++;
                draft.element(Integer.toString(elements), draft.number(line, place), place);
            } else {
                ended = pair(draft, line, place);
            }
        }
        if (!ended) {
            throw draft.fault(
                    new Place(Math.max(1, lines.size()), 1),
                    elements < expected
                            ? "The first line promises %d elements; the file ends after %d."
                                    .formatted(expected, elements)
                            : "The file ends without the line -1,-1.\nMaybe its end was lost on the way.");
        }
        return draft;
    }

    private static boolean pair(ProblemDraft draft, String line, Place place) {
        String[] ends = line.split(",", -1);
        if (ends.length != 2) {
            throw draft.fault(
                    place,
                    "'%s' is not a pair such as 3,7.\nMaybe there are more times than the first line says."
                            .formatted(line));
        }
        int before = whole(draft, ends[0], place);
        int after = whole(draft, ends[1], new Place(place.line(), ends[0].length() + 2));
        if (before == -1 && after == -1) {
            return true;
        }
        draft.precedence(Integer.toString(before), Integer.toString(after), place);
        return false;
    }

    private static int whole(ProblemDraft draft, String text, Place place) {
        BigDecimal number = draft.number(text, place);
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw draft.fault(place, "'%s' is not a whole number.".formatted(text.strip()));
        }
    }
}
