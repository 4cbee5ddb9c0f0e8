package org.gemba.journal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.gemba.house.journal.Journal;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the process really asks of the operating system, seen by strace, which also makes a sync fail. */
class SyncTest {
    private static final int APPENDS = 500;

    @TempDir
    Path folder;

    private Path shelf;
    private Path acknowledgments;

    @BeforeEach
    void beginBook() throws Exception {
        Assumptions.assumeTrue(hasStrace(), "strace is not installed: apt install strace");
        shelf = Files.createDirectory(folder.resolve("shelf"));
        acknowledgments = folder.resolve("acknowledgments");
        try (SqliteJournals journals = new SqliteJournals(shelf)) {
            journals.open(Shift.LINE);
        }
    }

    private static boolean hasStrace() throws InterruptedException {
        try {
            return new ProcessBuilder("strace", "-o", "/dev/null", "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private int run(long appends, List<String> strace) throws Exception {
        Process writer = WriterProcess.start(strace, shelf, acknowledgments, 7, appends);
        assertThat(writer.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return writer.exitValue();
    }

    @Test
    @Proves("SYNC-2")
    void between_a_write_and_its_acknowledgment_stands_a_sync() throws Exception {
        Path trace = folder.resolve("trace");
        String calls = "trace=fsync,fdatasync,write,pwrite64";
        assertThat(run(APPENDS, List.of("strace", "-f", "-y", "-o", trace.toString(), "-e", calls)))
                .isZero();

        boolean unsynced = false;
        int syncs = 0;
        int syncsBefore = 0;
        int acknowledged = 0;
        Set<String> syncing = new HashSet<>();
        for (String call : Files.readAllLines(trace)) {
            String thread = call.substring(0, call.indexOf(' '));
            boolean ofLog = call.contains(".journal-wal>");
            if (ofLog && call.contains("pwrite64(")) {
                unsynced = true;
            } else if (ofLog && isSync(call) && call.contains("<unfinished")) {
                syncing.add(thread);
            } else if (isSync(call) && (ofLog || syncing.remove(thread)) && call.endsWith("= 0")) {
                unsynced = false;
                syncs++;
            } else if (call.contains("acknowledgments>")) {
                assertThat(unsynced).as("written and not synced at: %s", call).isFalse();
                assertThat(syncs).as("syncs up to: %s", call).isGreaterThan(syncsBefore);
                syncsBefore = syncs;
                acknowledged++;
            }
        }
        assertThat(acknowledged).isEqualTo(APPENDS);
        System.out.printf(
                "SYNC-2: %d acknowledgments, %d syncs, each before its acknowledgment%n", acknowledged, syncs);
    }

    private static boolean isSync(String call) {
        return call.contains("fdatasync") || call.contains("fsync");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 20, 41})
    @Proves("SYNC-3")
    void after_a_failed_sync_nothing_more_is_acknowledged(int failing) throws Exception {
        int planned = 60;
        String wal = shelf.resolve("PUMPS/L1.journal-wal").toString();
        String fault = "inject=fsync,fdatasync:error=EIO:when=" + failing;
        int exit = run(
                planned,
                List.of(
                        "strace",
                        "-f",
                        "-o",
                        folder.resolve("trace").toString(),
                        "-P",
                        wal,
                        "-e",
                        fault,
                        "-e",
                        "trace=fsync,fdatasync"));
        assertThat(exit).isEqualTo(WriterProcess.JOURNAL_FAILED);

        // The writer went on trying; had one later append been acknowledged there would be more.
        long acknowledged = WriterProcess.acknowledged(acknowledgments);
        long appends = Files.exists(acknowledgments) ? Files.size(acknowledgments) / Long.BYTES : 0;
        assertThat(appends).isLessThan(failing);
        List<String> syncs = Files.readAllLines(folder.resolve("trace")).stream()
                .filter(SyncTest::isSync)
                .toList();
        assertThat(syncs).as("no sync was tried again").hasSize(failing);
        assertThat(syncs.getLast()).contains("EIO");

        try (SqliteJournals journals = new SqliteJournals(shelf);
                Journal journal = journals.open(Shift.LINE)) {
            assertThat(journal.head().sequence()).isGreaterThanOrEqualTo(acknowledged);
            assertThat(journals.verify(Shift.LINE).fault()).isEmpty();
        }
    }
}
