package org.gemba.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.gemba.House;
import org.gemba.house.gemba.Turn;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Refusal;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;

/** Drives a played floor against the real house, in memory and in the order of time, as the engine does with a clock. */
final class Drive {
    final List<Asked> asked = new ArrayList<>();
    final List<Recorded> facts = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    Gemba gemba = Gemba.EMPTY;
    private final PlayedFloor floor;

    Drive(LineDefinition definition, PlayedFloor floor, Instant from) {
        this.floor = floor;
        decide(houses("define", from, new Request.LoadDefinition(definition)), from);
    }

    void until(Instant end) {
        while (true) {
            Optional<Instant> due = gemba.nextDue();
            Optional<Instant> next = floor.next();
            Instant at = earlier(due, next).orElse(end);
            if (at.isAfter(end)) {
                return;
            }
            if (due.isPresent() && due.get().equals(at)) {
                decide(houses("time-" + gemba.sequence(), at, new Request.TimeReached(at)), at);
            } else {
                for (Asked each : floor.play(at)) {
                    asked.add(each);
                    decide(each, at);
                }
            }
        }
    }

    /** Somebody in the real world asks too. */
    void ask(Asked visitor) {
        decide(visitor, visitor.happenedAt());
    }

    private void decide(Asked each, Instant now) {
        switch (House.decide(gemba, each, now)) {
            case Turn.Written written -> {
                gemba = written.gemba();
                facts.addAll(written.facts());
                written.facts().forEach(floor::after);
            }
            case Turn.Refused(Refusal refusal) -> refused.add(each + ": " + refusal.reason());
        }
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent()
                ? (one.get().isAfter(other.get()) ? other : one)
                : one.or(() -> other);
    }

    private static Asked houses(String id, Instant at, Request request) {
        return new Asked(new RequestId(id), at, Source.HOUSE, Optional.empty(), Provenance.ENTERED, request);
    }

    long count(Class<?> kind) {
        return facts.stream()
                .filter(recorded -> kind.isInstance(recorded.fact()))
                .count();
    }

    Duration span() {
        return Duration.between(facts.getFirst().recordedAt(), facts.getLast().recordedAt());
    }
}
