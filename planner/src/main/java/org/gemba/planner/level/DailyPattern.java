package org.gemba.planner.level;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The demand of a period cut into days of equal volume and equal mix.
 *
 * @param days units of each model, day by day, in the order of the models
 */
public record DailyPattern(List<List<Integer>> days) {
    public DailyPattern {
        days = days.stream().map(List::copyOf).toList();
    }

    /**
     * The even sequence of the whole period with the least largest deviation, cut at equal distances: at the end of no day is any model
     * a whole unit from its pace, and no day has more than one unit more than another.
     */
    public static DailyPattern of(Mix period, int days) {
        if (days < 1 || days > period.units()) {
            throw new IllegalArgumentException(
                    "%d units cannot be spread over %d days.".formatted(period.units(), days));
        }
        List<Integer> sequence =
                Levelling.level(period, LevelMethod.LARGEST_DEVIATION).sequence();
        List<List<Integer>> pattern = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            List<Integer> units =
                    new ArrayList<>(Collections.nCopies(period.models().size(), 0));
            int to = (int) ((day + 1L) * sequence.size() / days);
            for (int model : sequence.subList((int) ((long) day * sequence.size() / days), to)) {
                units.set(model, units.get(model) + 1);
            }
            pattern.add(units);
        }
        return new DailyPattern(pattern);
    }
}
