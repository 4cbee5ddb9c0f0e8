package org.gemba.simulator.prediction;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.Room;
import org.gemba.simulator.model.Station;

/** The same factory with one thing changed, as it is asked on the floor: one card out, a longer lane, this variation gone. */
public final class WhatIf {
    private WhatIf() {}

    /** A loop has so many cards. */
    public static Factory cards(Factory factory, String loop, int cards) {
        if (factory.loops().stream().noneMatch(of -> of.name().equals(loop))) {
            throw new IllegalArgumentException("There is no loop %s; the loops are %s."
                    .formatted(
                            loop,
                            Near.names(
                                    loop,
                                    factory.loops().stream().map(Loop::name).toList(),
                                    "the factory file has them all")));
        }
        return factory.eachLoop(of -> of.name().equals(loop) ? of.withCards(cards) : of);
    }

    /** The lane before a station has so many places. */
    public static Factory lane(Factory factory, StationId id, int places) {
        if (factory.places().stream()
                .noneMatch(place -> place instanceof Station && place.id().equals(id))) {
            throw new IllegalArgumentException("There is no station %s; the places are %s."
                    .formatted(
                            id,
                            Near.names(
                                    id.value(),
                                    factory.places().stream()
                                            .map(place -> place.id().value())
                                            .toList(),
                                    "the factory file has them all")));
        }
        return factory.eachPlace(
                place -> place instanceof Station station && station.id().equals(id)
                        ? station.withLane(Room.of(places))
                        : place);
    }

    /** The names of everything in the factory that varies, in order. */
    public static List<String> sources(Factory factory) {
        SortedSet<String> names = new TreeSet<>();
        Sources.changed(factory, (name, variation) -> {
            if (variation.variance() > 0) {
                names.add(name);
            }
            return variation;
        });
        return List.copyOf(names);
    }

    /** One source of variation always takes its mean. */
    public static Factory levelled(Factory factory, String source) {
        return changed(factory, source, Variation::levelled);
    }

    /** One source of variation varies half as much. */
    public static Factory halved(Factory factory, String source) {
        return changed(factory, source, variation -> variation.narrowed(0.5));
    }

    private static Factory changed(Factory factory, String source, UnaryOperator<Variation> change) {
        if (!sources(factory).contains(source)) {
            throw new IllegalArgumentException("There is no source of variation %s; the sources are %s."
                    .formatted(source, Near.names(source, sources(factory), "--sensitivity names them all")));
        }
        return Sources.changed(factory, (name, variation) -> name.equals(source) ? change.apply(variation) : variation);
    }
}
