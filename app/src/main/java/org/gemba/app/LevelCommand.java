package org.gemba.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gemba.planner.Fraction;
import org.gemba.planner.input.Sheet;
import org.gemba.planner.input.Unreadable;
import org.gemba.planner.level.BoxDrawing;
import org.gemba.planner.level.BoxOrder;
import org.gemba.planner.level.BoxReader;
import org.gemba.planner.level.DailyPattern;
import org.gemba.planner.level.DeviationDrawing;
import org.gemba.planner.level.Epei;
import org.gemba.planner.level.EpeiReader;
import org.gemba.planner.level.HeijunkaBox;
import org.gemba.planner.level.LevelJson;
import org.gemba.planner.level.LevelMethod;
import org.gemba.planner.level.LevelTable;
import org.gemba.planner.level.LevelledSequence;
import org.gemba.planner.level.Levelling;
import org.gemba.planner.level.Mix;
import org.gemba.planner.level.MixReader;
import org.gemba.planner.level.PlanJson;
import org.gemba.planner.level.PlanTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gemba level}: mixes the day's models evenly. */
@Command(
        name = "level",
        description = {
            "Puts the units of a mix in an even sequence: the least sum of squared deviations (pv), the least largest deviation (largest),",
            "or goal chasing I and II by the parts used. Or cuts the mix into days (pattern), fills a heijunka box (box), or finds the",
            "shortest interval in which every part can be run, and the lots (epei). Reads .csv and .json."
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
            description =
                    "pv, largest, goal-chasing, goal-chasing-2, pattern, box or epei (default: ${DEFAULT-VALUE}).")
    private String method = "pv";

    @Option(
            names = "--pitches",
            paramLabel = "N",
            description = "The pitches of the heijunka box; a unit of the file is a card where it names no container.")
    private @Nullable Integer pitches;

    @Option(names = "--most", paramLabel = "N", description = "For box: at most so many cards of a model in a pitch.")
    private @Nullable Integer most;

    @Option(
            names = "--low-runners",
            paramLabel = "N",
            description = "For box: models with fewer cards wait for an open slot.")
    private @Nullable Integer lowRunners;

    @Option(names = "--open-slots", paramLabel = "N", description = "For box: so many slots stay open for low runners.")
    private @Nullable Integer openSlots;

    @Option(names = "--days", paramLabel = "N", description = "For pattern: the days the mix is spread over.")
    private @Nullable Integer days;

    @Option(names = "--available", paramLabel = "TIME", description = "For epei: time a day, in the unit of the file.")
    private @Nullable BigDecimal available;

    @Option(
            names = "--frozen",
            paramLabel = "MODELS",
            split = ",",
            description = "Models at the head that stay, such as A,B,A.")
    private List<String> frozen = List.of();

    @Override
    public Integer call() throws NotDone, IOException {
        try {
            switch (method) {
                case "epei" -> epei();
                case "pattern" -> pattern(mix());
                case "box" -> box();
                default -> sequence(mix());
            }
            return 0;
        } catch (Unreadable | IllegalArgumentException e) {
            throw new NotDone(String.valueOf(e.getMessage()));
        }
    }

    private Mix mix() throws NotDone, IOException {
        Mix mix = MixReader.read(sheet());
        return frozen.isEmpty() ? mix : mix.frozenAs(frozen);
    }

    private Sheet sheet() throws NotDone, IOException {
        return Sheet.of(plan.file());
    }

    private void sequence(Mix mix) throws NotDone, IOException {
        Optional<BoxOrder> order = pitches == null ? Optional.empty() : Optional.of(order(mix));
        LevelledSequence level = Levelling.level(mix, method());
        plan.print(() -> LevelJson.of(mix, level), () -> LevelTable.of(mix, level));
        drawing.draw(() ->
                order.map(box -> BoxDrawing.svg(box.fill(mix))).orElseGet(() -> DeviationDrawing.svg(mix, level)));
    }

    private void epei() throws NotDone, IOException {
        if (available == null) {
            throw new NotDone("The time a day is missing.\nGive it: --available TIME, in the unit of the file.");
        }
        List<Epei.Run> runs = EpeiReader.read(plan.file());
        refuseDrawing();
        Epei epei = Epei.of(Fraction.of(available), runs);
        plan.print(() -> PlanJson.of(runs, epei), () -> PlanTable.of(runs, epei));
    }

    private void pattern(Mix mix) throws NotDone {
        if (days == null) {
            throw new NotDone("The days are missing.\nGive them: --days N.");
        }
        refuseDrawing();
        DailyPattern pattern = DailyPattern.of(mix, days);
        plan.print(() -> PlanJson.of(mix, pattern), () -> PlanTable.of(mix, pattern));
    }

    private void box() throws NotDone, IOException {
        Mix mix = MixReader.read(sheet());
        HeijunkaBox box = order(mix).fill(mix);
        plan.print(() -> PlanJson.of(box), () -> PlanTable.of(box));
        drawing.draw(() -> BoxDrawing.svg(box));
    }

    private void refuseDrawing() throws NotDone {
        if (drawing.isWanted()) {
            throw new NotDone("There is no drawing of %s.\nLeave --svg out.".formatted(method));
        }
    }

    private BoxOrder order(Mix mix) throws NotDone, IOException {
        return BoxReader.read(sheet(), mix)
                .but(
                        Optional.ofNullable(pitches),
                        Optional.ofNullable(most),
                        Optional.ofNullable(lowRunners),
                        Optional.ofNullable(openSlots),
                        frozen);
    }

    private LevelMethod method() throws NotDone {
        return switch (method) {
            case "pv" -> LevelMethod.SUM_OF_SQUARES;
            case "largest" -> LevelMethod.LARGEST_DEVIATION;
            case "goal-chasing" -> LevelMethod.GOAL_CHASING;
            case "goal-chasing-2" -> LevelMethod.GOAL_CHASING_2;
            default ->
                throw new NotDone("'%s' is none of pv, largest, goal-chasing, goal-chasing-2, pattern, box, epei."
                        .formatted(method));
        };
    }
}
