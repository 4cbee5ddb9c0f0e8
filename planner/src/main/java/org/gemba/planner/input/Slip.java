package org.gemba.planner.input;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;

/** Names that nobody knows may be remarks; those that differ from a known one by a letter or two are slips, and a rule would be lost. */
public final class Slip {
    private Slip() {}

    /** Fails if the name is not known and so like a known one that it must be meant. */
    public static void refuse(Word word, String name, Collection<String> known) {
        String written = name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        for (String each : new TreeSet<>(known)) {
            if (!known.contains(name) && each.length() > 3 && isNear(written, each.toLowerCase(Locale.ROOT))) {
                throw word.fault("'%s' is not known here.\nMaybe '%s' is meant.".formatted(name, each));
            }
        }
    }

    /** Names of four letters lie so close together that one letter only counts as a slip. */
    private static boolean isNear(String written, String known) {
        return distance(written, known) <= (known.length() > 4 ? 2 : 1);
    }

    /** Letters to put in, take out or change to make one name of the other (Levenshtein 1966). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
