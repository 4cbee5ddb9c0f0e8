package org.gemba.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gemba.house.floor.LineKey;
import org.gemba.house.gemba.Alarm;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.gemba.House;
import org.gemba.house.gemba.Turn;
import org.gemba.house.journal.Batch;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Receipt;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Refusal;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.jspecify.annotations.Nullable;

/**
 * The single writer of one line. It takes what waits at the gate, lets the house decide, writes, and only when the facts
 * are durable shows the new picture and answers. When the book fails it stops and says so; calls for help are then still
 * shown, but not written.
 */
final class LineKeeper {
    private static final Logger LOG = System.getLogger(LineKeeper.class.getName());
    private static final Duration LONGEST_NAP = Duration.ofMillis(200);

    private final LineKey line;
    private final Journal journal;
    private final InstantSource clock;
    private final Consumer<Picture> show;
    private final Gate gate = new Gate();
    private final Alarm alarm = new Alarm();
    private final Thread thread;

    private volatile Picture picture;
    private Gemba gemba;
    private Head head;
    private Keeping keeping;
    private Instant now;
    private long snapshotAt;

    LineKeeper(Journal journal, InstantSource clock, Consumer<Picture> show) {
        this.line = journal.line();
        this.journal = journal;
        this.clock = clock;
        this.show = show;
        this.gemba = Gemba.EMPTY;
        this.head = Head.NONE;
        this.keeping = new Keeping.CatchingUp(0);
        this.now = clock.instant();
        this.picture = new Picture(line, gemba, head, now, keeping);
        this.thread = Thread.ofPlatform().name("keeper " + line).daemon().unstarted(this::keep);
    }

    void start() {
        thread.start();
    }

    Picture picture() {
        return picture;
    }

    Gate gate() {
        return gate;
    }

    InstantSource clock() {
        return clock;
    }

    /** Closes the gate, lets what is inside be done, keeps a last snapshot and closes the book. */
    void close() throws InterruptedException {
        gate.close();
        thread.join();
    }

    private void keep() {
        try (journal) {
            if (catchUp()) {
                work();
            }
            serveCallsOnly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads the book up to its head; false where it cannot be read. */
    boolean catchUp() {
        try {
            Snapshots.Restored restored = Snapshots.restore(journal);
            gemba = restored.gemba();
            head = restored.head();
            snapshotAt = restored.fromSnapshot();
            now = later(now, gemba.recordedAt());
            keeping = new Keeping.Current();
            publish();
            return true;
        } catch (RuntimeException | Error e) {
            stop("The book of line %s cannot be read: %s".formatted(line, e.getMessage()), e);
            return false;
        }
    }

    private void work() throws InterruptedException {
        while (keeping instanceof Keeping.Current && !gate.closedAndEmpty()) {
            List<Letter> letters = gate.take(nap());
            try {
                turn(letters);
            } catch (RuntimeException | Error e) {
                // The book failed, memory ran out or code is missing: whoever waits is told.
                stop(reason(e), e);
                letters.forEach(letter -> letter.answer().complete(new Answer.NotWritten(reason(e), false)));
            }
        }
        if (keeping instanceof Keeping.Current && snapshotAt < head.sequence()) {
            keepSnapshot();
        }
    }

    /** How long to wait for letters: until something is due, but never long, because the clock may be a fast one. */
    private Duration nap() {
        Instant present = later(now, clock.instant());
        Duration left = Duration.between(present, alarm.next(gemba, present));
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST_NAP) < 0 ? left : LONGEST_NAP;
    }

    /** One turn: what is due, then the letters, one write, the new picture, the answers. */
    void turn(List<Letter> letters) {
        now = later(now, clock.instant());
        Written written = new Written(gemba);
        passTime(written);
        Map<RequestId, Receipt> done = doneBefore(letters);
        for (Letter letter : letters) {
            take(letter, done.get(letter.asked().id()), written);
        }
        if (!written.batches.isEmpty()) {
            List<Receipt> receipts = journal.append(head.sequence(), written.batches);
            gemba = written.gemba;
            Receipt last = receipts.getLast();
            head = new Head(last.last(), last.hash());
            publish();
            written.answer(receipts);
            if (head.sequence() - snapshotAt >= EngineLimits.SNAPSHOT_EVERY) {
                keepSnapshot();
            }
        }
    }

    /** Delivers the time if something is due. */
    private void passTime(Written written) {
        if (!alarm.next(written.gemba, now).isAfter(now)) {
            RequestId id = new RequestId("time-" + (written.gemba.sequence() + 1));
            Asked time = new Asked(
                    id, now, Source.HOUSE, Optional.empty(), Provenance.CONCLUDED, new Request.TimeReached(now));
            if (decide(time, written.gemba) instanceof Turn.Written turn) {
                written.add(id, turn, null);
            }
        }
    }

    private Map<RequestId, Receipt> doneBefore(List<Letter> letters) {
        return letters.isEmpty()
                ? Map.of()
                : journal.receiptsOf(
                        letters.stream().map(letter -> letter.asked().id()).toList());
    }

    private void take(Letter letter, @Nullable Receipt before, Written written) {
        RequestId id = letter.asked().id();
        if (written.joins(id, letter)) {
            return;
        }
        if (letter.asked().request() instanceof Request.LoadDefinition load
                && !load.definition().key().equals(line)) {
            Refusal refusal = new Refusal.ForAnotherLine(load.definition().key(), line);
            letter.answer().complete(new Answer.Refused(refusal));
            return;
        }
        if (before != null) {
            letter.answer().complete(new Answer.Done(before, true, List.of()));
            return;
        }
        switch (decide(letter.asked(), written.gemba)) {
            case Turn.Refused refused -> letter.answer().complete(new Answer.Refused(refused.refusal()));
            case Turn.Written turn
            when turn.facts().isEmpty() -> letter.answer().complete(new Answer.Nothing());
            case Turn.Written turn -> written.add(id, turn, letter);
            case null -> letter.answer().complete(new Answer.Failed("The house could not decide; the log says more."));
        }
    }

    /** The house's decision; null where it failed, which is a fault of ours that must not stop the line. */
    private @Nullable Turn decide(Asked asked, Gemba before) {
        try {
            return House.decide(before, asked, now);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Line " + line + ": the house failed on request " + asked.id(), e);
            return null;
        }
    }

    private void keepSnapshot() {
        try {
            journal.keep(Snapshots.of(gemba, head));
            snapshotAt = head.sequence();
        } catch (JournalFailed e) {
            stop(reason(e), e);
        }
    }

    private void stop(String why, Throwable cause) {
        LOG.log(Level.ERROR, "Line " + line + ": the keeper stops. " + why, cause);
        keeping = new Keeping.Stopped(now, why, 0);
        publish();
    }

    /** After a failure: reports get an honest answer, calls for help are shown on the boards though nobody writes them. */
    private void serveCallsOnly() throws InterruptedException {
        while (keeping instanceof Keeping.Stopped stopped && !gate.closedAndEmpty()) {
            List<Letter> letters = gate.take(nap());
            now = later(now, clock.instant());
            Written unwritten = new Written(gemba);
            passTime(unwritten);
            Set<Letter> shown = new HashSet<>();
            for (Letter letter : letters) {
                if (letter.isCall() && decide(letter.asked(), unwritten.gemba) instanceof Turn.Written turn) {
                    unwritten.add(letter.asked().id(), turn, null);
                    shown.add(letter);
                }
            }
            if (!unwritten.batches.isEmpty()) {
                gemba = unwritten.gemba;
                keeping = new Keeping.Stopped(
                        stopped.since(), stopped.why(), stopped.unwritten() + unwritten.batches.size());
                publish();
            }
            letters.forEach(
                    letter -> letter.answer().complete(new Answer.NotWritten(stopped.why(), shown.contains(letter))));
        }
    }

    private void publish() {
        picture = new Picture(line, gemba, head, now, keeping);
        show.accept(picture);
    }

    private static String reason(Throwable e) {
        String message = e.getMessage();
        return e instanceof JournalFailed && message != null ? message : "The keeper failed: " + e;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** What one turn of the keeper is about to write. */
    private static final class Written {
        private Gemba gemba;
        private final List<Batch> batches = new ArrayList<>();
        private final List<List<Letter>> waiting = new ArrayList<>();
        private final Map<RequestId, Integer> places = new HashMap<>();

        Written(Gemba gemba) {
            this.gemba = gemba;
        }

        void add(RequestId id, Turn.Written turn, @Nullable Letter letter) {
            if (turn.facts().isEmpty()) {
                return;
            }
            places.put(id, batches.size());
            batches.add(new Batch(id, turn.facts()));
            waiting.add(letter == null ? List.of() : new ArrayList<>(List.of(letter)));
            gemba = turn.gemba();
        }

        /** Whether the same request is in this very write already, so that both senders get its receipt. */
        boolean joins(RequestId id, Letter letter) {
            Integer place = places.get(id);
            if (place == null) {
                return false;
            }
            waiting.get(place).add(letter);
            return true;
        }

        void answer(List<Receipt> receipts) {
            for (int i = 0; i < receipts.size(); i++) {
                List<Recorded> facts = batches.get(i).facts();
                boolean again = false;
                for (Letter letter : waiting.get(i)) {
                    letter.answer().complete(new Answer.Done(receipts.get(i), again, again ? List.of() : facts));
                    again = true;
                }
            }
        }
    }
}
