package org.gemba.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Andon;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Recorded;
import org.gemba.simulator.facts.Telling;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.run.InProcess;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Simulation;

/**
 * One line's floor, played: machines and people whose every request goes through the same gate as a real plant's, marked
 * as simulated. The flow is a run of the line's own model; people call, help, inspect and write down on top of it. It has no
 * clock: whoever drives it says up to when to play, and tells it the facts that came of it, for the floor answers calls,
 * stands when a segment stops and goes on when it is restarted.
 *
 * <pre>{@code
 * while (floor.next() is at or before the time to play to) {
 *     for (Asked asked : floor.play(floor.next())) {
 *         the house's facts for it: floor.after(fact)
 *     }
 * }
 * }</pre>
 *
 * <p>The same definition, behaviour, seed, beginning and facts give the same requests. Not for several threads at once.
 */
public final class PlayedFloor {
    private final Agenda agenda;
    private final Teller teller;
    private final Standstill standstill;
    private final Helping helping;
    private final Run run;

    /**
     * A floor that begins to play.
     *
     * @param seed of all chance on it
     * @param from when it begins; nothing is told before. It is part of every request's id, so that a floor that begins later again
     *     never repeats one
     * @param left units that were in process before: it carries on with them, and scraps those whose part, station or place is
     *     not on the line any more
     * @throws IllegalArgumentException if the line has no station or no part, or never works by its calendar
     */
    public PlayedFloor(
            LineDefinition described, Behaviour behaviour, long seed, Instant from, List<UnitInProcess> left) {
        if (described.line().stations().isEmpty() || described.parts().isEmpty()) {
            throw new IllegalArgumentException(
                    "Line %s has no station or no part, so that nothing can be played on it.\nDescribe at least one of each."
                            .formatted(described.line().id()));
        }
        LineDefinition definition = PlayedLine.played(described);
        long begin = from.toEpochMilli();
        Instant whole = Instant.ofEpochMilli(begin);
        long number = from.getEpochSecond();
        Factory factory = PlayedLine.of(definition, behaviour, whole);
        Chance chance = new Chance(seed, number);
        DefectKinds kinds = new DefectKinds(definition, chance);
        String name = Long.toString(number, 36).toUpperCase(Locale.ROOT);
        Telling telling = new Telling(factory, "floor", name, whole, kinds);
        this.agenda = new Agenda(begin);
        this.teller = new Teller(agenda, telling, begin);
        Hours hours = new Hours(definition, whole);
        List<Bench> benches = benches(definition, behaviour);
        this.standstill = new Standstill(agenda, hours, benches);
        Ground ground =
                new Ground(definition, behaviour, benches, chance, agenda, hours, teller, standstill, new Losses());
        Leftovers leftovers = Leftovers.of(factory, left);
        for (UnitInProcess unit : leftovers.leftOver()) {
            Quality lost = new Quality.UnitScrapped(unit.unit(), unit.at(), PieceCount.ONE, "Left over on the line");
            teller.report(ground.bench(unit.at()).orElse(benches.getFirst()), lost);
        }
        List<InProcess> before = new ArrayList<>();
        for (UnitInProcess unit : leftovers.carriedOn()) {
            before.add(new InProcess(unit.part(), unit.at()));
            telling.carries(before.size(), unit.unit(), ground.bench(unit.at()).orElseThrow().place);
        }
        Operators operators = new Operators(ground, telling, new Inspection(ground, kinds), before.size());
        this.helping = new Helping(ground);
        this.run = Simulation.of(factory).begin(seed, number, operators, before);
        agenda.in(0, new Rounds(ground)::begin);
        agenda.in(0, new PitchWriting(ground, operators::finished)::begin);
    }

    /** The stations of the line in its flow, as they are the first places of its factory. */
    private static List<Bench> benches(LineDefinition definition, Behaviour behaviour) {
        List<Bench> benches = new ArrayList<>();
        for (Segment segment : definition.line().segments()) {
            for (StationId id : segment.stations()) {
                int place = benches.size();
                benches.add(new Bench(
                        definition.stations().get(place), segment.id(), place, PlayedLine.troubles(behaviour, id)));
            }
        }
        return List.copyOf(benches);
    }

    /** When the floor next has something to do; empty where nothing is ever to come. */
    public Optional<Instant> next() {
        OptionalLong next = nextMillis();
        return next.isPresent() ? Optional.of(Instant.ofEpochMilli(next.getAsLong())) : Optional.empty();
    }

    private OptionalLong nextMillis() {
        OptionalLong people = agenda.next();
        OptionalLong tick = run.nextTick();
        if (tick.isEmpty()) {
            return people;
        }
        long machines = teller.millis(tick.getAsLong());
        return OptionalLong.of(Math.min(machines, people.orElse(machines)));
    }

    /**
     * Plays up to and including a time, and says what was asked meanwhile, in the order of time. What must be answered by
     * the house is best played in small steps, from {@link #next} to next.
     */
    public List<Asked> play(Instant until) {
        long end = until.toEpochMilli();
        for (OptionalLong at = nextMillis(); at.isPresent() && at.getAsLong() <= end; at = nextMillis()) {
            playNext();
            carryOut();
        }
        agenda.reach(end);
        return teller.take();
    }

    /** What machines do in a millisecond comes before what people do about it. */
    private void playNext() {
        OptionalLong people = agenda.next();
        OptionalLong tick = run.nextTick();
        if (people.isEmpty() || (tick.isPresent() && teller.millis(tick.getAsLong()) <= people.getAsLong())) {
            run.playUntilTick(tick.orElseThrow());
        } else {
            agenda.doNext();
        }
    }

    private void carryOut() {
        if (standstill.wantsAnything()) {
            run.playUntilTick(teller.tick(agenda.now()));
            standstill.carryOut(run);
        }
    }

    /** The house wrote this down: the floor sees it as people see the andon board. Whoever caused it does not matter. */
    public void after(Recorded recorded) {
        if (recorded.fact() instanceof Andon andon) {
            helping.after(andon, recorded.provenance());
            carryOut();
        }
    }
}
