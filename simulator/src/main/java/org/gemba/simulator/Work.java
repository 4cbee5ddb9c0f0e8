package org.gemba.simulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Request;
import org.gemba.house.language.Step;

/** Units on their way through the stations: who works on what, who waits, who is in whose way. */
final class Work {
    private final Ground ground;
    private final Releases releases;
    private final Interruptions interruptions;
    private final Map<StationId, Bench> benches = new LinkedHashMap<>();
    private final Map<SegmentId, Integer> segments = new LinkedHashMap<>();
    private final Map<PartId, List<Bench>> routes = new HashMap<>();
    private final Set<Integer> stopped = new HashSet<>();
    private final Inspection inspection;
    private long finished;

    Work(Ground ground, Releases releases) {
        this.ground = ground;
        this.releases = releases;
        setUp();
        this.interruptions = new Interruptions(ground, this);
        this.inspection = new Inspection(ground, benches.size());
    }

    private void setUp() {
        int buffer = 0;
        for (Segment segment : ground.definition().line().segments()) {
            int number = segments.size();
            segments.put(segment.id(), number);
            for (StationId id : segment.stations()) {
                List<Trouble> own = ground.behaviour().troubles().stream()
                        .filter(trouble -> trouble.station().equals(id))
                        .toList();
                benches.put(id, new Bench(described(id), number, buffer, own));
                buffer = 0;
            }
            buffer = segment.bufferAfter().value();
        }
        for (Part part : ground.definition().parts()) {
            List<Bench> walked = part.route().stream()
                    .flatMap(id -> Stream.ofNullable(benches.get(id)))
                    .toList();
            routes.put(part.id(), walked.isEmpty() ? benches() : walked);
        }
    }

    private Station described(StationId id) {
        return ground.definition().stations().stream()
                .filter(station -> station.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Station %s stands on the line and is not described.\nDescribe it in the definition."
                                .formatted(id)));
    }

    List<Bench> benches() {
        return List.copyOf(benches.values());
    }

    /** The segment stands: cycles that have begun are ended by hand, no other begins and nothing moves. */
    void stop(SegmentId segment) {
        Integer number = segments.get(segment);
        if (number != null) {
            stopped.add(number);
        }
    }

    void restart(SegmentId segment) {
        Integer number = segments.get(segment);
        if (number != null && stopped.remove(number)) {
            wakeAll();
        }
    }

    /** Help has contained what was wrong at a station: what was held there goes on. */
    void release(StationId station) {
        Bench bench = benches.get(station);
        if (bench != null) {
            bench.called = false;
            List<Runnable> goesOn = List.copyOf(bench.held);
            bench.held.clear();
            goesOn.forEach(Runnable::run);
        }
    }

    /** Units finished since the floor began. */
    long finished() {
        return finished;
    }

    void wakeAll() {
        benches.values().forEach(this::advance);
    }

    /** Takes up a unit that was in process before; one whose part or station is not on the line any more is scrapped. */
    void takeUp(UnitInProcess left) {
        Bench bench = benches.get(left.at());
        for (Part part : ground.definition().parts()) {
            List<Bench> route = route(part);
            int place = bench == null ? -1 : route.indexOf(bench);
            if (bench != null && place >= 0 && part.id().equals(left.part())) {
                bench.waiting.addLast(new Piece(left.unit(), part, route, place));
                return;
            }
        }
        ground.teller()
                .report(
                        left.at(),
                        new Quality.UnitScrapped(left.unit(), left.at(), PieceCount.ONE, "Left over on the line"));
    }

    /** Everything that can go on at a bench goes on. */
    void advance(Bench bench) {
        sendOn(bench);
        while (mayBegin(bench)) {
            if (bench.waiting.isEmpty() && !startsNext(bench)) {
                return;
            }
            Piece piece = bench.waiting.isEmpty() ? start(bench) : bench.waiting.removeFirst();
            bench.inWork++;
            interruptions.setUp(bench, piece);
        }
    }

    private boolean mayBegin(Bench bench) {
        long halfACycle = bench.station.standardCycle().toMillis() / 2;
        long now = ground.agenda().now();
        return bench.hasAHandFree()
                && !stopped.contains(bench.segment)
                && ground.hours().working(now)
                && ground.hours().working(now + halfACycle);
    }

    private boolean startsNext(Bench bench) {
        List<Bench> route = route(releases.next());
        return !route.isEmpty() && route.getFirst() == bench;
    }

    /** Starts a new unit of the part that is next. */
    private Piece start(Bench bench) {
        Part part = releases.next();
        Piece piece = new Piece(releases.start(), part, route(part), 0);
        tell(bench, new Flow.UnitStarted(piece.unit, part.id(), bench.station.id(), PieceCount.ONE));
        Bench first = route(releases.next()).getFirst();
        if (first != bench) {
            ground.agenda().in(0, () -> advance(first));
        }
        return piece;
    }

    private List<Bench> route(Part part) {
        return routes.getOrDefault(part.id(), List.of());
    }

    /** The bench tells what happened there. */
    void tell(Bench bench, Happening happening) {
        bench.lastTold = ground.agenda().now();
        ground.teller().report(bench.station.id(), happening);
    }

    /** Somebody at the bench asks for something. */
    void tell(Bench bench, Request request) {
        bench.lastTold = ground.agenda().now();
        ground.teller().ask(bench.station.id(), request);
    }

    /** A cycle begins; its end is put down. */
    void begin(Bench bench, Piece piece) {
        Behaviour behaviour = ground.behaviour();
        Chance chance = ground.chance();
        Duration standard = piece.part.cycleAt(bench.station.id()).orElse(bench.station.standardCycle());
        double slips = chance.share(behaviour.fumbles(bench.station.id())) ? chance.between(1.15, 1.5) : 1;
        double takes = standard.toMillis()
                * behaviour.pace(bench.station.id())
                * (1 + behaviour.spread() * chance.bell())
                * slips;
        long begun = ground.agenda().now();
        tell(bench, new Flow.CycleBegan(piece.unit, bench.station.id()));
        interruptions.duringCycle(bench, takes);
        ground.agenda().in(takes, () -> end(bench, piece, begun));
    }

    private void end(Bench bench, Piece piece, long begun) {
        if (bench.called) {
            bench.held.add(() -> end(bench, piece, begun));
            return;
        }
        Duration took = Duration.ofMillis(ground.agenda().now() - begun);
        Inspection.Finding finding = inspection.of(piece);
        PieceCount good = finding.isGood() ? PieceCount.ONE : PieceCount.NONE;
        tell(bench, new Flow.CycleCompleted(piece.unit, bench.station.id(), Step.USUAL, took, good, piece.attempt()));
        bench.inWork--;
        switch (finding) {
            case GOOD -> bench.done.addLast(piece);
            case REWORK -> rework(bench, piece);
            case SCRAP -> inspection.scrap(bench, piece);
            case HOLD -> inspection.hold(bench, piece);
        }
        interruptions.afterCycle(bench, took.toMillis());
        advance(bench);
        roomAt(bench);
    }

    private void rework(Bench bench, Piece piece) {
        inspection.sendBack(bench, piece);
        piece.here().waiting.addFirst(piece);
        ground.agenda().in(0, () -> advance(piece.here()));
    }

    /** Sends on what is done, as far as there is room. */
    private void sendOn(Bench bench) {
        while (!bench.done.isEmpty() && !stopped.contains(bench.segment)) {
            Piece piece = bench.done.getFirst();
            if (piece.atEnd()) {
                bench.done.removeFirst();
                finished++;
                tell(bench, new Flow.UnitFinished(piece.unit, bench.station.id(), PieceCount.ONE));
            } else if (piece.following().hasRoom()) {
                bench.done.removeFirst();
                Bench following = piece.following();
                tell(following, new Flow.UnitMoved(piece.unit, bench.station.id(), following.station.id()));
                piece.goOn();
                following.waiting.addLast(piece);
                advance(following);
            } else {
                if (!piece.following().blocked.contains(bench)) {
                    piece.following().blocked.addLast(bench);
                }
                return;
            }
            roomAt(bench);
        }
    }

    /** Somebody may have waited for this room. */
    private void roomAt(Bench bench) {
        while (bench.hasRoom() && !bench.blocked.isEmpty()) {
            advance(bench.blocked.removeFirst());
        }
    }
}
