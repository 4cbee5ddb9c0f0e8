package org.gemba.simulator.prediction;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names near to one that is not there, for a message: whoever mistyped one of hundreds need not read them all. */
public final class Near {
    /** Names that a message gives. */
    public static final int NAMES = 6;

    /** Letters of a name that are compared. */
    private static final int COMPARED = 80;

    private Near() {}

    /**
     * The names in a message: all of a few in their order; of more the nearest first, how many more there are, and where they stand.
     *
     * @param where all names can be seen, such as {@code the table of a prediction names them all}
     */
    public static String names(String asked, Collection<String> known, String where) {
        if (known.size() <= NAMES + 1) {
            return String.join(", ", known);
        }
        return "%s and %d more; %s".formatted(String.join(", ", nearest(asked, known)), known.size() - NAMES, where);
    }

    /** Up to {@value #NAMES} names: those that hold what was asked for or differ in less than half of its letters, then the first of all. */
    private static List<String> nearest(String asked, Collection<String> known) {
        String wanted = plain(asked);
        Set<String> named = new LinkedHashSet<>();
        known.stream()
                .filter(name -> 2 * distance(wanted, plain(name)) < wanted.length())
                .sorted(Comparator.comparingInt(name -> distance(wanted, plain(name))))
                .limit(NAMES)
                .forEach(named::add);
        known.forEach(name -> {
            if (named.size() < NAMES) {
                named.add(name);
            }
        });
        return List.copyOf(named);
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        return lower.substring(0, Math.min(lower.length(), COMPARED));
    }

    private static int distance(String wanted, String name) {
        boolean within = !wanted.isEmpty() && (name.contains(wanted) || wanted.contains(name));
        return within ? Math.abs(name.length() - wanted.length()) - COMPARED : changes(wanted, name);
    }

    /** Letters to change, leave out or put in (Levenshtein 1966). */
    private static int changes(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
