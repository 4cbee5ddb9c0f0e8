package org.gemba.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PersonId;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.gemba.House;
import org.gemba.house.gemba.Turn;
import org.gemba.house.journal.Batch;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.MemoryJournals;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.simulator.Behaviour;
import org.gemba.simulator.PlayedFloor;

/** The early shift of the example plant's pump line, played by a seed, with people who step in at set times. */
final class PlayedShift {
    /** Tuesday 24 November 2026, 06:00 in Takayama. */
    static final Instant BEGIN = Instant.parse("2026-11-23T21:00:00Z");

    static final Instant END = BEGIN.plus(Duration.ofHours(8));

    final LineDefinition definition = ExamplePlant.pumps();
    final MemoryJournals shelf = new MemoryJournals();
    final List<Recorded> facts = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    private final PlayedFloor floor;
    private final TreeMap<Instant, Asked> visits = new TreeMap<>();
    private final Journal book = shelf.open(ExamplePlant.PUMPS);
    private Gemba gemba = Gemba.EMPTY;

    PlayedShift(long seed) {
        floor = new PlayedFloor(definition, Behaviour.suiting(definition), seed, BEGIN, List.of());
        decide(house("define", BEGIN, new Request.LoadDefinition(definition)), BEGIN);
    }

    /** A moment of the shift, by the clock on the wall. */
    static Instant at(int hour, int minute) {
        return BEGIN.plus(Duration.ofMinutes((hour - 6) * 60L + minute));
    }

    /** Somebody asks something when the time has come, or now, if it has come already. */
    void ask(String id, Instant at, String person, Request request) {
        Asked asked = new Asked(
                new RequestId(id),
                at,
                new Source("tablet:office"),
                Optional.of(new PersonId(person)),
                Provenance.ENTERED,
                request);
        visits.put(at, asked);
    }

    /** Plays on up to and including a moment. */
    void playTo(Instant end) {
        Optional<Instant> next = next().filter(at -> !at.isAfter(end));
        while (next.isPresent()) {
            Instant at = next.get();
            if (gemba.nextDue().filter(due -> !due.isAfter(at)).isPresent()) {
                decide(house("time-" + gemba.sequence(), at, new Request.TimeReached(at)), at);
            } else if (visits.containsKey(at)) {
                decide(visits.remove(at), at);
            } else {
                floor.play(at).forEach(asked -> decide(asked, at));
            }
            next = next().filter(moment -> !moment.isAfter(end));
        }
    }

    private Optional<Instant> next() {
        Optional<Instant> visit = visits.isEmpty() ? Optional.empty() : Optional.of(visits.firstKey());
        return List.of(visit, floor.next(), gemba.nextDue()).stream()
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private void decide(Asked asked, Instant now) {
        switch (House.decide(gemba, asked, now)) {
            case Turn.Written turn when turn.facts().isEmpty() -> {}
            case Turn.Written turn -> {
                book.append(gemba.sequence(), List.of(new Batch(asked.id(), turn.facts())));
                gemba = turn.gemba();
                facts.addAll(turn.facts());
                turn.facts().forEach(floor::after);
            }
            case Turn.Refused not ->
                refused.add(asked.id() + ": " + not.refusal().reason());
        }
    }

    private static Asked house(String id, Instant at, Request request) {
        return new Asked(new RequestId(id), at, Source.HOUSE, Optional.empty(), Provenance.ENTERED, request);
    }

    /** The boards as they stand now. */
    Gemba gemba() {
        return gemba;
    }

    /** The boards as they stood after a fact. */
    Gemba boardsAfter(long sequence) {
        Gemba then = Gemba.EMPTY;
        for (Recorded fact : facts.subList(0, Math.toIntExact(sequence))) {
            then = then.after(fact);
        }
        return then;
    }

    /** The facts of a kind. */
    <F extends Fact> List<F> all(Class<F> kind) {
        return recorded(kind).stream()
                .map(recorded -> kind.cast(recorded.fact()))
                .toList();
    }

    /** The facts of a kind, with their stamps. */
    List<Recorded> recorded(Class<? extends Fact> kind) {
        return facts.stream().filter(fact -> kind.isInstance(fact.fact())).toList();
    }

    /** The first fact of a kind that is as wanted. */
    <F extends Fact> Recorded first(Class<F> kind, Predicate<F> wanted) {
        return recorded(kind).stream()
                .filter(recorded -> wanted.test(kind.cast(recorded.fact())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The shift has no such " + kind.getSimpleName() + "."));
    }
}
