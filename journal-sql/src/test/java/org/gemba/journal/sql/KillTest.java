package org.gemba.journal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Verification;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of PostgreSQL's 013_crash_restart: a writer dies at any moment, and the next one goes on without a human. */
class KillTest {
    private static final int KILLS = 100;

    @TempDir
    Path folder;

    @Test
    @Proves("KILL-1")
    void of_a_hundred_killed_writers_no_acknowledged_fact_is_lost() throws Exception {
        Path shelf = Files.createDirectory(folder.resolve("shelf"));
        Path acknowledgments = folder.resolve("acknowledgments");
        Random random = new Random(1);
        long lastHead = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long before = WriterProcess.acknowledged(acknowledgments);
            Process writer = WriterProcess.start(List.of(), shelf, acknowledgments, kill, Long.MAX_VALUE);
            // Most die while they write; every tenth at any moment of its start.
            if (kill % 10 != 0) {
                waitForAcknowledgment(writer, acknowledgments, before);
            }
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(150)).toNanos());
            writer.destroyForcibly();
            assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
            lastHead = checkAfterKill(shelf, acknowledgments, lastHead);
        }
        try (SqliteJournals journals = new SqliteJournals(shelf)) {
            Verification verification = journals.verify(Shift.LINE);
            assertThat(verification.fault()).isEmpty();
            System.out.printf(
                    "KILL-1: %d kills, %d facts written, %d acknowledged; lost 0, gaps 0, half batches 0%n",
                    KILLS, verification.sound(), WriterProcess.acknowledged(acknowledgments));
        }
    }

    private static long checkAfterKill(Path shelf, Path acknowledgments, long lastHead) throws IOException {
        try (SqliteJournals journals = new SqliteJournals(shelf);
                Journal journal = journals.open(Shift.LINE)) {
            long head = journal.head().sequence();
            assertThat(head).isGreaterThanOrEqualTo(WriterProcess.acknowledged(acknowledgments));
            long[] next = {lastHead + 1};
            journal.read(lastHead, entry -> {
                assertThat(entry.recorded()).isEqualTo(Shift.fact(next[0]));
                // A request is named after its first fact: it is there whole, or not at all.
                long last = journal.receiptOf(entry.request()).orElseThrow().last();
                assertThat(last).isBetween(next[0], head);
                next[0]++;
                return true;
            });
            assertThat(next[0] - 1).isEqualTo(head);
            return head;
        }
    }

    private static void waitForAcknowledgment(Process writer, Path acknowledgments, long before) throws IOException {
        Instant until = Instant.now().plusSeconds(60);
        while (WriterProcess.acknowledged(acknowledgments) == before) {
            assertThat(writer.isAlive())
                    .as("the writer goes on where the killed one stood")
                    .isTrue();
            assertThat(Instant.now()).isBefore(until);
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }

    @Test
    void a_second_process_is_refused_while_the_first_writes() throws Exception {
        Path shelf = Files.createDirectory(folder.resolve("shelf"));
        Path acknowledgments = folder.resolve("acknowledgments");
        try (SqliteJournals journals = new SqliteJournals(shelf)) {
            journals.open(Shift.LINE);
            Process second = WriterProcess.start(List.of(), shelf, acknowledgments, 1, 10);
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(WriterProcess.JOURNAL_FAILED);
            assertThat(folder.resolve("writer.log")).content().contains("is being written already");
            assertThat(journals.open(Shift.OTHER).append(0, Shift.singly(1, 2))).hasSize(2);
        } catch (JournalFailed failed) {
            throw new AssertionError(failed);
        }
    }
}
