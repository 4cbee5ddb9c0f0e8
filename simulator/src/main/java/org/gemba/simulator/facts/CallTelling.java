package org.gemba.simulator.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Request;

/**
 * Tells calls for help. A run knows when the cord was pulled and when the call was contained, so that is told: whoever contains a call has
 * answered it and come, says the house. It numbers calls in the order of their pulls; a hand that pulls again at a station where the same kind
 * of call waits makes none, and is not told.
 */
final class CallTelling {
    /** What a call is told as; the model knows of no kind but work that is late. */
    private static final AndonKind USUAL = AndonKind.QUALITY;

    private static final String HOW = "Contained in the run";

    private final Asking asking;
    private final Optional<PersonId> leader;
    private final Map<StationId, SegmentId> segments = new HashMap<>();
    private final Map<Hand, CallNumber> open = new HashMap<>();
    private final Set<Waiting> waiting = new HashSet<>();
    private final boolean[] lineStands;
    /** Whether there was a break while a call was open. */
    private final boolean[] rested;

    private long calls;

    /** Who takes what is asked. */
    interface Asking {
        void ask(long at, StationId station, Optional<PersonId> actor, Request request);
    }

    /** Whose hand pulled: at which machine or position of a place. */
    private record Hand(int place, int number, boolean late) {}

    /** A call that waits for an answer. */
    private record Waiting(StationId station, AndonKind kind) {}

    CallTelling(LineDefinition line, Crew crew, int places, Asking asking) {
        this.asking = asking;
        this.leader = crew.leader();
        this.lineStands = new boolean[places];
        this.rested = new boolean[places];
        List<Segment> all = line.line().segments();
        all.forEach(segment -> segment.stations().forEach(station -> segments.put(station, segment.id())));
    }

    /** Whether calls from a station can be told: the line knows it, and somebody who may help. */
    boolean knows(StationId station) {
        return leader.isPresent() && segments.containsKey(station);
    }

    /** Whether no call from a place waits. */
    private boolean areContained(int place) {
        return open.keySet().stream().noneMatch(hand -> hand.place() == place);
    }

    void pulled(long at, int place, int number, StationId station, boolean late) {
        AndonKind kind = late ? AndonKind.HELP : USUAL;
        if (knows(station) && waiting.add(new Waiting(station, kind))) {
            open.put(new Hand(place, number, late), new CallNumber(++calls));
            asking.ask(at, station, Optional.empty(), new Request.PullCord(station, kind, ""));
        }
    }

    void contained(long at, int place, int number, StationId station, boolean late) {
        CallNumber call = open.remove(new Hand(place, number, late));
        if (call != null) {
            waiting.remove(new Waiting(station, late ? AndonKind.HELP : USUAL));
            asking.ask(at, station, leader, new Request.ContainCall(call, HOW));
            asking.ask(at, station, leader, new Request.ClearCall(call));
        }
        if (rested[place] && !lineStands[place] && areContained(place)) {
            rested[place] = false;
            restarts(at, station);
        }
    }

    /** The house's clock does not rest in a break: a segment with an open call comes to its fixed position in it, and is to run after it. */
    void rests(int place, boolean now) {
        rested[place] |= now && !areContained(place);
    }

    void lineStopped(int place) {
        lineStands[place] = true;
    }

    void lineRuns(long at, int place, StationId station) {
        lineStands[place] = false;
        rested[place] = false;
        restarts(at, station);
    }

    /** The segment of a station is to run, if it stands. */
    void restarts(long at, StationId station) {
        SegmentId segment = segments.get(station);
        if (segment != null && leader.isPresent()) {
            asking.ask(at, station, leader, new Request.RestartSegment(segment));
        }
    }
}
