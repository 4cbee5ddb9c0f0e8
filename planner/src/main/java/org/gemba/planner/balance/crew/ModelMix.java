package org.gemba.planner.balance.crew;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Several models on one line. An operator's average over the mix keeps takt; no single model takes longer than the limit. Where operators
 * walk or wait for each other, each model has its own order of work, and walking and waiting count.
 *
 * @param models at least one
 * @param longest what one operator may need for one unit of any model, in ticks; above takt where the line lets operators drift
 */
public record ModelMix(List<Model> models, long longest) {
    public ModelMix {
        models = List.copyOf(models);
        if (models.isEmpty() || longest < 1) {
            throw new IllegalArgumentException(
                    "A mix has a model at least and a limit above 0; %d models and %d ticks are given."
                            .formatted(models.size(), longest));
        }
    }

    /** A line of one model that takes the problem's own times. */
    static ModelMix single(long takt) {
        return new ModelMix(List.of(new Model("", 1, Map.of())), takt);
    }

    /** All shares together. */
    long shares() {
        return models.stream().mapToLong(Model::share).sum();
    }

    /**
     * One model of the mix.
     *
     * @param share how many of this model are in the mix
     * @param times ticks by element where they differ from the problem's; 0 where the model does not have the element
     */
    public record Model(String name, int share, Map<String, Long> times) {
        public Model {
            times = Collections.unmodifiableMap(new TreeMap<>(times));
            if (share < 1) {
                throw new IllegalArgumentException("Model %s has the share %d; 1 is the least.".formatted(name, share));
            }
        }

        /** Whether the model has an element: all but those whose time is told to be 0 on it. */
        boolean has(String element) {
            return times.getOrDefault(element, 1L) > 0;
        }

        /** The ticks that an element takes on this model. */
        long time(String element, long usual) {
            return times.getOrDefault(element, usual);
        }
    }
}
