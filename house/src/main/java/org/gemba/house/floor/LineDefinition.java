package org.gemba.house.floor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a plant says of one line: the content of its definition file, as far as it concerns this line. The order of
 * the file means nothing save in segments and routes: stations stand here in the order in which units flow, parts and teams
 * by their codes, demand by part and day.
 */
public record LineDefinition(
        Plant plant,
        Line line,
        List<Station> stations,
        List<Part> parts,
        List<Team> teams,
        WorkCalendar calendar,
        List<Demand> demand,
        AndonRule andon) {
    public LineDefinition {
        stations = inFlow(line, stations);
        parts = parts.stream().sorted(Comparator.comparing(Part::id)).toList();
        teams = teams.stream().sorted(Comparator.comparing(Team::id)).toList();
        demand = demand.stream()
                .sorted(Comparator.comparing(Demand::part).thenComparing(Demand::from))
                .toList();
    }

    public LineKey key() {
        return new LineKey(plant.id(), line.id());
    }

    private static List<Station> inFlow(Line line, List<Station> stations) {
        Map<StationId, Integer> places = new HashMap<>();
        for (StationId station : line.stations()) {
            places.putIfAbsent(station, places.size());
        }
        return stations.stream()
                .sorted(Comparator.comparing((Station station) -> places.getOrDefault(station.id(), Integer.MAX_VALUE))
                        .thenComparing(Station::id))
                .toList();
    }
}
