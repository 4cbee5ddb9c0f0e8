package org.gemba.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.Receipt;
import org.gemba.house.journal.Verification;
import org.gemba.house.language.RequestId;
import org.gemba.house.promise.Proves;
import org.gemba.journal.sql.SqliteJournals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole engine dies at any moment while requests flow; each receipt that it gave out is found afterwards. */
@Timeout(300)
class KilledWorksTest {
    private static final int KILLS = 30;
    private static final long LONGEST_WAIT_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    @Proves("KILL-1")
    void everyReceiptThatWasGivenOutIsFoundAfterThirtyKills() throws Exception {
        Path shelf = Files.createDirectory(folder.resolve("shelf"));
        Path notes = folder.resolve("notes");
        Random random = new Random(1);
        int before = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process works = WorksProcess.start(shelf, notes, "kill-" + kill);
            awaitReceipts(works, notes, before);
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(150)).toNanos());
            works.destroyForcibly();
            assertThat(works.waitFor(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            List<WorksProcess.Noted> noted = WorksProcess.noted(notes);
            assertFound(shelf, noted.subList(before, noted.size()));
            before = noted.size();
        }
        assertFound(shelf, WorksProcess.noted(notes));
        try (SqliteJournals journals = new SqliteJournals(shelf)) {
            Verification verification = journals.verify(ExamplePlant.PUMPS);
            assertThat(verification.fault()).isEmpty();
            System.out.printf(
                    "KILL-1: the engine killed %d times, %d receipts given out, %d facts; lost 0%n",
                    KILLS, before, verification.sound());
        }
    }

    private static void assertFound(Path shelf, List<WorksProcess.Noted> noted) {
        try (SqliteJournals journals = new SqliteJournals(shelf);
                Journal book = journals.open(ExamplePlant.PUMPS)) {
            for (WorksProcess.Noted each : noted) {
                Receipt receipt = book.receiptOf(new RequestId(each.request())).orElseThrow();
                Entry entry = book.entry(each.last()).orElseThrow();
                assertThat(receipt.last()).isEqualTo(each.last());
                assertThat(entry.request()).isEqualTo(receipt.request());
                assertThat(entry.hash()).hasToString(each.hash());
            }
        }
    }

    /** A killed engine's successor goes on without a human. */
    private static void awaitReceipts(Process works, Path notes, int before) throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        while (WorksProcess.noted(notes).size() == before) {
            assertThat(works.isAlive())
                    .as("the engine goes on where the killed one stood")
                    .isTrue();
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
