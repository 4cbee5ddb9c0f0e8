package org.gemba.simulator.plant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Changeover;
import org.gemba.simulator.model.Conveyance;
import org.gemba.simulator.model.Exit;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;

/** Gives a line's stations and routes what was observed of them. */
final class MeasuredLine {
    /** The name under which a station stands for calls. */
    static final String CALLS = Breakdown.CALLS;

    private final LineDefinition line;
    private final Observation seen;
    private final Map<StationId, Duration> standards = new HashMap<>();

    MeasuredLine(LineDefinition line, Observation seen) {
        this.line = line;
        this.seen = seen;
        line.stations().forEach(station -> standards.put(station.id(), station.standardCycle()));
    }

    /** A station with its stops, its calls and its changeovers. */
    Station troubled(Station station) {
        StationId id = station.id();
        List<Breakdown> troubles = new ArrayList<>();
        for (MeasuredTime stop : seen.times(MeasuredTime.Kind.STOP, id)) {
            seen.times().stream()
                    .filter(between -> between.kind().isBetweenStops()
                            && between.station().equals(id)
                            && between.reason().equals(stop.reason()))
                    .forEach(between -> troubles.add(
                            between.kind() == MeasuredTime.Kind.BETWEEN_STOPS
                                    ? Breakdown.byWork(stop.reason(), between.used(), stop.used())
                                    : Breakdown.byCycles(stop.reason(), between.used(), stop.used())));
        }
        for (MeasuredShare calls : seen.shares(MeasuredShare.Kind.CALL, id)) {
            seen.times(MeasuredTime.Kind.CALL, id).stream()
                    .filter(cost -> calls.count() > 0)
                    .forEach(cost -> troubles.add(
                            Breakdown.byCycles(CALLS, new Exponential(1 / Math.min(1, calls.share())), cost.used())));
        }
        return changed(station.with(troubles.toArray(Breakdown[]::new)));
    }

    private Station changed(Station station) {
        Variation usual = null;
        List<Changeover.Between> particular = new ArrayList<>();
        for (MeasuredTime time : seen.times(MeasuredTime.Kind.CHANGEOVER, station.id())) {
            if (time.before().isPresent() && time.part().isPresent()) {
                particular.add(
                        new Changeover.Between(time.before().get(), time.part().get(), time.used()));
            } else {
                usual = time.used();
            }
        }
        if (usual == null) {
            return station;
        }
        seen.free().stream()
                .filter(free -> free.station().equals(station.id()))
                .forEach(free -> particular.add(new Changeover.Between(free.from(), free.to(), new Fixed(0))));
        return station.with(new Changeover(usual, particular));
    }

    /** Ways on which units go back to be worked on again; without them two stations without room between them would block each other. */
    Place[] waysBack() {
        return seen.shares().stream()
                .filter(share -> share.kind() == MeasuredShare.Kind.REWORK)
                .flatMap(share -> share.to().stream().filter(to -> !to.equals(share.station())))
                .filter(standards::containsKey)
                .distinct()
                .sorted()
                .map(to -> Conveyance.of(wayBack(to), new Fixed(0)))
                .toArray(Place[]::new);
    }

    /** Named after the station, or after its number on the line where its code leaves no room for that. */
    private String wayBack(StationId to) {
        String spoken = "BACK-TO-" + to;
        return spoken.length() <= Limits.CODE_LENGTH
                ? spoken
                : "BACK-TO-STATION-%d".formatted(line.line().stations().indexOf(to) + 1);
    }

    /** A part on its route; behind the last station stand the ways back. */
    Part part(org.gemba.house.floor.Part part) {
        List<StationId> route = part.route().isEmpty() ? line.line().stations() : part.route();
        List<StationId> back = new ArrayList<>();
        for (int step = 0; step < route.size(); step++) {
            sentBack(route, step).keySet().stream()
                    .filter(to -> !back.contains(to))
                    .forEach(back::add);
        }
        List<Step> steps = new ArrayList<>();
        for (int step = 0; step < route.size(); step++) {
            boolean last = step == route.size() - 1;
            steps.add(worked(part, route.get(step)).or(exits(route, step, back, last)));
        }
        for (StationId to : back) {
            steps.add(Step.through(wayBack(to)).or(Exit.branch(1, route.indexOf(to))));
        }
        return new Part(part.id(), steps);
    }

    private Step worked(org.gemba.house.floor.Part part, StationId station) {
        Duration standard = part.cycleAt(station).orElse(standards.getOrDefault(station, Duration.ZERO));
        Variation work =
                seen.cycle(station, part.id()).map(MeasuredTime::used).orElse(new Fixed(Working.seconds(standard)));
        return Step.at(station.value(), work);
    }

    private Exit[] exits(List<StationId> route, int step, List<StationId> back, boolean last) {
        StationId station = route.get(step);
        List<Exit> exits = new ArrayList<>();
        double gone = 0;
        for (MeasuredShare scrap : seen.shares(MeasuredShare.Kind.SCRAP, station)) {
            double share = Math.min(1 - gone, scrap.share());
            gone += share;
            if (share > 0) {
                exits.add(Exit.scrap(share));
            }
        }
        double again = Math.min(1 - gone, againHere(route, step));
        gone += again;
        if (again > 0) {
            exits.add(Exit.rework(again, step));
        }
        for (Map.Entry<StationId, Double> to : sentBack(route, step).entrySet()) {
            double share = Math.min(1 - gone, to.getValue());
            gone += share;
            exits.add(Exit.rework(share, route.size() + back.indexOf(to.getKey())));
        }
        if (last && !back.isEmpty()) {
            exits.add(Exit.end(1 - gone));
        }
        return exits.toArray(Exit[]::new);
    }

    /** The shares that go back to an earlier station of the route. */
    private SortedMap<StationId, Double> sentBack(List<StationId> route, int step) {
        SortedMap<StationId, Double> back = new TreeMap<>();
        for (MeasuredShare share : seen.shares(MeasuredShare.Kind.REWORK, route.get(step))) {
            share.to()
                    .filter(to -> route.indexOf(to) >= 0 && route.indexOf(to) < step)
                    .ifPresent(to -> back.merge(to, share.share(), Double::sum));
        }
        return back;
    }

    /** The share that is worked on again at the station itself, or was sent to one that does not lie before it. */
    private double againHere(List<StationId> route, int step) {
        return seen.shares(MeasuredShare.Kind.REWORK, route.get(step)).stream()
                        .mapToDouble(MeasuredShare::share)
                        .sum()
                - sentBack(route, step).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
    }
}
