package org.gemba.server.page;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The logs that were uploaded and wait for their import, each in a folder of its own beside its mapping. Those that nobody
 * imports do not stay: there are never more than a few, and none is kept for long.
 */
public final class WaitingLogs {
    /** Uploads that wait at once; the one that was touched longest ago goes first. */
    static final int MOST = 8;

    /** How long an upload waits after it was touched last. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(WaitingLogs.class);
    private static final String TOKEN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final String MAPPING = ".mapping.yaml";

    /** What the server leaves of an upload in whose midst it died. */
    private static final String HALF_SENT = "upload_.*\\.tmp";

    private final Path folder;
    private final InstantSource clock;

    /** Those in a folder, which is ours alone. */
    public WaitingLogs(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Keeps what was sent and returns the token it is found by. */
    String take(Part part) throws IOException {
        String token = UUID.randomUUID().toString();
        Path own = Files.createDirectories(folder.resolve(token));
        try (InputStream bytes = part.getInputStream()) {
            Files.copy(bytes, own.resolve(fileName(part.getSubmittedFileName())));
        } catch (IOException notWhole) {
            forget(own);
            throw notWhole;
        }
        tidy();
        CompletableFuture.delayedExecutor(LONGEST.toSeconds() + 1, TimeUnit.SECONDS)
                .execute(this::tidy);
        return token;
    }

    /** The log that is found by a token, if it still waits. */
    Optional<Path> find(String token) throws IOException {
        if (!token.matches(TOKEN) || !Files.isDirectory(folder.resolve(token))) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder.resolve(token))) {
            return files.filter(file -> !file.toString().endsWith(MAPPING)).findFirst();
        }
    }

    /** It was brought in, and waits no longer. */
    void done(Path log) {
        forget(Optional.ofNullable(log.getParent()).orElseThrow());
    }

    /** Deletes those that waited too long, or are too many. */
    public synchronized void tidy() {
        try (Stream<Path> entries = Files.list(folder)) {
            Instant oldest = clock.instant().minus(LONGEST);
            List<Path> waiting = new ArrayList<>();
            for (Path entry : entries.toList()) {
                String name = String.valueOf(entry.getFileName());
                boolean ours = name.matches(TOKEN) || name.matches(HALF_SENT);
                if (ours && touched(entry).toInstant().isBefore(oldest)) {
                    forget(entry);
                } else if (name.matches(TOKEN)) {
                    waiting.add(entry);
                }
            }
            waiting.sort(Comparator.comparing(WaitingLogs::touched).reversed());
            waiting.stream().skip(MOST).forEach(WaitingLogs::forget);
        } catch (IOException unseen) {
            LOG.warn("The folder of uploads cannot be tidied: {}", unseen.getMessage());
        }
    }

    private static FileTime touched(Path entry) {
        try {
            return Files.getLastModifiedTime(entry);
        } catch (IOException gone) {
            return FileTime.from(Instant.EPOCH);
        }
    }

    private static void forget(Path entry) {
        try (Stream<Path> all = Files.walk(entry)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException kept) {
            LOG.warn("An upload could not be deleted: {}", kept.getMessage());
        }
    }

    /** Only the last part of a name, and only what is harmless in it. */
    private static String fileName(@Nullable String submitted) {
        String name = submitted == null ? "log.csv" : submitted.replaceAll(".*[/\\\\]", "");
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return safe.isBlank() || safe.startsWith(".") || safe.endsWith(MAPPING) ? "log" + safe + ".csv" : safe;
    }
}
