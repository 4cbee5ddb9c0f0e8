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

    void draw(Supplier<String> drawing) throws NotDone {
        if (svg != null) {
            try {
                Files.writeString(svg, drawing.get());
            } catch (IOException e) {
                throw new NotDone("The drawing cannot be written to %s (%s).\nGive a file in a folder that is there."
                        .formatted(svg, e.getClass().getSimpleName()));
            }
        }
    }
}
