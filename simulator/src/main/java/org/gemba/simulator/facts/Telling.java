package org.gemba.simulator.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Disposition;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.house.language.Step;
import org.gemba.house.language.Stopping;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.run.Ticks;
import org.gemba.simulator.run.Trace;

/**
 * Tells a run as requests that a plant would send, every one marked as simulated. Stations and moving lines speak; stores and ways have no
 * voice, so a unit that goes through them is told to have moved from station to station when it arrives. A station with several machines
 * says nothing of the breakdowns and changeovers of one of them, for the station itself does not stand then.
 *
 * <p>Give it to {@link org.gemba.simulator.run.Simulation#begin(long, long, Trace)}, play a while, {@link #take} what was told, play on.
 */
public final class Telling implements Trace {
    /** Units whose name and state are remembered; more than a line may have in process. */
    private static final int REMEMBERED = 1 << 16;

    private final Factory factory;
    private final String prefix;
    private final long beginSeconds;
    private final long beginNanos;
    private final PartId[] parts;
    private final StationId[] places;
    private final Source[] sources;
    private final boolean[] speaks;
    private final boolean[] alone;
    /** The station on a part's route before and from a place on. */
    private final int[][] before;

    private final int[][] from;
    private final UnitId[] names = new UnitId[REMEMBERED];
    private final long[] numbers = new long[REMEMBERED];
    private final boolean[] again = new boolean[REMEMBERED];
    private List<Asked> told = new ArrayList<>();
    private long count;
    private long lastAt = -1;
    private Instant lastInstant = Instant.EPOCH;

    /**
     * A run that is to be told.
     *
     * @param run a name that no other run to be kept in the same book has; it is part of every unit's name and request's id
     * @param begin when its time 0 was
     */
    public Telling(Factory factory, String run, Instant begin) {
        this.factory = factory;
        this.prefix = run + "-";
        this.beginSeconds = begin.getEpochSecond();
        this.beginNanos = begin.getNano();
        int size = factory.places().size();
        places = new StationId[size];
        sources = new Source[size];
        speaks = new boolean[size];
        alone = new boolean[size];
        for (int place = 0; place < size; place++) {
            Place told_ = factory.places().get(place);
            places[place] = told_.id();
            sources[place] = new Source("run:" + told_.id());
            speaks[place] = SimulatedLine.speaks(told_);
            alone[place] = told_ instanceof Station station && station.parallel() == 1;
        }
        parts = factory.parts().stream().map(part -> part.id()).toArray(PartId[]::new);
        before = new int[parts.length][size];
        from = new int[parts.length][size];
        for (int part = 0; part < parts.length; part++) {
            voices(part);
        }
        Arrays.fill(names, new UnitId(prefix + 0));
    }

    private void voices(int part) {
        List<Integer> route = factory.parts().get(part).route().stream()
                .map(step -> List.of(places).indexOf(step.place()))
                .toList();
        int last = -1;
        for (int place : route) {
            last = speaks[place] ? place : last;
            before[part][place] = last;
        }
        int next = last;
        for (int i = route.size() - 1; i >= 0; i--) {
            int place = route.get(i);
            next = speaks[place] ? place : next;
            from[part][place] = next;
            before[part][place] = before[part][place] < 0 ? next : before[part][place];
        }
    }

    /** All that was told since the last time, in its order. */
    public List<Asked> take() {
        List<Asked> taken = told;
        told = new ArrayList<>(taken.size());
        return taken;
    }

    private void tell(long at, int place, Happening happening) {
        if (at != lastAt) {
            lastAt = at;
            long ticks = at % Ticks.A_SECOND;
            lastInstant = Instant.ofEpochSecond(beginSeconds + at / Ticks.A_SECOND, beginNanos + ticks * 1_000);
        }
        count++;
        told.add(new Asked(
                new RequestId(prefix + count),
                lastInstant,
                sources[place],
                Optional.empty(),
                Provenance.SIMULATED,
                new Request.Report(happening)));
    }

    private UnitId name(long unit) {
        int slot = (int) unit & (REMEMBERED - 1);
        if (numbers[slot] != unit) {
            numbers[slot] = unit;
            names[slot] = new UnitId(prefix + unit);
            again[slot] = false;
        }
        return names[slot];
    }

    @Override
    public void started(long at, long unit, int part, int place) {
        int station = from[part][place];
        tell(at, station, new Flow.UnitStarted(name(unit), parts[part], places[station], PieceCount.ONE));
    }

    @Override
    public void moved(long at, long unit, int part, int from, int to) {
        if (speaks[to] && before[part][from] != to) {
            tell(at, to, new Flow.UnitMoved(name(unit), places[before[part][from]], places[to]));
        }
    }

    @Override
    public void sentBack(long at, long unit, int part, int from, int to) {
        int station = before[part][from];
        UnitId name = name(unit);
        again[(int) unit & (REMEMBERED - 1)] = true;
        tell(
                at,
                station,
                new Quality.DefectFound(
                        places[station], Optional.of(name), "REWORK", PieceCount.ONE, Disposition.REWORK));
        tell(at, station, new Quality.UnitSentToRework(name, places[station], places[this.from[part][to]]));
    }

    @Override
    public void began(long at, long unit, int place) {
        tell(at, place, new Flow.CycleBegan(name(unit), places[place]));
    }

    @Override
    public void completed(long at, long unit, int place, long took, boolean good) {
        UnitId name = name(unit);
        Attempt attempt = again[(int) unit & (REMEMBERED - 1)] ? Attempt.REWORK : Attempt.FIRST;
        PieceCount pieces = good ? PieceCount.ONE : PieceCount.NONE;
        tell(
                at,
                place,
                new Flow.CycleCompleted(name, places[place], Step.USUAL, Ticks.duration(took), pieces, attempt));
    }

    @Override
    public void finished(long at, long unit, int part, int place) {
        int station = before[part][place];
        tell(at, station, new Flow.UnitFinished(name(unit), places[station], PieceCount.ONE));
    }

    @Override
    public void scrapped(long at, long unit, int part, int place) {
        int station = before[part][place];
        UnitId name = name(unit);
        tell(
                at,
                station,
                new Quality.DefectFound(
                        places[station], Optional.of(name), "SCRAP", PieceCount.ONE, Disposition.SCRAP));
        tell(at, station, new Quality.UnitScrapped(name, places[station], PieceCount.ONE, "Lost in the run"));
    }

    @Override
    public void stopped(long at, int place, int machine, int cause) {
        if (alone[place]) {
            tell(at, place, new Stopping.StopBegan(places[place], cause(place, cause)));
        }
    }

    @Override
    public void runsAgain(long at, int place, int machine, int cause, long took) {
        if (alone[place]) {
            Duration stood = Ticks.duration(took);
            tell(
                    at,
                    place,
                    new Stopping.StopEnded(
                            places[place], cause(place, cause), Step.USUAL, stood, Optional.empty(), PieceCount.NONE));
        }
    }

    private String cause(int place, int cause) {
        return factory.places().get(place) instanceof Station station
                ? station.breakdowns().get(cause).cause()
                : "";
    }

    @Override
    public void changeoverBegan(long at, int place, int machine, int part) {
        if (alone[place]) {
            tell(at, place, new Stopping.ChangeoverBegan(places[place], parts[part]));
        }
    }

    @Override
    public void changeoverEnded(long at, int place, int machine, int part, long took) {
        if (alone[place]) {
            Duration lasted = Ticks.duration(took);
            tell(
                    at,
                    place,
                    new Stopping.ChangeoverEnded(
                            places[place], parts[part], Step.USUAL, lasted, Optional.empty(), PieceCount.NONE));
        }
    }
}
