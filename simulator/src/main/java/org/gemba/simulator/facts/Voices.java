package org.gemba.simulator.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.model.Exit;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;

/**
 * The stations as which the places of a factory speak: a station as itself, each position of a moving line as a station of its own, numbered
 * {@code LINE-01}. Where that makes more stations than a line of the house may have, a moving line speaks as one station. Stores and ways have
 * no voice.
 */
final class Voices {
    private static final List<String> BETWEEN = List.of("-", "-P", "-POSITION-");

    private final List<List<StationId>> stations;

    private Voices(List<List<StationId>> stations) {
        this.stations = List.copyOf(stations);
    }

    static Voices of(Factory factory) {
        int all = factory.places().stream().mapToInt(Voices::most).sum();
        Set<StationId> taken = new HashSet<>();
        factory.places().forEach(place -> taken.add(place.id()));
        List<List<StationId>> stations = new ArrayList<>();
        for (Place place : factory.places()) {
            int count = all > Limits.STATIONS ? Math.min(1, most(place)) : most(place);
            List<StationId> voices = count > 1 ? positions(place.id(), count, taken) : own(place, count);
            taken.addAll(voices);
            stations.add(voices);
        }
        return new Voices(stations);
    }

    private static int most(Place place) {
        return switch (place) {
            case Station station -> 1;
            case MovingLine line -> line.positions();
            default -> 0;
        };
    }

    private static List<StationId> own(Place place, int count) {
        return count == 0 ? List.of() : List.of(place.id());
    }

    /** Codes that no other place has; the line's own where there are none. */
    private static List<StationId> positions(StationId line, int count, Set<StationId> taken) {
        int digits = Math.max(2, Integer.toString(count).length());
        for (String between : BETWEEN) {
            if (line.value().length() + between.length() + digits <= Limits.CODE_LENGTH) {
                List<StationId> codes = IntStream.rangeClosed(1, count)
                        .mapToObj(number -> new StationId(
                                line.value() + between + String.format(Locale.ROOT, "%0" + digits + "d", number)))
                        .toList();
                if (codes.stream().noneMatch(taken::contains)) {
                    return codes;
                }
            }
        }
        return List.of(line);
    }

    /** All of a place; none where it has no voice. */
    List<StationId> of(int place) {
        return stations.get(place);
    }

    boolean speaks(int place) {
        return !stations.get(place).isEmpty();
    }

    /** By part and place of its route, the number of the place that speaks for it: its own, or the next one that the way leads to. */
    int[][] onRoutes(Factory factory) {
        List<StationId> places = factory.places().stream().map(Place::id).toList();
        int[][] from = new int[factory.parts().size()][places.size()];
        for (int part = 0; part < from.length; part++) {
            List<Step> route = factory.parts().get(part).route();
            int[] way = route.stream()
                    .mapToInt(step -> places.indexOf(step.place()))
                    .toArray();
            for (int step = 0; step < way.length; step++) {
                int voice = step;
                for (int tried = 0; tried < way.length && !speaks(way[voice]); tried++) {
                    voice = next(route, voice);
                }
                from[part][way[step]] = speaks(way[voice]) ? way[voice] : last(way);
            }
        }
        return from;
    }

    /** The step after one, or where all its units go instead. */
    private static int next(List<Step> route, int step) {
        return route.get(step).exits().stream()
                .filter(exit -> exit.kind() == Exit.Kind.BRANCH && exit.share() == 1)
                .findFirst()
                .map(Exit::to)
                .orElse(Math.min(step + 1, route.size() - 1));
    }

    private int last(int[] way) {
        for (int step = way.length - 1; step >= 0; step--) {
            if (speaks(way[step])) {
                return way[step];
            }
        }
        return way[way.length - 1];
    }
}
