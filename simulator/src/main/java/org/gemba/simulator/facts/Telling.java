package org.gemba.simulator.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Changing;
import org.gemba.house.language.Disposition;
import org.gemba.house.language.Flow;
import org.gemba.house.language.FourM;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.house.language.Stopping;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.run.Ticks;
import org.gemba.simulator.run.Trace;

/**
 * Tells a run as requests that a plant would send, every one marked as simulated. Stations and the positions of moving lines speak; stores and
 * ways have no voice, so a unit that goes through them is told to have moved from station to station when it arrives. A cycle is told by the
 * operator who began it. A station with several machines stands when all of them do: then it is told as a stop, with the reason of the last;
 * the breakdown of a single one is told when it is repaired, as a change point, and its changeover when it ends.
 *
 * <p>Give it to {@link org.gemba.simulator.run.Simulation#begin(long, long, Trace)}, play a while, {@link #take} what was told, play on.
 * What the model does not know, such as what people say, is told between the run's own facts by {@link #tell} and {@link #ask}.
 */
public final class Telling implements Trace {
    /** Units whose name and state are remembered; more than a line may have in process. */
    private static final int REMEMBERED = 1 << 16;

    private static final int NOWHERE = -1;
    private static final int NOBODY = -1;
    private static final org.gemba.house.language.Step USUAL = org.gemba.house.language.Step.USUAL;

    private final Factory factory;
    private final String prefix;
    private final Kinds kinds;
    private final long beginSeconds;
    private final long beginNanos;
    private final Voices voices;
    private final Crew crew;
    private final CallTelling calls;
    private final Standstills standstills;
    private final PartId[] parts;
    private final Map<StationId, Source> sources = new HashMap<>();
    /** When the cycle of a moving line began, and the one before it. */
    private final long[] cycleBegan;

    private final long[] cycleBefore;
    /** The station that speaks for a place on a part's route: its own, or the next one that the way leads to. */
    private final int[][] from;

    private final UnitId[] names = new UnitId[REMEMBERED];
    private final long[] numbers = new long[REMEMBERED];
    /** Where a unit is by what was told, and up to where it is worked on again. */
    private final int[] toldAt = new int[REMEMBERED];

    private final int[] againUpTo = new int[REMEMBERED];
    private final int[] worker = new int[REMEMBERED];
    private int begins = NOBODY;
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
        this(factory, SimulatedLine.of(factory, Optional.empty()), run, begin);
    }

    /**
     * The same, told to a house that knows the line so. Of the calls and people only those are told that it knows.
     *
     * @param run a name that no other run to be kept in the same book has; it is part of every unit's name and request's id
     * @param begin when its time 0 was
     */
    public Telling(Factory factory, LineDefinition line, String run, Instant begin) {
        this(factory, line, "run", run, begin, (place, disposition) -> disposition.name());
    }

    /**
     * The same with other words.
     *
     * @param voice comes before the station in the name of each source
     * @param kinds what kinds of defects are found
     */
    public Telling(Factory factory, String voice, String run, Instant begin, Kinds kinds) {
        this(factory, SimulatedLine.of(factory, Optional.empty()), voice, run, begin, kinds);
    }

    private Telling(Factory factory, LineDefinition line, String voice, String run, Instant begin, Kinds kinds) {
        this.factory = factory;
        this.prefix = run + "-";
        this.kinds = kinds;
        this.beginSeconds = begin.getEpochSecond();
        this.beginNanos = begin.getNano();
        int size = factory.places().size();
        voices = Voices.of(factory);
        crew = Crew.of(factory, line);
        calls = new CallTelling(line, crew, size, this::ask);
        standstills = new Standstills(factory);
        cycleBegan = new long[size];
        cycleBefore = new long[size];
        changedOver = new long[size];
        Arrays.fill(changedOver, NOWHERE);
        changedTo = new int[size];
        for (int place = 0; place < size; place++) {
            for (StationId each : voices.of(place)) {
                sources.put(each, new Source(voice + ":" + each));
            }
        }
        parts = factory.parts().stream().map(part -> part.id()).toArray(PartId[]::new);
        from = voices.onRoutes(factory);
        Arrays.fill(names, new UnitId(prefix + 0));
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
        ask(at, first(place), person, request);
    }

    private void tell(long at, StationId station, Happening happening) {
        ask(at, station, Optional.empty(), new Request.Report(happening));
    }

    private void ask(long at, StationId station, Optional<PersonId> person, Request request) {
        if (at != lastAt) {
            lastAt = at;
            long ticks = at % Ticks.A_SECOND;
            lastInstant = Instant.ofEpochSecond(beginSeconds + at / Ticks.A_SECOND, beginNanos + ticks * 1_000);
        }
        count++;
        told.add(new Asked(
                new RequestId(prefix + count),
                lastInstant,
                Objects.requireNonNull(sources.get(station)),
                person,
                Provenance.SIMULATED,
                request));
    }

    /** Where units enter a place, and where they leave it. */
    private StationId first(int place) {
        return voices.of(place).getFirst();
    }

    private StationId last(int place) {
        return voices.of(place).getLast();
    }

    private boolean isMoving(int place) {
        return factory.places().get(place) instanceof MovingLine;
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
            worker[slot] = NOBODY;
        }
        return slot;
    }

    /** Where a unit is by what was told; one that is no longer remembered is where its place's voice is. */
    private int where(int slot, int part, int place) {
        return toldAt[slot] == NOWHERE ? from[part][place] : toldAt[slot];
    }

    @Override
    public void started(long at, long unit, int part, int place) {
        int slot = slot(unit);
        toldAt[slot] = from[part][place];
        StationId station = first(toldAt[slot]);
        tell(at, station, new Flow.UnitStarted(names[slot], parts[part], station, PieceCount.ONE));
    }

    @Override
    public void moved(long at, long unit, int part, int from, int to) {
        int slot = slot(unit);
        int before = where(slot, part, from);
        if (voices.speaks(to) && before != to) {
            toldAt[slot] = to;
            tell(at, first(to), new Flow.UnitMoved(names[slot], last(before), first(to)));
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
        tell(at, last(station), new Quality.UnitSentToRework(names[slot], last(station), first(back)));
    }

    private void found(long at, int place, UnitId unit, Disposition disposition) {
        String kind = kinds.of(place, disposition);
        StationId station = last(place);
        tell(at, station, new Quality.DefectFound(station, Optional.of(unit), kind, PieceCount.ONE, disposition));
    }

    @Override
    public void operatorBegins(long at, int operator, long unit, int place) {
        begins = operator;
    }

    /** On a moving line every position begins a cycle of its own, with the {@link #advanced advance}. */
    @Override
    public void began(long at, long unit, int place) {
        int slot = slot(unit);
        UnitId name = names[slot];
        StationId station = first(place);
        worker[slot] = begins;
        begins = NOBODY;
        if (changedOver[place] >= 0) {
            Duration lasted = Ticks.duration(changedOver[place]);
            changedOver[place] = NOWHERE;
            tell(
                    at,
                    station,
                    new Stopping.ChangeoverEnded(
                            station, parts[changedTo[place]], USUAL, lasted, Optional.of(name), PieceCount.NONE));
        }
        if (!isMoving(place)) {
            ask(at, station, worker(slot), new Request.Report(new Flow.CycleBegan(name, station)));
        }
    }

    private Optional<PersonId> worker(int slot) {
        return worker[slot] == NOBODY ? Optional.empty() : crew.operators().get(worker[slot]);
    }

    @Override
    public void advanced(long at, long unit, int place, int position) {
        if (at != cycleBegan[place]) {
            cycleBefore[place] = cycleBegan[place];
            cycleBegan[place] = at;
        }
        if (position >= voices.of(place).size()) {
            return;
        }
        StationId station = voices.of(place).get(position);
        int slot = slot(unit);
        if (position > 0) {
            StationId left = voices.of(place).get(position - 1);
            completed(at, slot, left, at - cycleBefore[place], true);
            tell(at, station, new Flow.UnitMoved(names[slot], left, station));
        }
        tell(at, station, new Flow.CycleBegan(names[slot], station));
    }

    /** Worked on again is what was sent back, until it is again where that was found. */
    @Override
    public void completed(long at, long unit, int place, long took, boolean good) {
        int slot = slot(unit);
        boolean cycle = isMoving(place) && voices.of(place).size() > 1;
        completed(at, slot, last(place), cycle ? at - cycleBegan[place] : took, good);
        if (againUpTo[slot] == place) {
            againUpTo[slot] = NOWHERE;
        }
    }

    private void completed(long at, int slot, StationId station, long took, boolean good) {
        Attempt attempt = againUpTo[slot] == NOWHERE ? Attempt.FIRST : Attempt.REWORK;
        PieceCount pieces = good ? PieceCount.ONE : PieceCount.NONE;
        Happening cycle = new Flow.CycleCompleted(names[slot], station, USUAL, Ticks.duration(took), pieces, attempt);
        ask(at, station, worker(slot), new Request.Report(cycle));
    }

    @Override
    public void finished(long at, long unit, int part, int place) {
        int slot = slot(unit);
        StationId station = last(where(slot, part, place));
        tell(at, station, new Flow.UnitFinished(names[slot], station, PieceCount.ONE));
    }

    @Override
    public void scrapped(long at, long unit, int part, int place) {
        int slot = slot(unit);
        int where = where(slot, part, place);
        found(at, where, names[slot], Disposition.SCRAP);
        tell(at, last(where), new Quality.UnitScrapped(names[slot], last(where), PieceCount.ONE, "Lost in the run"));
    }

    @Override
    public void stopped(long at, int place, int machine, int cause) {
        String reason = standstills.cause(place, cause);
        if (reason.equals(Breakdown.CALLS) && calls.knows(first(place))) {
            calls.pulled(at, place, machine, first(place), false);
        } else if (standstills.stands(at, place, reason)) {
            tell(at, first(place), new Stopping.StopBegan(first(place), reason));
        }
    }

    @Override
    public void runsAgain(long at, int place, int machine, int cause, long took) {
        String reason = standstills.cause(place, cause);
        StationId station = first(place);
        if (reason.equals(Breakdown.CALLS) && calls.knows(station)) {
            calls.contained(at, place, machine, station, false);
            calls.restarts(at, station);
            return;
        }
        Optional<Standstills.Stood> stood = standstills.runs(at, place);
        if (stood.isPresent()) {
            Duration time = Ticks.duration(stood.get().ticks());
            String named = stood.get().reason();
            tell(at, station, new Stopping.StopEnded(station, named, USUAL, time, Optional.empty(), PieceCount.NONE));
        }
        if (!standstills.isAlone(place)) {
            String repaired = standstills.repaired(place, machine, reason, Ticks.duration(took));
            tell(at, station, new Changing.ChangePointSeen(FourM.MACHINE, station, repaired));
        }
    }

    @Override
    public void changeoverBegan(long at, int place, int machine, int part) {
        if (standstills.isAlone(place)) {
            tell(at, first(place), new Stopping.ChangeoverBegan(first(place), parts[part]));
        }
    }

    /** It is told with the unit that it was for, which is begun in the same moment. */
    @Override
    public void changeoverEnded(long at, int place, int machine, int part, long took) {
        changedOver[place] = took;
        changedTo[place] = part;
    }

    @Override
    public void called(long at, long unit, int place, int position, boolean late) {
        calls.pulled(at, place, position, voice(place, position), late);
    }

    @Override
    public void contained(long at, long unit, int place, int position, boolean late, long took) {
        calls.contained(at, place, position, voice(place, position), late);
    }

    @Override
    public void rests(long at, int place, boolean now) {
        calls.rests(place, now);
    }

    @Override
    public void lineStopped(long at, int place) {
        calls.lineStopped(place);
    }

    private StationId voice(int place, int position) {
        List<StationId> all = voices.of(place);
        return all.get(Math.min(position, all.size() - 1));
    }

    @Override
    public void lineRuns(long at, int place, long took) {
        calls.lineRuns(at, place, first(place));
    }
}
