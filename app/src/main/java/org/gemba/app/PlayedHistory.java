package org.gemba.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.gemba.engine.Snapshots;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.gemba.Alarm;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.gemba.House;
import org.gemba.house.gemba.Turn;
import org.gemba.house.jidoka.andon.Standing;
import org.gemba.house.journal.Batch;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.Journals;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.simulator.PlayedFloor;
import org.gemba.simulator.UnitInProcess;

/**
 * Some time of a played line, written into its book as fast as the machine can: the same house decides on the same requests
 * as on a living line, only nobody waits for the clock.
 */
public final class PlayedHistory {
    private static final int WRITTEN_TOGETHER = 4_000;

    private final Journal journal;
    private final Alarm alarm = new Alarm();
    private final List<Batch> unwritten = new ArrayList<>();
    private int factsUnwritten;
    private long written;
    private Gemba gemba;

    private PlayedHistory(Journal journal) {
        this.journal = journal;
        this.gemba = Snapshots.restore(journal).gemba();
        this.written = journal.head().sequence();
    }

    /**
     * A line that was played up to now.
     *
     * @param floor as it stands, to be played on
     */
    public record Played(Gemba gemba, PlayedFloor floor) {}

    /** Plays a line from one moment to another, behind what its book holds already. */
    public static Played play(Journals journals, LineDefinition definition, Example example, Instant from, Instant to) {
        try (Journal journal = journals.open(definition.key())) {
            PlayedHistory history = new PlayedHistory(journal);
            PlayedFloor floor = example.floor(definition, from, history.left());
            history.tellWhatIsOpen(floor);
            history.decide(asked("define-" + from, from, new Request.LoadDefinition(definition)), from);
            history.playOn(floor, to);
            history.write();
            return new Played(history.gemba, floor);
        }
    }

    /** The units that a floor which begins anew finds in process, in the order in which they came to where they are. */
    private List<UnitInProcess> left() {
        return gemba.flow().units().values().stream()
                .sorted(Comparator.comparing(org.gemba.house.justintime.flow.UnitInProcess::thereSince)
                        .thenComparing(org.gemba.house.justintime.flow.UnitInProcess::startedAt))
                .map(unit -> new UnitInProcess(unit.unit(), unit.part(), unit.where()))
                .toList();
    }

    /** A floor that begins anew sees the calls that are open and the segments that stand. */
    private void tellWhatIsOpen(PlayedFloor floor) {
        LongStream calls = gemba.andon().open().stream()
                .mapToLong(call -> call.steps().getFirst().fact());
        LongStream stops = gemba.andon().segments().stream()
                .flatMap(segment -> segment.standing().stream())
                .mapToLong(Standing::fact);
        LongStream.concat(calls, stops)
                .min()
                .ifPresent(first -> journal.read(first - 1, entry -> {
                    floor.after(entry.recorded());
                    return true;
                }));
    }

    private void playOn(PlayedFloor floor, Instant to) {
        Optional<Instant> next = floor.next();
        while (next.isPresent() && !next.get().isAfter(to)) {
            Instant at = next.get();
            passTime(at, floor);
            for (Asked asked : floor.play(at)) {
                decide(asked, at).forEach(floor::after);
            }
            if (factsUnwritten >= WRITTEN_TOGETHER) {
                write();
            }
            next = floor.next();
        }
    }

    /** Delivers the time at each moment at which something was due before the next request. */
    private void passTime(Instant until, PlayedFloor floor) {
        Instant asked = Instant.MIN;
        Instant due = alarm.next(gemba, gemba.recordedAt());
        while (due.isBefore(until) && due.isAfter(asked)) {
            asked = due;
            Request time = new Request.TimeReached(due);
            decide(asked("time-" + (gemba.sequence() + 1), due, time), due).forEach(floor::after);
            due = alarm.next(gemba, due);
        }
    }

    private List<Recorded> decide(Asked asked, Instant at) {
        Instant now = at.isBefore(gemba.recordedAt()) ? gemba.recordedAt() : at;
        if (House.decide(gemba, asked, now) instanceof Turn.Written turn
                && !turn.facts().isEmpty()) {
            gemba = turn.gemba();
            unwritten.add(new Batch(asked.id(), turn.facts()));
            factsUnwritten += turn.facts().size();
            return turn.facts();
        }
        return List.of();
    }

    private void write() {
        if (!unwritten.isEmpty()) {
            written = journal.append(written, unwritten).getLast().last();
            unwritten.clear();
            factsUnwritten = 0;
        }
    }

    private static Asked asked(String id, Instant at, Request request) {
        return new Asked(new RequestId(id), at, new Source("example"), Optional.empty(), Provenance.SIMULATED, request);
    }
}
