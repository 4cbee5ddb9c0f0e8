package org.gemba.simulator.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PersonId;
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
import org.gemba.house.language.Stopping;
import org.gemba.simulator.model.Exit;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.run.Ticks;
import org.gemba.simulator.run.Trace;

/**
 * Tells a run as requests that a plant would send, every one marked as simulated. Stations and moving lines speak; stores and ways have no
 * voice, so a unit that goes through them is told to have moved from station to station when it arrives. A station with several machines
 * says nothing of the breakdowns and changeovers of one of them, for the station itself does not stand then.
 *
 * <p>Give it to {@link org.gemba.simulator.run.Simulation#begin(long, long, Trace)}, play a while, {@link #take} what was told, play on.
 * What the model does not know, such as what people say, is told between the run's own facts by {@link #tell} and {@link #ask}.
 */
public final class Telling implements Trace {
    /** Units whose name and state are remembered; more than a line may have in process. */
    private static final int REMEMBERED = 1 << 16;

    private static final int NOWHERE = -1;
    private static final org.gemba.house.language.Step USUAL = org.gemba.house.language.Step.USUAL;

    private final Factory factory;
    private final String prefix;
    private final Kinds kinds;
    private final long beginSeconds;
    private final long beginNanos;
    private final PartId[] parts;
    private final StationId[] places;
    private final Source[] sources;
    private final boolean[] speaks;
    private final boolean[] alone;
    /** The station that speaks for a place on a part's route: its own, or the next one that the way leads to. */
    private final int[][] from;

    private final UnitId[] names = new UnitId[REMEMBERED];
    private final long[] numbers = new long[REMEMBERED];
    /** Where a unit is by what was told, and up to where it is worked on again. */
    private final int[] toldAt = new int[REMEMBERED];

    private final int[] againUpTo = new int[REMEMBERED];
    /** How long a place was changed over for the unit that it begins now; negative where it was not. */
    private final long[] changedOver;

    private final int[] changedTo;

    private List<Asked> told = new ArrayList<>();
    private long count;
    private long lastAt = -1;
    private Instant lastInstant = Instant.EPOCH;

    /** What kind of defect is found on a unit at a place. */
    @FunctionalInterface
    public interface Kinds {
        String of(int place, Disposition disposition);
    }

    /**
     * A run that is to be told. Its defects are of kinds called as what becomes of them, for a model knows no others.
     *
     * @param run a name that no other run to be kept in the same book has; it is part of every unit's name and request's id
     * @param begin when its time 0 was
     */
    public Telling(Factory factory, String run, Instant begin) {
        this(factory, "run", run, begin, (place, disposition) -> disposition.name());
    }

    /**
     * The same with other words.
     *
     * @param voice comes before the station in the name of each source
     * @param kinds what kinds of defects are found
     */
    public Telling(Factory factory, String voice, String run, Instant begin, Kinds kinds) {
        this.factory = factory;
        this.prefix = run + "-";
        this.kinds = kinds;
        this.beginSeconds = begin.getEpochSecond();
        this.beginNanos = begin.getNano();
        int size = factory.places().size();
        places = new StationId[size];
        sources = new Source[size];
        speaks = new boolean[size];
        alone = new boolean[size];
        changedOver = new long[size];
        Arrays.fill(changedOver, NOWHERE);
        changedTo = new int[size];
        for (int place = 0; place < size; place++) {
            Place described = factory.places().get(place);
            places[place] = described.id();
            sources[place] = new Source(voice + ":" + described.id());
            speaks[place] = SimulatedLine.speaks(described);
            alone[place] = described instanceof Station station && station.parallel() == 1;
        }
        parts = factory.parts().stream().map(part -> part.id()).toArray(PartId[]::new);
        from = new int[parts.length][size];
        for (int part = 0; part < parts.length; part++) {
            voices(part);
        }
        Arrays.fill(names, new UnitId(prefix + 0));
    }

    private void voices(int part) {
        List<Step> route = factory.parts().get(part).route();
        for (int step = 0; step < route.size(); step++) {
            int voice = step;
            for (int tried = 0; tried < route.size() && !speaks[place(route, voice)]; tried++) {
                voice = next(route, voice);
            }
            from[part][place(route, step)] = speaks[place(route, voice)] ? place(route, voice) : last(route);
        }
    }

    private int place(List<Step> route, int step) {
        return List.of(places).indexOf(route.get(step).place());
    }

    /** The step after one, or where all its units go instead. */
    private static int next(List<Step> route, int step) {
        return route.get(step).exits().stream()
                .filter(exit -> exit.kind() == Exit.Kind.BRANCH && exit.share() == 1)
                .findFirst()
                .map(Exit::to)
                .orElse(Math.min(step + 1, route.size() - 1));
    }

    private int last(List<Step> route) {
        for (int step = route.size() - 1; step >= 0; step--) {
            if (speaks[place(route, step)]) {
                return place(route, step);
            }
        }
        return place(route, route.size() - 1);
    }

    /** All that was told since the last time, in its order. */
    public List<Asked> take() {
        List<Asked> taken = told;
        told = new ArrayList<>(taken.size());
        return taken;
    }

    /** A station reports what the model does not know. */
    public void tell(long at, int place, Happening happening) {
        ask(at, place, Optional.empty(), new Request.Report(happening));
    }

    /** Somebody at a station asks for something. */
    public void ask(long at, int place, Optional<PersonId> person, Request request) {
        if (at != lastAt) {
            lastAt = at;
            long ticks = at % Ticks.A_SECOND;
            lastInstant = Instant.ofEpochSecond(beginSeconds + at / Ticks.A_SECOND, beginNanos + ticks * 1_000);
        }
        count++;
        told.add(new Asked(
                new RequestId(prefix + count), lastInstant, sources[place], person, Provenance.SIMULATED, request));
    }

    /** The name of a unit by its number in the run. */
    public UnitId name(long unit) {
        return names[slot(unit)];
    }

    /** A unit carries a name from before the run, and is known to be at a place. */
    public void carries(long unit, UnitId name, int place) {
        int slot = slot(unit);
        names[slot] = name;
        toldAt[slot] = place;
    }

    private int slot(long unit) {
        int slot = (int) unit & (REMEMBERED - 1);
        if (numbers[slot] != unit) {
            numbers[slot] = unit;
            names[slot] = new UnitId(prefix + unit);
            toldAt[slot] = NOWHERE;
            againUpTo[slot] = NOWHERE;
        }
        return slot;
    }

    /** Where a unit is by what was told; one that is no longer remembered is where its place's voice is. */
    private int where(int slot, int part, int place) {
        return toldAt[slot] == NOWHERE ? from[part][place] : toldAt[slot];
    }

    @Override
    public void started(long at, long unit, int part, int place) {
        int station = from[part][place];
        int slot = slot(unit);
        toldAt[slot] = station;
        tell(at, station, new Flow.UnitStarted(names[slot], parts[part], places[station], PieceCount.ONE));
    }

    @Override
    public void moved(long at, long unit, int part, int from, int to) {
        int slot = slot(unit);
        int before = where(slot, part, from);
        if (speaks[to] && before != to) {
            toldAt[slot] = to;
            tell(at, to, new Flow.UnitMoved(names[slot], places[before], places[to]));
        }
    }

    @Override
    public void sentBack(long at, long unit, int part, int from, int to) {
        int slot = slot(unit);
        int station = where(slot, part, from);
        int back = this.from[part][to];
        againUpTo[slot] = station;
        toldAt[slot] = back;
        found(at, station, names[slot], Disposition.REWORK);
        tell(at, station, new Quality.UnitSentToRework(names[slot], places[station], places[back]));
    }

    private void found(long at, int place, UnitId unit, Disposition disposition) {
        String kind = kinds.of(place, disposition);
        tell(at, place, new Quality.DefectFound(places[place], Optional.of(unit), kind, PieceCount.ONE, disposition));
    }

    @Override
    public void began(long at, long unit, int place) {
        UnitId name = names[slot(unit)];
        if (changedOver[place] >= 0) {
            Duration lasted = Ticks.duration(changedOver[place]);
            changedOver[place] = NOWHERE;
            tell(
                    at,
                    place,
                    new Stopping.ChangeoverEnded(
                            places[place], parts[changedTo[place]], USUAL, lasted, Optional.of(name), PieceCount.NONE));
        }
        tell(at, place, new Flow.CycleBegan(name, places[place]));
    }

    /** Worked on again is what was sent back, until it is again where that was found. */
    @Override
    public void completed(long at, long unit, int place, long took, boolean good) {
        int slot = slot(unit);
        Attempt attempt = againUpTo[slot] == NOWHERE ? Attempt.FIRST : Attempt.REWORK;
        PieceCount pieces = good ? PieceCount.ONE : PieceCount.NONE;
        if (againUpTo[slot] == place) {
            againUpTo[slot] = NOWHERE;
        }
        tell(
                at,
                place,
                new Flow.CycleCompleted(names[slot], places[place], USUAL, Ticks.duration(took), pieces, attempt));
    }

    @Override
    public void finished(long at, long unit, int part, int place) {
        int slot = slot(unit);
        int station = where(slot, part, place);
        tell(at, station, new Flow.UnitFinished(names[slot], places[station], PieceCount.ONE));
    }

    @Override
    public void scrapped(long at, long unit, int part, int place) {
        int slot = slot(unit);
        int station = where(slot, part, place);
        found(at, station, names[slot], Disposition.SCRAP);
        tell(at, station, new Quality.UnitScrapped(names[slot], places[station], PieceCount.ONE, "Lost in the run"));
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
                            places[place], cause(place, cause), USUAL, stood, Optional.empty(), PieceCount.NONE));
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

    /** It is told with the unit that it was for, which is begun in the same moment. */
    @Override
    public void changeoverEnded(long at, int place, int machine, int part, long took) {
        if (alone[place]) {
            changedOver[place] = took;
            changedTo[place] = part;
        }
    }
}
