package org.gemba.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads that nobody imports do not stay on the disk for ever. */
class WaitingLogsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void whatWaitedTooLongGoesAndWhatDidNotStays() throws IOException {
        Path old = upload(WaitingLogs.LONGEST.plusSeconds(1));
        Path young = upload(WaitingLogs.LONGEST);
        Path halfSent = aged(Files.writeString(folder.resolve("upload_1f_00000001.tmp"), "half"), Duration.ofDays(2));
        Path notOurs = aged(Files.writeString(folder.resolve("notes.txt"), "keep"), Duration.ofDays(900));
        tidy();
        assertThat(old).doesNotExist();
        assertThat(halfSent).doesNotExist();
        assertThat(young).isDirectoryContaining("glob:**.csv");
        assertThat(notOurs).exists();
    }

    @Test
    void ofTooManyTheOldestGo() throws IOException {
        for (int i = 0; i < WaitingLogs.MOST; i++) {
            upload(Duration.ofMinutes(i));
        }
        tidy();
        assertThat(waiting()).isEqualTo(WaitingLogs.MOST);
        Path oldest = upload(Duration.ofMinutes(WaitingLogs.MOST));
        tidy();
        assertThat(oldest).doesNotExist();
        assertThat(waiting()).isEqualTo(WaitingLogs.MOST);
    }

    private void tidy() {
        new WaitingLogs(folder, InstantSource.fixed(NOW)).tidy();
    }

    private Path upload(Duration age) throws IOException {
        Path own = Files.createDirectory(folder.resolve(UUID.randomUUID().toString()));
        Files.writeString(own.resolve("log.csv"), "Case,Start");
        return aged(own, age);
    }

    private static Path aged(Path file, Duration age) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }

    private long waiting() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        }
    }
}
