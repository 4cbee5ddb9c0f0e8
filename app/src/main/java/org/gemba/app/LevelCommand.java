package org.gemba.app;

import java.io.IOException;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gemba level}: mixes the day's models evenly. */
@Command(
        name = "level",
        description = {
            "Puts the units of a mix in an even sequence: the least sum of squared deviations (pv), the least largest deviation (largest),",
            "or goal chasing I and II by the parts used. Reads .csv and .json."
        },
        mixinStandardHelpOptions = true)
final class LevelCommand implements Callable<Integer> {
    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Mixin
    private DrawingOption drawing = new DrawingOption();

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "pv",
            description = "pv, largest, goal-chasing or goal-chasing-2 (default: ${DEFAULT-VALUE}).")
    private String method = "pv";

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

    @Override
    public Integer call() throws NotDone, IOException {
        try {
            Mix mix = MixReader.read(plan.file());
            LevelledSequence level = Levelling.level(mix, method());
            plan.print(() -> LevelJson.of(mix, level), () -> LevelTable.of(mix, level));
            drawing.draw(() -> pitches == null ? DeviationDrawing.svg(mix, level) : BoxDrawing.svg(box(mix, pitches)));
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
