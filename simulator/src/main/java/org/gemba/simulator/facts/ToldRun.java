package org.gemba.simulator.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.gemba.Alarm;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.gemba.House;
import org.gemba.house.gemba.Turn;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Simulation;

/**
 * One run as the facts that the house would have written: the same house decides on the same requests as on a living line. Every fact is
 * marked as simulated. The same factory, seed and run give the same facts.
 *
 * @param facts that were told
 * @param until how long the run was told
 * @param cut whether it was told no further because {@value #MOST_FACTS} facts were told
 */
public record ToldRun(long facts, Duration until, boolean cut) {
    /** The most facts of a run that are told; it ends soon after them. */
    public static final long MOST_FACTS = 1_000_000;

    private static final int STEPS = 2_000;

    /**
     * Tells a run from its beginning.
     *
     * @param line how the house knows the factory: a plant's own definition, or {@link SimulatedLine}
     * @param run which of the runs of a seed, from 0
     * @param begin when its time 0 was
     * @param book takes each fact, in their order
     */
    public static ToldRun of(
            Factory factory,
            LineDefinition line,
            long seed,
            long run,
            Instant begin,
            Duration span,
            Consumer<Recorded> book) {
        return new Listening(book).told(factory, line, seed, run, begin, span);
    }

    /** The house as it listens. */
    private static final class Listening {
        private final Consumer<Recorded> book;
        private final Alarm alarm = new Alarm();
        private Gemba gemba = Gemba.EMPTY;

        Listening(Consumer<Recorded> book) {
            this.book = book;
        }

        ToldRun told(Factory factory, LineDefinition line, long seed, long run, Instant begin, Duration span) {
            Telling telling = new Telling(factory, line, "run-" + run, begin);
            Run played = Simulation.of(factory).begin(seed, run, telling);
            decide(asked("define", begin, new Request.LoadDefinition(line)), begin);
            Duration now = Duration.ZERO;
            for (int step = 1; step <= STEPS && gemba.sequence() < MOST_FACTS; step++) {
                now = span.multipliedBy(step).dividedBy(STEPS);
                played.playUntil(now);
                for (Asked asked : telling.take()) {
                    timePasses(asked.happenedAt());
                    decide(asked, asked.happenedAt());
                }
            }
            timePasses(begin.plus(now));
            return new ToldRun(gemba.sequence(), now, now.compareTo(span) < 0);
        }

        /** Delivers the time at each moment at which something was due before the next request. */
        private void timePasses(Instant until) {
            Instant last = Instant.MIN;
            Instant due = alarm.next(gemba, gemba.recordedAt());
            while (due.isBefore(until) && due.isAfter(last)) {
                last = due;
                decide(asked("time-" + due, due, new Request.TimeReached(due)), due);
                due = alarm.next(gemba, due);
            }
        }

        private void decide(Asked asked, Instant at) {
            Instant now = at.isBefore(gemba.recordedAt()) ? gemba.recordedAt() : at;
            if (House.decide(gemba, asked, now) instanceof Turn.Written turn) {
                gemba = turn.gemba();
                turn.facts().forEach(book);
            }
        }

        private static Asked asked(String id, Instant at, Request request) {
            return new Asked(
                    new RequestId(id), at, new Source("simulator"), Optional.empty(), Provenance.SIMULATED, request);
        }
    }
}
