package org.gemba.planner.level;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be levelled.
 *
 * @param models with their units, in the order that ties are settled by
 * @param made parts that are made of parts; goal chasing levels those as well
 * @param weights how much each level of parts counts, the models' own parts first; levels without a weight count once
 * @param frozen places in {@code models} of the units at the head of the sequence that stay as they are
 */
public record Mix(List<Model> models, List<MadePart> made, List<Integer> weights, List<Integer> frozen) {
    /** The most units in a sequence: sums stay exact below it. */
    public static final int MOST_UNITS = 30_000;

    /** The most models of a mix. */
    public static final int MOST_MODELS = 2_000;

    public Mix {
        models = List.copyOf(models);
        made = List.copyOf(made);
        weights = List.copyOf(weights);
        frozen = List.copyOf(frozen);
        long units = models.stream().mapToLong(Model::units).sum();
        if (units < 1 || units > MOST_UNITS) {
            throw new IllegalArgumentException(
                    "The mix has %d units; 1 to %d can be levelled.\nMaybe containers should be levelled, not pieces."
                            .formatted(units, MOST_UNITS));
        }
        if (models.size() > MOST_MODELS) {
            throw new IllegalArgumentException("The mix has %d models; %d can be levelled.\nMaybe some can be made one."
                    .formatted(models.size(), MOST_MODELS));
        }
        Set<String> names = models.stream().map(Model::name).collect(Collectors.toCollection(HashSet::new));
        if (names.size() < models.size()) {
            throw new IllegalArgumentException("A model stands twice in the mix: %s.\nAdd its units up."
                    .formatted(models.stream().map(Model::name).toList()));
        }
        if (weights.stream().anyMatch(weight -> weight < 0 || weight > 1_000)) {
            throw new IllegalArgumentException("A level weighs 0 to 1,000; the weights are %s.".formatted(weights));
        }
        int[] head = new int[models.size()];
        for (int model : frozen) {
            if (model < 0
                    || model >= head.length
                    || ++head[model] > models.get(model).units()) {
                throw new IllegalArgumentException(
                        "The frozen head %s asks for more units of a model than the mix has.".formatted(frozen));
            }
        }
    }

    /** Models alone, nothing frozen. */
    public static Mix of(List<Model> models) {
        return new Mix(models, List.of(), List.of(), List.of());
    }

    /** The same with a head that stays. */
    public Mix frozen(List<Integer> head) {
        return new Mix(models, made, weights, head);
    }

    /** The same with models, by their names, that stay at the head. */
    public Mix frozenAs(List<String> names) {
        List<String> known = models.stream().map(Model::name).toList();
        List<Integer> head = names.stream().map(known::indexOf).toList();
        if (head.contains(-1)) {
            throw new IllegalArgumentException(
                    "No model is named '%s'; there are %s.".formatted(names.get(head.indexOf(-1)), known));
        }
        return frozen(head);
    }

    /** All units together. */
    public int units() {
        return models.stream().mapToInt(Model::units).sum();
    }

    int[] demand() {
        return models.stream().mapToInt(Model::units).toArray();
    }
}
