package org.gemba.connect.plantfile;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the example plants lie. */
final class Examples {
    private Examples() {}

    static Path file(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            Path file = folder.resolve("examples").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
            folder = folder.getParent();
        }
        throw new AssertionError("examples/" + name + " is nowhere above the working folder.");
    }
}
