package org.gemba.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.gemba.planner.input.Unreadable;
import org.gemba.planner.loop.LoopJson;
import org.gemba.planner.loop.LoopReader;
import org.gemba.planner.loop.LoopTable;
import org.gemba.planner.loop.SizedLoop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gemba size}: how many cards a loop needs. */
@Command(
        name = "size",
        description = {
            "Counts the cards of kanban loops by the formula each one names, or proposes a count from actual days.",
            "Reads .csv and .json."
        },
        mixinStandardHelpOptions = true)
final class SizeCommand implements Callable<Integer> {
    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Override
    public Integer call() throws NotDone, IOException {
        try {
            List<SizedLoop> loops = LoopReader.read(plan.file());
            plan.print(() -> LoopJson.of(loops), () -> LoopTable.of(loops));
            return 0;
        } catch (Unreadable e) {
            throw new NotDone(String.valueOf(e.getMessage()));
        }
    }
}
