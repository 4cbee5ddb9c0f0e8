package org.gemba.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.Station;

/** A station as it is played: what waits before it, what is in work, what is done and cannot go on. */
final class Bench {
    final Station station;
    final int segment;
    final List<Trouble> troubles;
    final long[] workedSinceTrouble;
    final Deque<Piece> waiting = new ArrayDeque<>();
    final Deque<Piece> done = new ArrayDeque<>();
    /** Benches that have something done and no room for it here. */
    final Deque<Bench> blocked = new ArrayDeque<>();
    /** Cycles that must not end before help has contained what is wrong. */
    final List<Runnable> held = new ArrayList<>();

    private final int places;
    int inWork;
    boolean stands;
    boolean called;
    boolean mute;
    long lastTold;
    Optional<PartId> setUpFor = Optional.empty();

    /** @param bufferBefore units that fit between the segment before and this station */
    Bench(Station station, int segment, int bufferBefore, List<Trouble> troubles) {
        this.station = station;
        this.segment = segment;
        this.places = station.parallel() + bufferBefore;
        this.troubles = troubles;
        this.workedSinceTrouble = new long[troubles.size()];
    }

    int units() {
        return waiting.size() + inWork + done.size();
    }

    boolean hasRoom() {
        return units() < places;
    }

    boolean hasAHandFree() {
        return !stands && inWork + done.size() < station.parallel();
    }
}
