package org.gemba.simulator;

import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.PersonId;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Request;
import org.gemba.simulator.facts.Telling;
import org.gemba.simulator.run.Ticks;

/** What people say on the floor, between the facts of the run and in the same voice. */
final class Teller {
    private static final long A_MILLISECOND = Ticks.A_SECOND / 1_000;

    private final Agenda agenda;
    private final Telling telling;
    private final long begin;

    Teller(Agenda agenda, Telling telling, long begin) {
        this.agenda = agenda;
        this.telling = telling;
        this.begin = begin;
    }

    void report(Bench bench, Happening happening) {
        bench.lastTold = agenda.now();
        telling.tell(tick(agenda.now()), bench.place, happening);
    }

    /** What is written down only now, and happened before. */
    void reportLate(Bench bench, long happenedAt, Happening happening) {
        bench.lastTold = agenda.now();
        telling.tell(tick(happenedAt), bench.place, happening);
    }

    /** Somebody at a station asks for something, and needs no name for it. */
    void ask(Bench bench, Request request) {
        bench.lastTold = agenda.now();
        telling.ask(tick(agenda.now()), bench.place, Optional.empty(), request);
    }

    void ask(Bench bench, PersonId person, Request request) {
        telling.ask(tick(agenda.now()), bench.place, Optional.of(person), request);
    }

    /** All that was told since the last time. */
    List<Asked> take() {
        return telling.take();
    }

    /** A moment by the clock of the run. */
    long tick(long millis) {
        return (millis - begin) * A_MILLISECOND;
    }

    /** A tick of the run by the clock on the wall, to the millisecond. */
    long millis(long tick) {
        return begin + Math.floorDiv(tick, A_MILLISECOND);
    }
}
