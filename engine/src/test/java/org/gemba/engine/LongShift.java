package org.gemba.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.UnitId;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.jidoka.andon.Lamp;
import org.gemba.house.journal.Hash;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.MemoryJournals;
import org.gemba.house.journal.Receipt;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Step;

/**
 * One seed, one shift: requests are lost, doubled, late and out of order, the disk fails, the process dies with a tail that
 * was not safe yet, clocks jump, and readers sleep. Everything runs on one thread in simulated time, so the same seed gives
 * the same shift. What must hold is checked after every turn, and again at the end.
 */
final class LongShift {
    private static final int TURNS = 60;
    private static final List<AndonKind> KINDS = List.of(AndonKind.values());

    private final SplittableRandom chance;
    private final UnaryOperator<Journal> bug;
    private final MemoryJournals journals = new MemoryJournals();
    private final HandClock clock = new HandClock(Example.SIX);
    private final Subscription sleepingReader = new Broadcast().join();
    private final List<Asked> onTheWay = new ArrayList<>();
    private final Map<RequestId, Receipt> acknowledged = new HashMap<>();
    private final Set<RequestId> sent = new HashSet<>();
    private LineKeeper keeper;
    private int unitsStarted;
    private int crashes;

    /** @param bug put between the keeper and its book; the identity plants none */
    LongShift(long seed, UnaryOperator<Journal> bug) {
        this.chance = new SplittableRandom(seed);
        this.bug = bug;
        this.keeper = start();
    }

    /** Plays the shift and gives the head of its book. Throws {@link AssertionError} where something did not hold. */
    Hash play() {
        send("load", new Request.LoadDefinition(Example.definition()));
        deliver(false);
        for (int turn = 0; turn < TURNS; turn++) {
            clock.turn(Duration.ofSeconds(chance.nextInt(90)));
            if (chance.nextInt(40) == 0) {
                clock.turn(Duration.ofMinutes(chance.nextInt(-70, 70)));
            }
            for (int i = chance.nextInt(4); i >= 0; i--) {
                send("r-" + sent.size(), request());
            }
            if (chance.nextInt(8) == 0) {
                fail();
            } else {
                deliver(true);
            }
            check();
        }
        deliver(false);
        everyRequestWasAnswered();
        check();
        return head().hash();
    }

    int crashes() {
        return crashes;
    }

    private LineKeeper start() {
        LineKeeper begun = new LineKeeper(bug.apply(journals.open(Example.LINE)), clock, sleepingReader::show);
        if (!begun.catchUp()) {
            throw new AssertionError("The book could not be read after a crash.");
        }
        return begun;
    }

    private void send(String id, Request request) {
        Instant happenedAt = clock.instant().minusSeconds(chance.nextInt(20) == 0 ? chance.nextInt(1_000) : 0);
        Asked asked = Example.asked(id, happenedAt, request);
        sent.add(asked.id());
        onTheWay.add(asked);
    }

    private Request request() {
        UnitId unit = new UnitId("U-" + (chance.nextInt(4) == 0 ? chance.nextInt(unitsStarted + 1) : unitsStarted));
        CallNumber call = new CallNumber(1 + chance.nextInt(3 + unitsStarted / 2));
        return switch (chance.nextInt(9)) {
            case 0 -> new Request.PullCord(Example.STATION, KINDS.get(chance.nextInt(KINDS.size())), "");
            case 1 -> new Request.AnswerCall(call);
            case 2 -> new Request.ClearCall(call);
            case 3 ->
                new Request.RestartSegment(
                        Example.definition().line().segments().getFirst().id());
            case 4 -> new Request.Report(new Flow.CycleBegan(unit, Example.STATION));
            case 5, 6 ->
                new Request.Report(new Flow.CycleCompleted(
                        unit,
                        Example.STATION,
                        Step.USUAL,
                        Duration.ofSeconds(chance.nextInt(80)),
                        PieceCount.ONE,
                        Attempt.FIRST));
            case 7 -> new Request.Report(new Flow.UnitFinished(unit, Example.STATION, PieceCount.ONE));
            default -> {
                unitsStarted++;
                yield new Request.Report(new Flow.UnitStarted(
                        new UnitId("U-" + unitsStarted), new PartId("PUMP"), Example.STATION, PieceCount.ONE));
            }
        };
    }

    /** The network delivers: in any order, some twice, some not now. What is not acknowledged is sent again later. */
    private void deliver(boolean badly) {
        List<Letter> letters = new ArrayList<>();
        while (!onTheWay.isEmpty()) {
            Asked asked = onTheWay.remove(chance.nextInt(onTheWay.size()));
            letters.add(new Letter(asked));
            if (badly && chance.nextInt(5) == 0) {
                letters.add(new Letter(asked));
            }
            if (badly && chance.nextInt(10) == 0) {
                break;
            }
        }
        keeper.turn(letters);
        letters.forEach(this::read);
    }

    private void read(Letter letter) {
        Answer answer = letter.answer().getNow(new Answer.Busy(Duration.ZERO));
        RequestId id = letter.asked().id();
        switch (answer) {
            case Answer.Done done -> {
                Receipt before = acknowledged.putIfAbsent(id, done.receipt());
                hold(before == null || before.equals(done.receipt()), "two receipts for " + id);
                if (chance.nextInt(6) == 0) {
                    onTheWay.add(letter.asked());
                }
            }
            case Answer.Refused ignored -> sent.remove(id);
            case Answer.Nothing ignored -> sent.remove(id);
            case Answer.Busy ignored -> onTheWay.add(letter.asked());
            case Answer.NotWritten ignored -> onTheWay.add(letter.asked());
            case Answer.Failed failed -> throw new AssertionError(failed.why());
            case Answer.NoSuchLine ignored -> throw new AssertionError("The line is gone.");
        }
    }

    /** The process dies: between two turns, or in the middle of a write whose tail may or may not have reached the disk. */
    private void fail() {
        crashes++;
        if (chance.nextBoolean()) {
            journals.failNextSync(Example.LINE);
            List<Letter> letters = onTheWay.stream().map(Letter::new).toList();
            try {
                keeper.turn(letters);
            } catch (JournalFailed theSyncFailed) {
                // Nothing more is done by this keeper; what it acknowledged all the same is held against it below.
            }
            letters.stream()
                    .filter(letter -> letter.answer().getNow(new Answer.Nothing()) instanceof Answer.Done)
                    .forEach(this::read);
        }
        journals.crash(unsafe -> chance.nextInt(unsafe + 1));
        if (chance.nextInt(3) == 0) {
            journals.loseSnapshots();
        }
        keeper = start();
    }

    private void check() {
        try (Journal book = journals.openToRead(Example.LINE)) {
            Refold refold = new Refold();
            book.read(0, entry -> refold.take(entry.recorded().sequence(), entry.request(), entry.recorded()));
            Gemba live = keeper.picture().gemba();
            hold(refold.gemba.equals(live), "the boards differ from the book folded anew");
            hold(refold.inOrder, "a gap, or facts of one request apart");
            acknowledged.forEach((id, receipt) -> hold(
                    book.receiptOf(id).equals(Optional.of(receipt))
                            && receipt.first() == refold.first.getOrDefault(id, 0L),
                    "an acknowledged request is lost: " + id));
            live.andon()
                    .segments()
                    .forEach(segment -> hold(
                            segment.runs()
                                    || segment.standing().orElseThrow().call().value()
                                            <= live.andon().nextCall().value() - 1,
                            "a segment stands without a call"));
            hold(
                    live.andon().lamp(Example.STATION) != Lamp.RED
                            || live.andon().segments().stream().anyMatch(segment -> !segment.runs()),
                    "a red lamp without a stop");
            hold(live.flow().inProcess() >= 0, "fewer than no units in process");
        }
    }

    private void everyRequestWasAnswered() {
        hold(onTheWay.isEmpty() || acknowledged.keySet().containsAll(ids(onTheWay)), "a request hangs");
        hold(acknowledged.keySet().containsAll(sent), "a request was never answered");
    }

    private static List<RequestId> ids(List<Asked> requests) {
        return requests.stream().map(Asked::id).toList();
    }

    private Head head() {
        try (Journal book = journals.openToRead(Example.LINE)) {
            return book.head();
        }
    }

    private static void hold(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    /** The book read again from its beginning by somebody who knows nothing. */
    private static final class Refold {
        private final Map<RequestId, Long> first = new HashMap<>();
        private Gemba gemba = Gemba.EMPTY;
        private boolean inOrder = true;
        private Optional<RequestId> last = Optional.empty();

        boolean take(long sequence, RequestId request, Recorded recorded) {
            inOrder &= sequence == gemba.sequence() + 1;
            if (!last.equals(Optional.of(request))) {
                inOrder &= first.put(request, sequence) == null;
            }
            last = Optional.of(request);
            gemba = gemba.after(recorded);
            return true;
        }
    }
}
