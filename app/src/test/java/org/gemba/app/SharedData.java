package org.gemba.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the reference data that lies beside the project, and skips a test visibly where it is absent. */
final class SharedData {
    private SharedData() {}

    static Path path(String inside) {
        String said = System.getProperty("GEMBA_SHARED", System.getenv().getOrDefault("GEMBA_SHARED", ""));
        if (!said.isEmpty()) {
            for (Path found : new Path[] {Path.of(said, inside), Path.of(said, "data", inside)}) {
                if (Files.exists(found)) {
                    return found;
                }
            }
        }
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path found = up.resolve("shared/data").resolve(inside);
            if (Files.exists(found)) {
                return found;
            }
        }
        Assumptions.abort("SKIPPED: the reference data %s is not here (set GEMBA_SHARED).".formatted(inside));
        throw new AssertionError();
    }
}
