package org.gemba.app;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.gemba.planner.input.Unreadable;
import org.gemba.planner.sequence.CarSequencing;
import org.gemba.planner.sequence.Effort;
import org.gemba.planner.sequence.Ranking;
import org.gemba.planner.sequence.SequenceAnswer;
import org.gemba.planner.sequence.SequenceDrawing;
import org.gemba.planner.sequence.SequenceJson;
import org.gemba.planner.sequence.SequenceReader;
import org.gemba.planner.sequence.SequenceTable;
import org.gemba.planner.sequence.SequencingProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gemba sequence}: puts the cars of a day in order. */
@Command(
        name = "sequence",
        description = {
            "Orders a day's cars by spacing rules, paint batches and an even mix. Reads CSPLib .txt (a line of JSON for each problem",
            "in it), folders of Renault's challenge of 2005, .csv and .json."
        },
        mixinStandardHelpOptions = true)
final class SequenceCommand implements Callable<Integer> {
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(30);

    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Mixin
    private DrawingOption drawing = new DrawingOption();

    @Mixin
    private LimitOption limit = new LimitOption();

    @Option(
            names = "--moves",
            paramLabel = "N",
            description = "Stops after so many moves: with the same seed the same answer on every machine.")
    private @Nullable Long moves;

    @Option(names = "--problem", paramLabel = "NAME", description = "Only this problem of a file with many.")
    private @Nullable String problem;

    @Option(
            names = "--rank",
            paramLabel = "GOALS",
            description =
                    "What matters more, first to last, 1,000,000 to 1,000 to 1; a table has high,low,paint unless told otherwise.")
    private @Nullable String rank;

    @Override
    public Integer call() throws NotDone, IOException {
        try {
            List<SequencingProblem> chosen = SequenceReader.read(plan.fileOrFolder()).stream()
                    .filter(each -> problem == null || each.name().equals(problem))
                    .map(each -> rank == null ? each : Ranking.of(rank).of(each))
                    .toList();
            if (chosen.isEmpty()) {
                throw new NotDone(
                        "There is no problem %s in %s.".formatted(problem == null ? "" : problem, plan.fileOrFolder()));
            }
            if (drawing.isWanted() && chosen.size() > 1) {
                throw new NotDone("%s has %d problems; one can be drawn.\nName it: --problem %s"
                        .formatted(
                                plan.fileOrFolder(),
                                chosen.size(),
                                chosen.getFirst().name()));
            }
            Effort effort = Effort.within(limit.orElse(USUAL_LIMIT))
                    .seeded(plan.seed())
                    .moving(moves == null ? Long.MAX_VALUE : moves);
            boolean all = true;
            for (SequencingProblem each : chosen) {
                SequenceAnswer answer = CarSequencing.order(each, effort);
                plan.print(() -> SequenceJson.of(each, answer), () -> SequenceTable.of(each, answer));
                drawing.draw(() -> SequenceDrawing.svg(each, answer));
                all &= answer.score().isPresent();
            }
            return all ? 0 : 1;
        } catch (Unreadable | IllegalArgumentException e) {
            throw new NotDone(String.valueOf(e.getMessage()));
        }
    }
}
