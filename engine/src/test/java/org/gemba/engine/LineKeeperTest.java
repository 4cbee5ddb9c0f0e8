package org.gemba.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemba.engine.Example.LINE;
import static org.gemba.engine.Example.SIX;
import static org.gemba.engine.Example.STATION;
import static org.gemba.engine.Example.asked;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.journal.MemoryJournals;
import org.gemba.house.language.Andon;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Refusal;
import org.gemba.house.language.Request;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LineKeeperTest {
    private final MemoryJournals journals = new MemoryJournals();
    private final HandClock clock = new HandClock(SIX);
    private Works works = new Works(journals);

    @BeforeEach
    void open() {
        works.keep(LINE, clock);
    }

    @AfterEach
    void close() {
        works.close();
    }

    @Test
    void whatIsAnsweredDoneStandsInTheBookAndOnTheBoards() throws InterruptedException {
        Answer answer = load();

        assertThat(answer).isInstanceOfSatisfying(Answer.Done.class, done -> {
            assertThat(done.receipt().first()).isEqualTo(1);
            assertThat(works.picture(LINE).orElseThrow().head().sequence())
                    .isEqualTo(done.receipt().last());
        });
        assertThat(works.picture(LINE).orElseThrow().gemba().definition().today())
                .contains(Example.definition());
    }

    @Test
    @Proves("DUPLICATE-12")
    void theSameRequestSentAgainGetsTheSameReceiptAndIsNotDoneAgain() throws InterruptedException {
        load();
        Answer.Done first = (Answer.Done) pull("p-1");
        Answer.Done again = (Answer.Done) pull("p-1");

        assertThat(again.receipt()).isEqualTo(first.receipt());
        assertThat(again.again()).isTrue();
        assertThat(works.picture(LINE).orElseThrow().gemba().andon().open()).hasSize(1);
    }

    @Test
    @Proves("DUPLICATE-12")
    void twoSendersOfOneRequestAtTheSameMomentGetOneReceipt() throws InterruptedException {
        load();
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Request life = new Request.Report(new Hearing.LifeSignHeard(STATION));
            answers.add(works.send(LINE, asked("life-" + i / 2, SIX, life)));
        }
        for (int i = 0; i < 200; i += 2) {
            Answer.Done one = (Answer.Done) answers.get(i).join();
            Answer.Done other = (Answer.Done) answers.get(i + 1).join();
            assertThat(other.receipt()).isEqualTo(one.receipt());
            assertThat(List.of(one.again(), other.again())).containsExactly(false, true);
        }
    }

    @Test
    void aRefusalSaysWhyAndWritesNothing() throws InterruptedException {
        load();
        long before = works.picture(LINE).orElseThrow().head().sequence();

        Answer answer = works.ask(LINE, asked("a-9", SIX, new Request.AnswerCall(new CallNumber(9))));

        assertThat(answer).isEqualTo(new Answer.Refused(new Refusal.NoSuchCall(new CallNumber(9))));
        assertThat(works.picture(LINE).orElseThrow().head().sequence()).isEqualTo(before);
    }

    /** Fieldbook p. 182: nobody came, so the segment stops at the fixed position. */
    @Test
    void timeIsDeliveredWhenABoardIsDue() throws InterruptedException {
        load();
        pull("p-1");
        clock.turn(Duration.ofSeconds(31));

        awaitFact(fact -> fact instanceof Andon.SegmentStopped);
    }

    @Test
    @Proves("REBUILD-8")
    void aRestartFindsTheSameBoards() throws InterruptedException {
        load();
        pull("p-1");
        Gemba before = works.picture(LINE).orElseThrow().gemba();
        works.close();

        works = new Works(journals);
        works.keep(LINE, clock);

        assertThat(caughtUp().gemba()).isEqualTo(before);
    }

    @Test
    @Proves("REBUILD-8")
    void losingEverySnapshotLosesNothing() throws InterruptedException {
        load();
        pull("p-1");
        Gemba before = works.picture(LINE).orElseThrow().gemba();
        works.close();
        journals.loseSnapshots();

        works = new Works(journals);
        works.keep(LINE, clock);

        assertThat(caughtUp().gemba()).isEqualTo(before);
    }

    @Test
    @Proves("SYNC-3")
    void afterAFailedWriteNothingIsAcknowledgedAndThePictureSaysSo() throws InterruptedException {
        load();
        journals.failNextSync(LINE);

        Request life = new Request.Report(new Hearing.LifeSignHeard(STATION));
        assertThat(works.ask(LINE, asked("l-1", SIX, life))).isInstanceOf(Answer.NotWritten.class);
        assertThat(works.ask(LINE, asked("l-2", SIX, life))).isInstanceOf(Answer.NotWritten.class);
        assertThat(works.picture(LINE).orElseThrow().keeping()).isInstanceOf(Keeping.Stopped.class);
    }

    @Test
    @Proves("CORD-34")
    void aCordPulledWhileTheBookFailsIsShownThoughNotWritten() throws InterruptedException {
        load();
        journals.failNextSync(LINE);
        works.ask(LINE, asked("l-1", SIX, new Request.Report(new Hearing.LifeSignHeard(STATION))));

        Answer answer = pull("p-1");

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.NotWritten.class, not -> assertThat(not.shown()).isTrue());
        Picture picture = works.picture(LINE).orElseThrow();
        assertThat(picture.gemba().andon().open()).hasSize(1);
        assertThat(picture.keeping())
                .isInstanceOfSatisfying(
                        Keeping.Stopped.class,
                        stopped -> assertThat(stopped.unwritten()).isEqualTo(1));
    }

    @Test
    void aReaderGetsTheNewestPictureAndMissesOlderOnes() throws InterruptedException {
        try (Subscription reader = works.subscribe()) {
            load();
            pull("p-1");
            Picture newest = works.picture(LINE).orElseThrow();
            assertThat(reader.newest(LINE)).contains(newest);
            assertThat(reader.newest(LINE)).isEmpty();
        }
    }

    private Answer load() throws InterruptedException {
        return works.ask(LINE, asked("load", SIX, new Request.LoadDefinition(Example.definition())));
    }

    private Answer pull(String id) throws InterruptedException {
        return works.ask(LINE, asked(id, SIX, new Request.PullCord(STATION, AndonKind.QUALITY, "")));
    }

    private Picture caughtUp() throws InterruptedException {
        try (Subscription reader = works.subscribe()) {
            Picture picture = works.picture(LINE).orElseThrow();
            while (!(picture.keeping() instanceof Keeping.Current)) {
                picture = reader.await(Duration.ofSeconds(30)).getOrDefault(LINE, picture);
            }
            return picture;
        }
    }

    private void awaitFact(Predicate<Fact> wanted) throws InterruptedException {
        try (Subscription reader = works.subscribe()) {
            List<Fact> found = new ArrayList<>();
            while (found.isEmpty()) {
                works.journals().openToRead(LINE).read(0, entry -> {
                    if (wanted.test(entry.recorded().fact())) {
                        found.add(entry.recorded().fact());
                    }
                    return found.isEmpty();
                });
                if (found.isEmpty()) {
                    assertThat(reader.await(Duration.ofSeconds(30))).isNotEmpty();
                }
            }
        }
    }
}
