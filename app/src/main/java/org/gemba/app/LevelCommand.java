package org.gemba.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gemba.planner.input.Unreadable;
import org.gemba.planner.level.BoxDrawing;
import org.gemba.planner.level.DeviationDrawing;
import org.gemba.planner.level.HeijunkaBox;
import org.gemba.planner.level.LevelJson;
import org.gemba.planner.level.LevelMethod;
import org.gemba.planner.level.LevelTable;
import org.gemba.planner.level.LevelledSequence;
import org.gemba.planner.level.Levelling;
import org.gemba.planner.level.Mix;
import org.gemba.planner.level.MixReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gemba level}: mixes the day's models evenly. */
@Command(
        name = "level",
        description = {
            "Puts the units of a mix in an even sequence: the least sum of squared deviations (pv), the least largest deviation (largest),",
            "or goal chasing I and II by the parts used. Reads .csv and .json."
        },
        mixinStandardHelpOptions = true)
final class LevelCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The models with their units and, if need be, their parts.")
    private Path file = Path.of("");

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "pv",
            description = "pv, largest, goal-chasing or goal-chasing-2 (default: ${DEFAULT-VALUE}).")
    private String method = "pv";

    @Option(names = "--json", description = "Prints the answer as JSON.")
    private boolean json;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Taken by every planning command; levelling settles ties by the order of the models and needs no chance.")
    @SuppressWarnings("UnusedVariable")
    private long seed;

    @Option(
            names = "--svg",
            paramLabel = "FILE",
            description = "Draws how far the models stray; with --pitches the heijunka box.")
    private @Nullable Path svg;

    @Option(
            names = "--pitches",
            paramLabel = "N",
            description = "Draws a heijunka box of so many pitches; a unit of the file is a card.")
    private @Nullable Integer pitches;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "1000",
            description = "At most so many cards of a model in a pitch (default: ${DEFAULT-VALUE}).")
    private int most;

    @Option(
            names = "--low-runners",
            paramLabel = "N",
            defaultValue = "0",
            description = "Models with fewer cards wait for an open slot (default: ${DEFAULT-VALUE}).")
    private int lowRunners;

    @Option(
            names = "--open-slots",
            paramLabel = "N",
            defaultValue = "0",
            description = "So many slots stay open for low runners (default: ${DEFAULT-VALUE}).")
    private int openSlots;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws NotDone, IOException {
        if (!Files.isReadable(file)) {
            throw new NotDone("There is no file %s to read.".formatted(file));
        }
        try {
            Mix mix = MixReader.read(file);
            LevelledSequence level = Levelling.level(mix, method());
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(LevelJson.of(mix, level));
            } else {
                out.print(LevelTable.of(mix, level));
            }
            out.flush();
            if (svg != null) {
                Files.writeString(
                        svg, pitches == null ? DeviationDrawing.svg(mix, level) : BoxDrawing.svg(box(mix, pitches)));
            }
            return 0;
        } catch (Unreadable | IllegalArgumentException e) {
            throw new NotDone(String.valueOf(e.getMessage()));
        }
    }

    private HeijunkaBox box(Mix mix, int columns) {
        int cards = Math.ceilDiv(mix.units(), Math.max(1, columns));
        return HeijunkaBox.of(mix, new HeijunkaBox.Rules(columns, cards, most, lowRunners, openSlots));
    }

    private LevelMethod method() throws NotDone {
        return switch (method) {
            case "pv" -> LevelMethod.SUM_OF_SQUARES;
            case "largest" -> LevelMethod.LARGEST_DEVIATION;
            case "goal-chasing" -> LevelMethod.GOAL_CHASING;
            case "goal-chasing-2" -> LevelMethod.GOAL_CHASING_2;
            default ->
                throw new NotDone("'%s' is none of pv, largest, goal-chasing, goal-chasing-2.".formatted(method));
        };
    }
}
