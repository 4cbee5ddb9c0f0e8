package org.gemba.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The published cases beside the project, or where {@code GEMBA_SHARED} says. */
final class SharedData {
    private SharedData() {}

    /** A file or folder of them; empty where it is not here. */
    static Optional<Path> at(String file) {
        String given = System.getProperty("GEMBA_SHARED", System.getenv("GEMBA_SHARED"));
        Path path = (given == null ? beside() : Path.of(given)).resolve(file);
        return Files.exists(path) ? Optional.of(path) : Optional.empty();
    }

    private static Path beside() {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.isDirectory(at.resolve("shared/data"))) {
            at = at.getParent();
        }
        return at.resolve("shared/data");
    }
}
