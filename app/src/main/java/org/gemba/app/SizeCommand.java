package org.gemba.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gemba.planner.input.Unreadable;
import org.gemba.planner.loop.LoopJson;
import org.gemba.planner.loop.LoopReader;
import org.gemba.planner.loop.LoopTable;
import org.gemba.planner.loop.SizedLoop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gemba size}: how many cards a loop needs. */
@Command(
        name = "size",
        description = {
            "Counts the cards of kanban loops by the formula each one names, or proposes a count from actual days.",
            "Reads .csv and .json."
        },
        mixinStandardHelpOptions = true)
final class SizeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The loops.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Prints the answer as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws NotDone, IOException {
        if (!Files.isReadable(file)) {
            throw new NotDone("There is no file %s to read.".formatted(file));
        }
        try {
            List<SizedLoop> loops = LoopReader.read(file);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(LoopJson.of(loops));
            } else {
                out.print(LoopTable.of(loops));
            }
            out.flush();
            return 0;
        } catch (Unreadable e) {
            throw new NotDone(String.valueOf(e.getMessage()));
        }
    }
}
