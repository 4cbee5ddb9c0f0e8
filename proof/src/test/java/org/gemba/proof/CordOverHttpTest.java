package org.gemba.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.gemba.engine.Answer;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.StationId;
import org.gemba.house.journal.Batch;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.FactQuery;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Receipt;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The cord is pulled on the tablet and seen in the hall, whatever else has failed. Nobody has signed in. */
@Timeout(120)
class CordOverHttpTest {
    private static final LineKey GEARS = LineKey.parse("HIDA/GEAR-1");
    private static final String TABLET = "/HIDA/ASSY-1/ask";
    private static final String HALL = "/HIDA/ASSY-1/andon";
    private static final String REPORTS = "/api/v1/plants/HIDA/lines/%s/requests";

    private final Disk disk = new Disk();
    private RunningPlant plant;

    @BeforeEach
    void open() {
        plant = RunningPlant.after(
                Duration.ofMinutes(20), text -> text, books -> WatchedBook.shelf(books, disk::under));
        assertThat(plant.get(HALL).body()).doesNotContain(lamp("A-05"));
    }

    @AfterEach
    void close() {
        disk.free();
        plant.close();
    }

    @Test
    @Proves("CORD-34")
    void whileTheBookOfAnotherLineCannotBeWritten() throws Exception {
        disk.fail(GEARS);
        assertThat(report(GEARS).statusCode()).isEqualTo(503);
        try (LiveScreen hall = LiveScreen.open(plant, HALL)) {
            HttpResponse<String> pulled = pull();
            assertThat(pulled.statusCode()).isEqualTo(303);
            assertThat(hall.await(lamp("A-05"))).doesNotContain("standing");
        }
        assertThat(pulls()).hasSize(1);
    }

    @Test
    @Proves("CORD-34")
    void whileTheBookOfItsOwnLineCannotBeWritten() throws Exception {
        disk.fail(RunningPlant.ASSEMBLY);
        Head before = plant.head(RunningPlant.ASSEMBLY);
        try (LiveScreen hall = LiveScreen.open(plant, HALL)) {
            HttpResponse<String> first = report(RunningPlant.ASSEMBLY);
            assertThat(first.statusCode()).isEqualTo(503);
            HttpResponse<String> pulled = pull();
            assertThat(pulled.statusCode()).isEqualTo(503);
            assertThat(pulled.body())
                    .contains("Your call is shown, but it could not be written down.", "Call out as well");
            String picture = hall.await(lamp("A-05"));
            assertThat(picture).contains("standing is-late", Disk.FULL);
            HttpResponse<String> program = plant.json(REPORTS.formatted("ASSY-1"), """
                    {"id":"pull-2","happenedAt":"%s","source":"test","provenance":"ENTERED",
                     "request":{"is":"PullCord","station":"A-06","kind":"QUALITY","remark":""}}""".formatted(plant.now()));
            assertThat(program.statusCode()).isEqualTo(503);
            assertThat(program.body()).contains("It is shown, but not written down.");
            hall.await(lamp("A-06"));
        }
        assertThat(plant.head(RunningPlant.ASSEMBLY)).isEqualTo(before);
    }

    @Test
    @Proves("CORD-34")
    void throughAGateFullOfReports() throws Exception {
        disk.hold();
        CompletableFuture<Answer> held = send(0);
        disk.awaitWriter();
        List<CompletableFuture<Answer>> waiting = new ArrayList<>();
        for (int i = 1; waiting.stream().noneMatch(CompletableFuture::isDone); i++) {
            waiting.add(send(i));
        }
        assertThat(waiting.getLast().join()).isInstanceOf(Answer.Busy.class);
        HttpResponse<String> report = report(RunningPlant.ASSEMBLY);
        assertThat(report.statusCode()).isEqualTo(503);
        assertThat(report.headers().firstValue("Retry-After")).hasValue("1");
        int full = plant.works().waiting(RunningPlant.ASSEMBLY);
        CompletableFuture<HttpResponse<String>> pulled = CompletableFuture.supplyAsync(this::pull);
        while (plant.works().waiting(RunningPlant.ASSEMBLY) == full && !pulled.isDone()) {
            Thread.onSpinWait();
        }
        try (LiveScreen hall = LiveScreen.open(plant, HALL)) {
            disk.free();
            hall.await(lamp("A-05"));
        }
        assertThat(pulled.join().statusCode()).isEqualTo(303);
        Answer.Done before = (Answer.Done) held.join();
        Answer.Done after = (Answer.Done) waiting.getFirst().join();
        assertThat(pulls()).hasSize(1);
        assertThat(pulls().getFirst().recorded().sequence())
                .isGreaterThan(before.receipt().last())
                .isLessThan(after.receipt().first());
    }

    /** As the tablet's key does it: a form, no cookie, no name. */
    private HttpResponse<String> pull() {
        return plant.form(TABLET, "ask=PullCord&id=pull-1&station=A-05&kind=QUALITY&back=/HIDA/ASSY-1/station/A-05");
    }

    private HttpResponse<String> report(LineKey line) {
        String station = plant.works()
                .picture(line)
                .orElseThrow()
                .gemba()
                .definition()
                .today()
                .orElseThrow()
                .line()
                .stations()
                .getFirst()
                .value();
        return plant.json(REPORTS.formatted(line.line()), """
                {"id":"r-1","happenedAt":"%s","source":"test","provenance":"MEASURED",
                 "request":{"is":"Report","happening":{"is":"LifeSignHeard","station":"%s"}}}""".formatted(plant.now(), station));
    }

    private CompletableFuture<Answer> send(int number) {
        Asked asked = new Asked(
                new RequestId("report-" + number),
                plant.now(),
                new Source("test"),
                Optional.empty(),
                Provenance.MEASURED,
                new Request.Report(new Hearing.LifeSignHeard(new StationId("A-01"))));
        return plant.works().send(RunningPlant.ASSEMBLY, asked);
    }

    private static String lamp(String station) {
        return "<li class=\"is-call\"><span>%s</span>".formatted(station);
    }

    /** The pulls of this test that stand in the line's book. */
    private List<Entry> pulls() {
        List<Entry> pulls = new ArrayList<>();
        try (Journal book = plant.works().journals().openToRead(RunningPlant.ASSEMBLY)) {
            book.find(FactQuery.ALL.of(List.of("AndonPulled")), pulls::add);
        }
        pulls.removeIf(pull -> !pull.request().value().equals("page:pull-1"));
        return pulls;
    }

    /** The disk under all books: it can fail one line, or keep the writer of the assembly waiting. */
    private static final class Disk {
        static final String FULL = "The disk is full.";

        private final CountDownLatch writing = new CountDownLatch(1);
        private final CountDownLatch free = new CountDownLatch(1);
        private volatile boolean holding;
        private volatile Optional<LineKey> failing = Optional.empty();

        WatchedBook.Watcher under(LineKey line) {
            return new WatchedBook.Watcher() {
                @Override
                public void before(long expected, List<Batch> batches) {
                    write(line);
                }

                @Override
                public void after(List<Receipt> receipts) {
                    // What is written is written.
                }
            };
        }

        private void write(LineKey line) {
            if (failing.filter(line::equals).isPresent()) {
                throw new JournalFailed(FULL);
            }
            if (holding && line.equals(RunningPlant.ASSEMBLY)) {
                writing.countDown();
                awaitUninterruptibly(free);
            }
        }

        void fail(LineKey line) {
            failing = Optional.of(line);
        }

        void hold() {
            holding = true;
        }

        void awaitWriter() {
            awaitUninterruptibly(writing);
        }

        void free() {
            free.countDown();
        }

        private static void awaitUninterruptibly(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("Nobody interrupts here.", e);
            }
        }
    }
}
