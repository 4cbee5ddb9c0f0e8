package org.gemba.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.language.Andon;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Recorded;

/**
 * One line's floor, played: machines and people whose every request goes through the same gate as a real plant's, marked
 * as simulated. It has no clock: whoever drives it says up to when to play, and tells it the facts that came of it, for
 * the floor answers calls, stands when a segment stops and goes on when it is restarted.
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
    private final Helping helping;

    /**
     * A floor that begins to play.
     *
     * @param seed of all chance on it; request ids hold the seed and the beginning, so that a floor that begins later again
     *     never repeats one
     * @param from when it begins; nothing is told before
     * @param left units that were in process before: it carries on with them, and scraps those whose part or station is
     *     not on the line any more
     */
    public PlayedFloor(
            LineDefinition definition, Behaviour behaviour, long seed, Instant from, List<UnitInProcess> left) {
        if (definition.line().segments().isEmpty() || definition.parts().isEmpty()) {
            throw new IllegalArgumentException(
                    "Line %s has no station or no part, so that nothing can be played on it.\nDescribe at least one of each."
                            .formatted(definition.line().id()));
        }
        this.agenda = new Agenda(from.toEpochMilli());
        this.teller = new Teller(agenda, seed, from);
        Ground ground = new Ground(
                definition,
                behaviour,
                new Chance(seed * 31 + from.getEpochSecond()),
                agenda,
                new Hours(definition, from),
                teller,
                new Losses());
        Work work = new Work(ground, new Releases(definition, behaviour, from));
        this.helping = new Helping(ground, work);
        left.forEach(work::takeUp);
        agenda.in(0, new Rounds(ground, work)::begin);
        agenda.in(0, new PitchWriting(ground, work)::begin);
    }

    /** When the floor next has something to do; empty where nothing is ever to come. */
    public Optional<Instant> next() {
        OptionalLong next = agenda.next();
        return next.isPresent() ? Optional.of(Instant.ofEpochMilli(next.getAsLong())) : Optional.empty();
    }

    /**
     * Plays up to and including a time, and says what was asked meanwhile, in the order of time. What must be answered by
     * the house is best played in small steps, from {@link #next} to next.
     */
    public List<Asked> play(Instant until) {
        agenda.playUntil(until.toEpochMilli());
        return teller.take();
    }

    /** The house wrote this down: the floor sees it as people see the andon board. Whoever caused it does not matter. */
    public void after(Recorded recorded) {
        if (recorded.fact() instanceof Andon andon) {
            helping.after(andon, recorded.provenance());
        }
    }
}
