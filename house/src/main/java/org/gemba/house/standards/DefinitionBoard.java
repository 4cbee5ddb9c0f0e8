package org.gemba.house.standards;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.Demand;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Member;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.Plant;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.Team;
import org.gemba.house.floor.TeamId;
import org.gemba.house.floor.WorkCalendar;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.language.Board;
import org.gemba.house.language.Definition;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Refusal;
import org.pcollections.TreePMap;

/**
 * What the plant has said of its line, as it stands now. Other boards keep it inside them and ask it; a look-up is a walk
 * down a small tree.
 *
 * @param places where each station of the line stands; stations outside every segment have none
 * @param people everybody in the line's teams
 * @param demand by part, each part's demands in the order of their first days
 */
public record DefinitionBoard(
        Optional<Plant> plant,
        Optional<Line> line,
        TreePMap<StationId, Place> places,
        TreePMap<StationId, Station> stations,
        TreePMap<PartId, Part> parts,
        TreePMap<TeamId, Team> teams,
        TreePMap<PersonId, Teammate> people,
        WorkCalendar calendar,
        TreePMap<PartId, List<Demand>> demand,
        AndonRule andon)
        implements Board<DefinitionBoard> {
    /** Nothing was described yet. */
    public static final DefinitionBoard EMPTY = new DefinitionBoard(
            Optional.empty(),
            Optional.empty(),
            TreePMap.empty(),
            TreePMap.empty(),
            TreePMap.empty(),
            TreePMap.empty(),
            TreePMap.empty(),
            WorkCalendar.EMPTY,
            TreePMap.empty(),
            AndonRule.USUAL);

    @Override
    public DefinitionBoard after(Recorded recorded) {
        return recorded.fact() instanceof Definition definition ? after(definition) : this;
    }

    /** The board after something was described. */
    public DefinitionBoard after(Definition fact) {
        return switch (fact) {
            case Definition.PlantDescribed(Plant described) -> with(Optional.of(described), line, places);
            case Definition.LineDescribed(Line described) -> with(plant, Optional.of(described), placesOn(described));
            case Definition.StationDescribed(Station station) -> withStations(stations.plus(station.id(), station));
            case Definition.StationRemoved(StationId station) -> withStations(stations.minus(station));
            case Definition.PartDescribed(Part part) -> withParts(parts.plus(part.id(), part));
            case Definition.PartRemoved(PartId part) -> withParts(parts.minus(part));
            case Definition.TeamDescribed(Team team) -> withTeams(teams.plus(team.id(), team));
            case Definition.TeamRemoved(TeamId team) -> withTeams(teams.minus(team));
            case Definition.CalendarSet(WorkCalendar set) -> with(set, demand, andon);
            case Definition.DemandSet(Demand set) -> withDemand(set.part(), replaced(set, Optional.of(set)));
            case Definition.DemandWithdrawn(Demand gone) -> withDemand(gone.part(), replaced(gone, Optional.empty()));
            case Definition.AndonRuleSet(AndonRule rule) -> with(calendar, demand, rule);
        };
    }

    /** Everything that was described; empty as long as the plant or the line itself was not. */
    public Optional<LineDefinition> today() {
        if (plant.isEmpty() || line.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LineDefinition(
                plant.get(),
                line.get(),
                List.copyOf(stations.values()),
                List.copyOf(parts.values()),
                List.copyOf(teams.values()),
                calendar,
                demand.values().stream().flatMap(List::stream).toList(),
                andon));
    }

    /** What must be told so that today's definition becomes the wanted one: nothing where they are the same. */
    public static List<Definition> differences(Optional<LineDefinition> today, LineDefinition wanted) {
        return Differences.between(today, wanted);
    }

    /** The first thing in which a definition contradicts itself or goes over a limit, if there is one. */
    public static Optional<Refusal> contradictions(LineDefinition definition) {
        return Contradictions.in(definition);
    }

    public Optional<Station> station(StationId station) {
        return Optional.ofNullable(stations.get(station));
    }

    public Optional<Part> part(PartId part) {
        return Optional.ofNullable(parts.get(part));
    }

    public Optional<Team> team(TeamId team) {
        return Optional.ofNullable(teams.get(team));
    }

    public Optional<Teammate> person(PersonId person) {
        return Optional.ofNullable(people.get(person));
    }

    /** Where a station stands in the flow. */
    public Optional<Place> place(StationId station) {
        return Optional.ofNullable(places.get(station));
    }

    public Optional<SegmentId> segmentOf(StationId station) {
        return place(station).map(Place::segment);
    }

    public Optional<Segment> segment(SegmentId segment) {
        return segments().stream()
                .filter(candidate -> candidate.id().equals(segment))
                .findFirst();
    }

    /** The segments in the order in which units flow. */
    public List<Segment> segments() {
        return line.map(Line::segments).orElse(List.of());
    }

    /** Whether units leave the line here: the last station of the last segment. */
    public boolean isLastStation(StationId station) {
        Place place = places.get(station);
        return place != null && place.next().isEmpty();
    }

    /** The station after this one on a part's route; empty at the route's end, off the route, and where any order is normal. */
    public Optional<StationId> nextOnRoute(PartId part, StationId station) {
        List<StationId> route = route(part);
        int at = route.indexOf(station);
        return at < 0 || at + 1 == route.size() ? Optional.empty() : Optional.of(route.get(at + 1));
    }

    /** Whether a part's route leads from one station to another next. A part that is unknown or has no route may go anywhere. */
    public boolean leadsTo(PartId part, StationId from, StationId to) {
        List<StationId> route = route(part);
        if (route.isEmpty()) {
            return true;
        }
        for (int i = 0; i + 1 < route.size(); i++) {
            if (route.get(i).equals(from) && route.get(i + 1).equals(to)) {
                return true;
            }
        }
        return false;
    }

    /** The stations a part passes, in order; empty where any order is normal. */
    public List<StationId> route(PartId part) {
        Part found = parts.get(part);
        return found == null ? List.of() : found.route();
    }

    /** Today's standard time of one cycle: the part's own or the station's. Empty where there is no standard. */
    public Optional<Duration> standardCycle(StationId station, PartId part) {
        Part made = parts.get(part);
        Optional<Duration> own = made == null ? Optional.empty() : made.cycleAt(station);
        return own.isPresent() ? own.filter(Duration::isPositive) : standardCycle(station);
    }

    /** Today's standard time of one cycle of a station, whatever the part. Empty where there is no standard. */
    public Optional<Duration> standardCycle(StationId station) {
        Station found = stations.get(station);
        return found == null
                ? Optional.empty()
                : Optional.of(found.standardCycle()).filter(Duration::isPositive);
    }

    /** What the customer takes of a part on a production day. */
    public PieceCount demandOn(LocalDate day, PartId part) {
        PieceCount inForce = PieceCount.NONE;
        for (Demand each : demand.getOrDefault(part, List.of())) {
            if (!each.from().isAfter(day)) {
                inForce = each.perDay();
            }
        }
        return inForce;
    }

    /** What the customer takes on a production day, by part; parts that nobody takes that day are left out. */
    public TreePMap<PartId, PieceCount> demandOn(LocalDate day) {
        Map<PartId, PieceCount> taken = new TreeMap<>();
        for (PartId part : demand.keySet()) {
            PieceCount pieces = demandOn(day, part);
            if (!pieces.equals(PieceCount.NONE)) {
                taken.put(part, pieces);
            }
        }
        return TreePMap.from(taken);
    }

    /** Who leads a team: the first team leader among its members. */
    public Optional<Member> leaderOf(TeamId team) {
        return team(team)
                .flatMap(found -> found.members().stream()
                        .filter(member -> member.role() == Role.TEAM_LEADER)
                        .findFirst());
    }

    /** The line's working time, once the plant was described. */
    public Optional<WorkTime> workTime() {
        return plant.map(described -> new WorkTime(described, calendar));
    }

    private List<Demand> replaced(Demand old, Optional<Demand> instead) {
        List<Demand> others = new ArrayList<>();
        for (Demand each : demand.getOrDefault(old.part(), List.of())) {
            if (!each.from().equals(old.from())) {
                others.add(each);
            }
        }
        instead.ifPresent(others::add);
        others.sort(Comparator.comparing(Demand::from));
        return List.copyOf(others);
    }

    private static TreePMap<StationId, Place> placesOn(Line line) {
        List<StationId> flow = line.stations();
        Map<StationId, Place> places = new TreeMap<>();
        int position = 0;
        for (Segment segment : line.segments()) {
            for (StationId station : segment.stations()) {
                position++;
                Optional<StationId> next = position < flow.size() ? Optional.of(flow.get(position)) : Optional.empty();
                places.put(station, new Place(position, segment.id(), next));
            }
        }
        return TreePMap.from(places);
    }

    private static TreePMap<PersonId, Teammate> peopleOf(TreePMap<TeamId, Team> teams) {
        Map<PersonId, Teammate> people = new TreeMap<>();
        for (Team team : teams.values()) {
            for (Member member : team.members()) {
                people.putIfAbsent(member.id(), new Teammate(member, team.id()));
            }
        }
        return TreePMap.from(people);
    }

    private DefinitionBoard with(
            Optional<Plant> plantNow, Optional<Line> lineNow, TreePMap<StationId, Place> placesNow) {
        return new DefinitionBoard(
                plantNow, lineNow, placesNow, stations, parts, teams, people, calendar, demand, andon);
    }

    private DefinitionBoard withStations(TreePMap<StationId, Station> now) {
        return new DefinitionBoard(plant, line, places, now, parts, teams, people, calendar, demand, andon);
    }

    private DefinitionBoard withParts(TreePMap<PartId, Part> now) {
        return new DefinitionBoard(plant, line, places, stations, now, teams, people, calendar, demand, andon);
    }

    private DefinitionBoard withTeams(TreePMap<TeamId, Team> now) {
        return new DefinitionBoard(plant, line, places, stations, parts, now, peopleOf(now), calendar, demand, andon);
    }

    private DefinitionBoard withDemand(PartId part, List<Demand> now) {
        return with(calendar, now.isEmpty() ? demand.minus(part) : demand.plus(part, now), andon);
    }

    private DefinitionBoard with(WorkCalendar hours, TreePMap<PartId, List<Demand>> taken, AndonRule rule) {
        return new DefinitionBoard(plant, line, places, stations, parts, teams, people, hours, taken, rule);
    }
}
