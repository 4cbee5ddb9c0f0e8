package org.gemba.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.gemba.connect.plantfile.PlantFile;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineKey;

/** The example plant as its file says it. */
final class ExamplePlant {
    static final LineKey PUMPS = LineKey.parse("HIDA/ASSY-1");

    private ExamplePlant() {}

    /** The definition of its pump assembly line. */
    static LineDefinition pumps() {
        try {
            return switch (PlantFile.read(Project.ROOT.resolve("examples/hida-pumps/plant.yaml"))) {
                case PlantFile.Result.Understood understood ->
                    understood.lines().stream()
                            .filter(line -> line.key().equals(PUMPS))
                            .findFirst()
                            .orElseThrow();
                case PlantFile.Result.NotUnderstood not -> throw new AssertionError(not.problems());
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
