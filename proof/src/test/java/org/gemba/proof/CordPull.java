package org.gemba.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.gemba.engine.Answer;
import org.gemba.engine.Picture;
import org.gemba.engine.Subscription;
import org.gemba.engine.Works;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.StationId;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.gemba.House;
import org.gemba.house.gemba.Turn;
import org.gemba.house.jidoka.andon.Call;
import org.gemba.house.journal.Batch;
import org.gemba.house.journal.Chain;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.FactQuery;
import org.gemba.house.journal.FactText;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Receipt;
import org.gemba.house.language.Andon;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.Asked;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.house.language.Spoken;
import org.gemba.house.text.Text;
import org.gemba.journal.sql.SqliteJournals;

/** One pull of the cord, followed from stop to stop through the running engine on a real book, with a clock turned by hand. */
final class CordPull implements WatchedBook.Watcher {
    private static final StationId STATION = new StationId("A-05");
    private static final PersonId LEADER = new PersonId("P-111");
    private static final RequestId PULL = new RequestId("tablet-A-05-0001");
    private static final Instant PULLED = Instant.parse("2026-11-24T01:07:12Z");

    private final HandClock clock = new HandClock(PULLED.minusSeconds(60));
    private final List<String> rows = new ArrayList<>();
    private final CountDownLatch keeperIsWriting = new CountDownLatch(1);
    private final CountDownLatch pullIsWaiting = new CountDownLatch(1);
    private final Works works;
    private int step;

    CordPull(Path folder) {
        works = new Works(WatchedBook.shelf(new SqliteJournals(folder), line -> this));
    }

    /** Walks the whole way and returns its table. */
    String walk() throws InterruptedException {
        try (works) {
            works.keep(ExamplePlant.PUMPS, clock);
            done("define", new Request.LoadDefinition(ExamplePlant.pumps()), Optional.empty());
            try (Subscription screen = works.subscribe()) {
                clock.turnTo(PULLED);
                Answer.Done pull = pullTheCord(translate(wire()));
                repeat(pull);
                timePasses();
                look(screen);
            }
            help();
            report();
        }
        return rows.stream()
                .collect(Collectors.joining("\n", "| # | stop | who | what was seen |\n|---|---|---|---|\n", "\n"));
    }

    private byte[] wire() {
        Asked asked = new Asked(
                PULL,
                PULLED,
                new Source("tablet:A-05"),
                Optional.empty(),
                Provenance.ENTERED,
                new Request.PullCord(STATION, AndonKind.QUALITY, "seal sits askew"));
        byte[] bytes = Text.of(Asked.class, 1 << 20).string(asked).getBytes(StandardCharsets.UTF_8);
        row("wire", "a tablet", "%d bytes of JSON, id `%s`, signed by nobody".formatted(bytes.length, PULL));
        return bytes;
    }

    private Asked translate(byte[] bytes) {
        Asked asked = Text.of(Asked.class, 1 << 20).read(new String(bytes, StandardCharsets.UTF_8));
        assertThat(asked.actor()).isEmpty();
        assertThat(asked.request()).isInstanceOf(Request.PullCord.class);
        row("translation", "`Text<Asked>`", "`Request.PullCord` at %s, kind QUALITY".formatted(STATION));
        return asked;
    }

    /** The keeper is busy writing something else when the pull comes, so that it can be seen to wait at the gate. */
    private Answer.Done pullTheCord(Asked asked) throws InterruptedException {
        CompletableFuture<Answer> before = works.send(
                ExamplePlant.PUMPS,
                asked("before", new Request.Report(new Hearing.LifeSignHeard(STATION)), Optional.empty()));
        keeperIsWriting.await();
        CompletableFuture<Answer> answer = works.send(ExamplePlant.PUMPS, asked);
        assertThat(works.waiting(ExamplePlant.PUMPS)).isEqualTo(1);
        assertThat(answer).isNotDone();
        row("gate", "`engine.Gate`", "it waits in the lane of the calls, 1 of at most 1,024, while the keeper writes");
        CompletableFuture<Void> arrived = answer.thenAccept(this::receipt);
        pullIsWaiting.countDown();
        arrived.join();
        before.join();
        return (Answer.Done) answer.join();
    }

    /** Called in the keeper's thread, with what it is about to write. */
    @Override
    public void before(long expected, List<Batch> batches) {
        orStop(() -> lookAtWhatWillBeWritten(expected, batches));
    }

    private void lookAtWhatWillBeWritten(long expected, List<Batch> batches) {
        if (batches.getFirst().request().value().equals("before")) {
            keeperIsWriting.countDown();
            awaitUninterruptedly(pullIsWaiting);
        }
        if (holds(batches)) {
            assertThat(Thread.currentThread().getName()).isEqualTo("keeper HIDA/ASSY-1");
            row(
                    "keeper",
                    "`engine.LineKeeper`",
                    "the one writer of HIDA/ASSY-1 takes it, alone this time, of at most 1,024");
            decideBesideTheKeeper(batches.getFirst());
            assertThat(expected).isEqualTo(picture().head().sequence());
        }
    }

    /** The house is pure: asked once more with the same boards and time, it says the same, and nothing has changed. */
    private void decideBesideTheKeeper(Batch batch) {
        Gemba boards = picture().gemba();
        Request.PullCord pull = new Request.PullCord(STATION, AndonKind.QUALITY, "seal sits askew");
        Asked asked = new Asked(PULL, PULLED, new Source("tablet:A-05"), Optional.empty(), Provenance.ENTERED, pull);
        Turn.Written turn = (Turn.Written) House.decide(boards, asked, clock.instant());
        assertThat(turn.facts()).isEqualTo(batch.facts()).hasSize(1);
        assertThat(boards.andon().open()).isEmpty();
        Andon.AndonPulled pulled = (Andon.AndonPulled) turn.facts().getFirst().fact();
        row(
                "decision",
                "`House.decide`",
                "`AndonPulled`, call %s; asked twice it says the same".formatted(pulled.call()));
    }

    @Override
    public void after(List<Receipt> receipts) {
        orStop(() -> lookAtWhatIsWritten(receipts));
    }

    /** What is not as it should be stops the keeper, whose thread this is, and so the walk. */
    private static void orStop(Runnable look) {
        try {
            look.run();
        } catch (AssertionError wrong) {
            throw new JournalFailed(wrong.toString(), wrong);
        }
    }

    private void lookAtWhatIsWritten(List<Receipt> receipts) {
        Receipt receipt = receipts.getFirst();
        if (receipt.request().equals(PULL)) {
            Entry entry = entry(receipt.last());
            Entry behind = entry(receipt.last() - 1);
            byte[] text = FactText.encode(ExamplePlant.PUMPS, entry.request(), entry.recorded());
            assertThat(Chain.after(behind.hash(), text)).isEqualTo(receipt.hash());
            assertThat(picture().head().sequence()).isEqualTo(receipt.last() - 1);
            row(
                    "journal",
                    "`Journal.append`",
                    "fact %d chained to fact %d, one transaction, synced; no board shows it yet"
                            .formatted(receipt.last(), receipt.last() - 1));
        }
    }

    /** Called in the keeper's thread, as the answer leaves. */
    private void receipt(Answer answer) {
        Answer.Done done = (Answer.Done) answer;
        Picture picture = picture();
        assertThat(picture.head().sequence()).isEqualTo(done.receipt().last());
        row(
                "boards",
                "`Gemba.after`",
                "lamp %s %s; call %s stands open; the segment runs"
                        .formatted(
                                STATION,
                                picture.gemba().andon().lamp(STATION),
                                onlyCall().number()));
        row(
                "receipt",
                "`Answer.Done`",
                "fact %d and %d hex digits of the chain, to hold in hand"
                        .formatted(
                                done.receipt().last(),
                                done.receipt().hash().toString().length()));
    }

    /** The tablet never got the receipt, so it sends once more: the same receipt, and no second call. */
    private void repeat(Answer.Done pull) throws InterruptedException {
        Request.PullCord again = new Request.PullCord(STATION, AndonKind.QUALITY, "seal sits askew");
        Answer.Done repeated = done(PULL.value(), again, Optional.empty());
        assertThat(repeated.again()).isTrue();
        assertThat(repeated.receipt()).isEqualTo(pull.receipt());
        assertThat(picture().gemba().andon().open()).hasSize(1);
    }

    private void timePasses() throws InterruptedException {
        Instant due = picture().gemba().nextDue().orElseThrow();
        assertThat(due).isEqualTo(PULLED.plusSeconds(30));
        clock.turnTo(due.minusMillis(1));
        assertThat(done("just-before", new Request.Report(new Hearing.LifeSignHeard(STATION)), Optional.empty())
                        .facts())
                .hasSize(1);
        assertThat(picture().gemba().andon().segmentOf(STATION).orElseThrow().runs())
                .isTrue();
        clock.turnTo(due);
        try (Subscription reader = works.subscribe()) {
            while (picture().gemba().andon().segmentOf(STATION).orElseThrow().runs()) {
                reader.await(Duration.ofSeconds(30));
            }
        }
        List<Entry> stops = stopsAt(due);
        assertThat(stops).extracting(stop -> stop.recorded().provenance()).containsOnly(Provenance.CONCLUDED);
        row(
                "time",
                "`nextDue`, `TimeReached`",
                "due %s and unanswered: segment %s"
                        .formatted(
                                clockTime(due),
                                stops.stream().map(CordPull::sentence).collect(Collectors.joining(", "))));
    }

    private List<Entry> stopsAt(Instant due) {
        List<Entry> stops = new ArrayList<>();
        try (Journal book = works.journals().openToRead(ExamplePlant.PUMPS)) {
            FactQuery stopsThen = FactQuery.ALL.of(List.of("SegmentStopped")).between(due, due.plusMillis(1));
            book.find(stopsThen, stops::add);
        }
        return stops;
    }

    private static String sentence(Entry stop) {
        Andon.SegmentStopped stopped = (Andon.SegmentStopped) stop.recorded().fact();
        return "%s stops (%s)".formatted(stopped.segment(), stopped.cause());
    }

    /** A screen that slept through all of it gets one picture, the newest. */
    private void look(Subscription screen) throws InterruptedException {
        done("after", new Request.Report(new Hearing.LifeSignHeard(STATION)), Optional.empty());
        Picture seen = screen.newest(ExamplePlant.PUMPS).orElseThrow();
        assertThat(seen).isEqualTo(picture());
        assertThat(screen.newest(ExamplePlant.PUMPS)).isEmpty();
        row(
                "broadcast",
                "`engine.Broadcast`",
                "a screen that slept gets one picture, the newest: lamp %s %s"
                        .formatted(STATION, seen.gemba().andon().lamp(STATION)));
    }

    private void help() throws InterruptedException {
        CallNumber call = onlyCall().number();
        Optional<PersonId> leader = Optional.of(LEADER);
        clock.turnTo(PULLED.plusSeconds(41));
        done("answer", new Request.AnswerCall(call), leader);
        clock.turnTo(PULLED.plusSeconds(55));
        done("arrive", new Request.ArriveAtCall(call), leader);
        clock.turnTo(PULLED.plusSeconds(80));
        done("contain", new Request.ContainCall(call, "pump set aside"), leader);
        clock.turnTo(PULLED.plusSeconds(95));
        done(
                "restart",
                new Request.RestartSegment(
                        ExamplePlant.pumps().line().segments().get(1).id()),
                leader);
        done("clear", new Request.ClearCall(call), leader);
    }

    /** The figures of the call, each from facts that can be opened; the boards refolded from the first fact are the same. */
    private void report() {
        Gemba boards = picture().gemba();
        Call call = boards.andon().ended().getFirst();
        Duration stood = Duration.between(
                call.stoppedFrom().orElseThrow(), call.stoppedTo().orElseThrow());
        assertThat(stood).isEqualTo(Duration.ofSeconds(65));
        assertThat(call.clock().answer()).contains(Duration.ofSeconds(41));
        call.steps()
                .forEach(each ->
                        assertThat(entry(each.fact()).recorded().happenedAt()).isEqualTo(each.at()));
        assertThat(refolded()).isEqualTo(boards);
        row(
                "report",
                "`Call.clock`",
                "answered in %s, help there in %s more, the segment stood %s; %d steps, each opens to its fact"
                        .formatted(
                                Spoken.duration(call.clock().answer().orElseThrow()),
                                Spoken.duration(call.clock().arrival().orElseThrow()),
                                Spoken.duration(stood),
                                call.steps().size()));
    }

    private Gemba refolded() {
        List<Recorded> facts = new ArrayList<>();
        try (Journal book = works.journals().openToRead(ExamplePlant.PUMPS)) {
            book.read(0, entry -> facts.add(entry.recorded()));
        }
        Gemba gemba = Gemba.EMPTY;
        for (Recorded fact : facts) {
            gemba = gemba.after(fact);
        }
        return gemba;
    }

    private Call onlyCall() {
        List<Call> open = picture().gemba().andon().open();
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private Picture picture() {
        return works.picture(ExamplePlant.PUMPS).orElseThrow();
    }

    private Entry entry(long sequence) {
        try (Journal book = works.journals().openToRead(ExamplePlant.PUMPS)) {
            return book.entry(sequence).orElseThrow();
        }
    }

    private Answer.Done done(String id, Request request, Optional<PersonId> actor) throws InterruptedException {
        Answer answer = works.ask(ExamplePlant.PUMPS, asked(id, request, actor));
        assertThat(answer).as(id).isInstanceOf(Answer.Done.class);
        return (Answer.Done) answer;
    }

    private Asked asked(String id, Request request, Optional<PersonId> actor) {
        return new Asked(
                new RequestId(id), clock.instant(), new Source("tablet:A-05"), actor, Provenance.ENTERED, request);
    }

    private static boolean holds(List<Batch> batches) {
        return batches.stream().anyMatch(batch -> batch.request().equals(PULL));
    }

    private static void awaitUninterruptedly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts the keeper here.", e);
        }
    }

    private static String clockTime(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
                .format(at.atZone(ExamplePlant.pumps().plant().zone()));
    }

    private void row(String stop, String who, String seen) {
        step++;
        rows.add("| %d | %s | %s | %s |".formatted(step, stop, who, seen));
    }
}
