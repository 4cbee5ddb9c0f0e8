package org.gemba.house.floor;

import java.util.List;

/** All that a plant says of one line: the content of its definition file, as far as it concerns this line. */
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
        stations = List.copyOf(stations);
        parts = List.copyOf(parts);
        teams = List.copyOf(teams);
        demand = List.copyOf(demand);
    }

    public LineKey key() {
        return new LineKey(plant.id(), line.id());
    }
}
