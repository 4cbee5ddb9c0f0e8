package org.gemba.connect.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which known word was perhaps meant by an unknown one. */
public final class Likeness {
    private static final int LONGEST = 64;

    private Likeness() {}

    /** The known word that was perhaps meant, where one is near enough. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        String meant = word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        if (meant.length() > LONGEST) {
            return Optional.empty();
        }
        record Near(String word, int steps) {}
        return known.stream()
                .map(other -> new Near(other, steps(meant, other.toLowerCase(Locale.ROOT))))
                .filter(near -> near.steps() <= Math.max(1, near.word().length() / 3))
                .min(Comparator.comparingInt(Near::steps).thenComparing(Near::word))
                .map(Near::word);
    }

    /** Letters to insert, drop, exchange, or swap with their neighbour (Damerau 1964, optimal string alignment). */
    private static int steps(String from, String to) {
        int[][] steps = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                steps[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : fewest(steps, from, to, i, j);
            }
        }
        return steps[from.length()][to.length()];
    }

    private static int fewest(int[][] steps, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int fewest = Math.min(steps[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(fewest, steps[i - 2][j - 2] + 1) : fewest;
    }
}
