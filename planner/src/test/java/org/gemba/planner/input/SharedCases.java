package org.gemba.planner.input;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Published cases beside the project; a test that needs them is skipped, visibly, where there are none. */
public final class SharedCases {
    private SharedCases() {}

    /** A file or folder of them. */
    public static Path at(String file) {
        String given = System.getProperty("GEMBA_SHARED", System.getenv("GEMBA_SHARED"));
        Path path = (given == null ? beside() : Path.of(given)).resolve(file);
        if (!Files.exists(path)) {
            Assumptions.abort("skipped: the published cases are not here (" + path + "; set GEMBA_SHARED)");
        }
        return path;
    }

    private static Path beside() {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.isDirectory(at.resolve("shared/data"))) {
            at = at.getParent();
        }
        return at.resolve("shared/data");
    }
}
