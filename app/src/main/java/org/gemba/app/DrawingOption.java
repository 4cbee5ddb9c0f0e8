package org.gemba.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an answer is drawn, if it is. */
final class DrawingOption {
    @Option(names = "--svg", paramLabel = "FILE", description = "Draws the answer into this file.")
    private @Nullable Path svg;

    boolean isWanted() {
        return svg != null;
    }

    void draw(Supplier<String> drawing) throws IOException {
        if (svg != null) {
            Files.writeString(svg, drawing.get());
        }
    }
}
