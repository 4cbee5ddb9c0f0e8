package org.gemba.planner.level;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gemba.planner.Fraction;

/**
 * How many pieces leave together. A slot of the box is one container's worth of time: pitch = takt × pack-out quantity.
 *
 * @param pieces of a container, and so of a slot
 * @param own pieces of the container of a model that has another: a multiple of {@code pieces}, and it takes as many slots
 * @param takt of a piece, in any unit of time; empty where the box is to be without times
 */
public record PackOut(int pieces, SortedMap<String, Integer> own, Optional<Fraction> takt) {
    /** Every unit of the mix is a card. */
    public static final PackOut CARDS = new PackOut(1, Collections.emptySortedMap(), Optional.empty());

    public PackOut {
        own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
        if (pieces < 1) {
            throw new IllegalArgumentException(
                    "A container of %d pieces is none; it holds 1 at least.".formatted(pieces));
        }
        for (Map.Entry<String, Integer> model : own.entrySet()) {
            if (model.getValue() < 1 || model.getValue() % pieces != 0) {
                throw new IllegalArgumentException(
                        "A container of %s holds %d pieces and a slot is worth %d; it must be a multiple.\nGive the box a container that divides all of them."
                                .formatted(model.getKey(), model.getValue(), pieces));
            }
        }
        if (takt.isPresent() && takt.get().signum() <= 0) {
            throw new IllegalArgumentException("The takt %s must be longer than nothing.".formatted(takt.get()));
        }
    }

    /** Pieces of a container of a model. */
    public int container(String model) {
        return own.getOrDefault(model, pieces);
    }

    /** Slots that a container of a model takes, one after the other. */
    public int slots(String model) {
        return container(model) / pieces;
    }

    /** Takt × pack-out quantity: how long a slot is. */
    public Optional<Fraction> pitch() {
        return takt.map(piece -> piece.times(Fraction.of(pieces)));
    }

    /** The mix in cards, one for each container; the last one of a model may not be full. Nothing of it is frozen. */
    Mix cards(Mix mix) {
        List<Model> cards = mix.models().stream()
                .map(model -> Model.of(model.name(), Math.ceilDiv(model.units(), container(model.name()))))
                .toList();
        return Mix.of(cards);
    }
}
