package org.gemba.journal.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.journal.Batch;
import org.gemba.house.language.Andon;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.house.language.Step;

/** The facts of a shift that never ends: fact number n is always the same. */
final class Shift {
    static final LineKey LINE = LineKey.parse("PUMPS/L1");
    static final LineKey OTHER = LineKey.parse("PUMPS/L2");
    static final Instant START = Instant.parse("2026-11-23T06:00:00Z");

    private Shift() {}

    /** One fact a second; every tenth is a call, every other a cycle, a move, a start. */
    static Recorded fact(long sequence) {
        Instant at = START.plusSeconds(sequence);
        return new Recorded(
                sequence,
                at,
                at.plusMillis(7),
                new Source("tablet:A-0" + sequence % 10),
                sequence % 3 == 0 ? Optional.of(new PersonId("P-" + sequence % 50)) : Optional.empty(),
                Provenance.MEASURED,
                happening(sequence));
    }

    private static Fact happening(long sequence) {
        StationId station = new StationId("A-0" + sequence % 10);
        UnitId unit = new UnitId("U-" + sequence / 7);
        return switch ((int) (sequence % 10)) {
            case 0 -> new Andon.AndonPulled(new CallNumber(sequence / 10), station, AndonKind.QUALITY, "ネジ");
            case 1 -> new Flow.UnitStarted(unit, new PartId("P-100"), station, PieceCount.ONE);
            case 2, 3 -> new Flow.UnitMoved(unit, station, new StationId("A-10"));
            default ->
                new Flow.CycleCompleted(
                        unit, station, Step.USUAL, Duration.ofMillis(50_000 + sequence), PieceCount.ONE, Attempt.FIRST);
        };
    }

    /** A request of its own for each fact from one number to another. */
    static List<Batch> singly(long from, long to) {
        List<Batch> batches = new ArrayList<>();
        for (long sequence = from; sequence <= to; sequence++) {
            batches.add(batch(request(sequence), sequence, sequence));
        }
        return batches;
    }

    static Batch batch(RequestId request, long from, long to) {
        List<Recorded> facts = new ArrayList<>();
        for (long sequence = from; sequence <= to; sequence++) {
            facts.add(fact(sequence));
        }
        return new Batch(request, facts);
    }

    static RequestId request(long number) {
        return new RequestId("r-" + number);
    }
}
