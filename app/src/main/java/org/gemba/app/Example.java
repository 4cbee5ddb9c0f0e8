package org.gemba.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gemba.house.floor.LineDefinition;
import org.gemba.simulator.Behaviour;
import org.gemba.simulator.PlayedFloor;
import org.gemba.simulator.UnitInProcess;

/**
 * The living example: a plant whose floor is played. Which plant, and with which seed, stands in the folder of its books, so
 * that it goes on after a restart.
 *
 * @param file the plant's definition
 * @param seed of all chance on its floor
 * @param days of history it begins with
 * @param speed how many times as fast as ours its clock runs
 */
public record Example(Path file, long seed, Duration days, double speed) {
    private static final String NOTE = "played";

    /** The example that comes with the product. */
    static Path shipped() throws NotDone {
        Path file = Path.of(System.getProperty("gemba.examples", "examples"), "hida-pumps", "plant.yaml");
        if (!Files.exists(file)) {
            throw new NotDone(
                    "The example's file %s is not there.\nStart with ./gemba run, or give your own: --plant FILE."
                            .formatted(file.toAbsolutePath()));
        }
        return file;
    }

    List<LineDefinition> lines() throws IOException, NotDone {
        return PlantCommand.read(file);
    }

    PlayedFloor floor(LineDefinition definition, Instant from, List<UnitInProcess> left) {
        return new PlayedFloor(definition, Behaviour.suiting(definition), seed, from, left);
    }

    /** Whether the books of this folder are a played plant's. */
    static boolean playsIn(Path folder) {
        return Files.exists(folder.resolve(NOTE));
    }

    void note(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(NOTE), "This plant is played from " + file.getFileName() + ", seed " + seed + ".\n");
    }
}
