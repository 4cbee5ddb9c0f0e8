package org.gemba.planner.level;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each model takes of each part of each level. The models' own parts are the first level, what those are made of the second, and
 * so on. Where no parts are known, each model is its own part. Memory: 8 bytes for each part and model, 80 MB at most.
 */
final class PartUse {
    private static final int MOST_LEVELS = 20;

    /** Parts × models, over all levels. */
    private static final int MOST = 10_000_000;

    final List<String> names = new ArrayList<>();
    final List<Long> weights = new ArrayList<>();
    /** By part, then by model. */
    final List<long[]> use = new ArrayList<>();

    PartUse(Mix mix) {
        int models = mix.models().size();
        boolean known = mix.models().stream().anyMatch(model -> !model.parts().isEmpty());
        List<SortedMap<String, Long>> level = new ArrayList<>();
        for (Model model : mix.models()) {
            SortedMap<String, Long> taken = new TreeMap<>();
            model.parts().forEach((part, count) -> taken.put(part, (long) count));
            if (!known) {
                taken.put(model.name(), 1L);
            }
            level.add(taken);
        }
        Map<String, MadePart> made = new TreeMap<>();
        mix.made().forEach(part -> made.put(part.name(), part));
        for (int number = 0; level.stream().anyMatch(taken -> !taken.isEmpty()); number++) {
            if (number == MOST_LEVELS) {
                throw new IllegalArgumentException(
                        "The parts %s go deeper than %d levels.\nMaybe a part is made of itself."
                                .formatted(made.keySet(), MOST_LEVELS));
            }
            add(level, models, number < mix.weights().size() ? mix.weights().get(number) : 1);
            level = level.stream().map(taken -> below(taken, made)).toList();
        }
    }

    private static SortedMap<String, Long> below(SortedMap<String, Long> taken, Map<String, MadePart> made) {
        SortedMap<String, Long> below = new TreeMap<>();
        taken.forEach((part, count) -> {
            MadePart known = made.get(part);
            if (known != null) {
                known.madeOf()
                        .forEach((inner, each) -> below.merge(inner, Math.multiplyExact(count, each), Math::addExact));
            }
        });
        return below;
    }

    private void add(List<SortedMap<String, Long>> level, int models, long weight) {
        SortedMap<String, long[]> parts = new TreeMap<>();
        for (int model = 0; model < models; model++) {
            int column = model;
            level.get(model)
                    .forEach((part, count) -> parts.computeIfAbsent(part, ignored -> new long[models])[column] = count);
        }
        if ((names.size() + (long) parts.size()) * models > MOST) {
            throw new IllegalArgumentException(
                    "%d parts of %d models are too many to level; parts times models may be %,d.\nLevel the parts that matter most."
                            .formatted(names.size() + parts.size(), models, MOST));
        }
        parts.forEach((part, counts) -> {
            names.add(part);
            weights.add(weight);
            use.add(counts);
        });
    }
}
