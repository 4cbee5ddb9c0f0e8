package org.gemba.simulator.facts;

import java.util.ArrayList;
import java.util.List;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.model.Conveyance;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Room;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Store;

/** The segments of a factory: its moving lines that may stand, and what lies between them; one where there is none. */
final class Segments {
    private final Factory factory;
    private final List<MovingLine> standing;
    private final List<Stretch> stretches = new ArrayList<>();

    /** Stations that stop together, and the numbers of their first and last place. */
    private record Stretch(boolean moving, List<StationId> stations, int first, int last) {}

    private Segments(Factory factory, List<MovingLine> standing) {
        this.factory = factory;
        this.standing = standing;
    }

    static List<Segment> of(Factory factory, Voices voices, List<MovingLine> standing) {
        Segments segments = new Segments(factory, standing);
        for (int place = 0; place < factory.places().size(); place++) {
            if (voices.speaks(place)) {
                segments.add(place, voices.of(place));
            }
        }
        return segments.told();
    }

    private void add(int place, List<StationId> voices) {
        boolean moving = factory.places().get(place) instanceof MovingLine line && standing.contains(line);
        if (!moving && !stretches.isEmpty() && !stretches.getLast().moving()) {
            Stretch before = stretches.removeLast();
            List<StationId> stations = new ArrayList<>(before.stations());
            stations.addAll(voices);
            stretches.add(new Stretch(false, stations, before.first(), place));
        } else {
            stretches.add(new Stretch(moving, voices, place, place));
        }
    }

    private List<Segment> told() {
        List<Segment> told = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            int next = i + 1 < stretches.size() ? stretches.get(i + 1).first() : stretch.last();
            told.add(new Segment(code(stretch), stretch.stations(), between(stretch.last(), next)));
        }
        return told;
    }

    /** A moving line's own, or that of the first station. */
    private SegmentId code(Stretch stretch) {
        return new SegmentId(
                standing.isEmpty()
                        ? "ALL"
                        : factory.places().get(stretch.first()).id().value());
    }

    /** Units that fit behind one place up to the machines of another. */
    private PieceCount between(int place, int next) {
        long room = 0;
        for (int i = place + 1; i <= next; i++) {
            room += room(factory.places().get(i));
        }
        return new PieceCount((int) Math.min(Limits.PIECES, room));
    }

    private static int room(Place place) {
        Room room = switch (place) {
            case Station station -> station.lane();
            case Store store -> store.room();
            case MovingLine line -> Room.of(1);
            case Conveyance way -> Room.UNLIMITED;
        };
        return room.units();
    }
}
