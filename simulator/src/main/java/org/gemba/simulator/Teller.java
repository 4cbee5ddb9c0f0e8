package org.gemba.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;

/** Puts what is said on the floor into requests, each with its own id, and marks every one as simulated. */
final class Teller {
    private final Agenda agenda;
    private final String prefix;
    private List<Asked> told = new ArrayList<>();
    private long count;

    Teller(Agenda agenda, long seed, Instant from) {
        this.agenda = agenda;
        this.prefix = "floor-%d-%d-".formatted(seed, from.getEpochSecond());
    }

    void report(StationId station, Happening happening) {
        ask(station, agenda.now(), Optional.empty(), new Request.Report(happening));
    }

    /** What is written down only now, and happened before. */
    void reportLate(StationId station, long happenedAt, Happening happening) {
        ask(station, happenedAt, Optional.empty(), new Request.Report(happening));
    }

    void ask(StationId station, Request request) {
        ask(station, agenda.now(), Optional.empty(), request);
    }

    void ask(StationId station, PersonId person, Request request) {
        ask(station, agenda.now(), Optional.of(person), request);
    }

    private void ask(StationId station, long happenedAt, Optional<PersonId> person, Request request) {
        count++;
        told.add(new Asked(
                new RequestId(prefix + count),
                Instant.ofEpochMilli(happenedAt),
                new Source("floor:" + station),
                person,
                Provenance.SIMULATED,
                request));
    }

    /** All that was told since the last time. */
    List<Asked> take() {
        List<Asked> taken = told;
        told = new ArrayList<>();
        return List.copyOf(taken);
    }
}
