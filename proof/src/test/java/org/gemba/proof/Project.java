package org.gemba.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the project's own files are, and the reference data beside it, if it is there. */
final class Project {
    static final Path ROOT = root();

    private Project() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("gemba")) || !Files.isRegularFile(folder.resolve("gemba"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("The project's root, with its command 'gemba', was not found above "
                        + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }

    /** A folder of the reference data, named by GEMBA_SHARED or beside the project. */
    static Optional<Path> shared(String folder) {
        String named = System.getenv("GEMBA_SHARED");
        Path base = named == null ? ROOT.resolveSibling("shared") : Path.of(named);
        return Optional.of(base.resolve("data").resolve(folder)).filter(Files::exists);
    }
}
