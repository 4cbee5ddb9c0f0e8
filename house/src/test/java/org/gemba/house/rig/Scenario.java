package org.gemba.house.rig;

import java.util.ArrayList;
import java.util.List;

/**
 * One block of a table.
 *
 * @param title its comment: the rule it states, and the rule's source
 */
record Scenario(String file, String title, List<Row> rows) {
    private static final String NOTHING = "nothing";

    /** Plays all rows; the first that does not hold fails with its place, what was expected and what was. */
    void play(Stage stage) {
        for (Row row : rows) {
            try {
                if (row.expected().isPresent()) {
                    check(row, stage);
                } else {
                    stage.given(row.cells());
                }
            } catch (RuntimeException unreadable) {
                throw new AssertionError(place(row) + " cannot be played: " + unreadable.getMessage(), unreadable);
            }
        }
    }

    int line() {
        return rows.getFirst().number();
    }

    private void check(Row row, Stage stage) {
        List<String> expected = row.expected().orElseThrow();
        List<String> came = stage.when(row.cells());
        List<String> actual = new ArrayList<>();
        boolean holds = holds(expected.getFirst(), came);
        actual.add(holds ? expected.getFirst() : came.isEmpty() ? NOTHING : String.join(", ", came));
        for (String cell : expected.subList(1, expected.size())) {
            String seen = stage.seen(cell);
            holds &= seen.equals(cell);
            actual.add(seen);
        }
        if (!holds) {
            throw new AssertionError("%s does not hold: %s%n  row       %s%n  expected  %s%n  actual    %s"
                    .formatted(
                            place(row),
                            title,
                            String.join("  ", row.cells()),
                            String.join("  ", expected),
                            String.join("  ", actual)));
        }
    }

    /** What came holds where each text begins with the words expected; words left out are not claimed. */
    private static boolean holds(String expected, List<String> came) {
        if (expected.equals(NOTHING)) {
            return came.isEmpty();
        }
        if (came.size() == 1) {
            return begins(came.getFirst(), expected);
        }
        String[] claims = expected.split(", ", -1);
        if (claims.length != came.size()) {
            return false;
        }
        for (int i = 0; i < claims.length; i++) {
            if (!begins(came.get(i), claims[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(String text, String words) {
        return text.startsWith(words)
                && (text.length() == words.length() || !Character.isLetterOrDigit(text.charAt(words.length())));
    }

    private String place(Row row) {
        return "%s:%d".formatted(file, row.number());
    }
}
