package org.gemba.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gemba.planner.input.Unreadable;
import org.gemba.planner.sequence.CarSequencing;
import org.gemba.planner.sequence.Effort;
import org.gemba.planner.sequence.SequenceAnswer;
import org.gemba.planner.sequence.SequenceJson;
import org.gemba.planner.sequence.SequenceReader;
import org.gemba.planner.sequence.SequenceTable;
import org.gemba.planner.sequence.SequencingProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gemba sequence}: puts the cars of a day in order. */
@Command(
        name = "sequence",
        description = {
            "Orders a day's cars by spacing rules, paint batches and an even mix. Reads CSPLib .txt (a line of JSON for each problem",
            "in it), folders of Renault's challenge of 2005, .csv and .json."
        },
        mixinStandardHelpOptions = true)
final class SequenceCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The cars and rules; a folder for Renault's challenge.")
    private Path file = Path.of("");

    @Option(
            names = "--limit",
            paramLabel = "TIME",
            defaultValue = "30s",
            description = "Stops after this time with the best so far, such as 10s or 2m (default: ${DEFAULT-VALUE}).")
    private String limit = "30s";

    @Option(
            names = "--moves",
            paramLabel = "N",
            description = "Stops after so many moves: with the same seed the same answer on every machine.")
    private @Nullable Long moves;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Of all chance; the same seed, the same moves.")
    private long seed;

    @Option(names = "--problem", paramLabel = "NAME", description = "Only this problem of a file with many.")
    private @Nullable String problem;

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
            List<SequencingProblem> chosen = SequenceReader.read(file).stream()
                    .filter(each -> problem == null || each.name().equals(problem))
                    .toList();
            if (chosen.isEmpty()) {
                throw new NotDone("There is no problem %s in %s.".formatted(problem == null ? "" : problem, file));
            }
            Effort effort = Effort.within(duration(limit)).seeded(seed).moving(moves == null ? Long.MAX_VALUE : moves);
            boolean all = true;
            for (SequencingProblem each : chosen) {
                all &= print(each, CarSequencing.order(each, effort));
            }
            return all ? 0 : 1;
        } catch (Unreadable | IllegalArgumentException e) {
            throw new NotDone(String.valueOf(e.getMessage()));
        }
    }

    private boolean print(SequencingProblem each, SequenceAnswer answer) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(SequenceJson.of(each, answer));
        } else {
            out.println(SequenceTable.of(each, answer));
        }
        out.flush();
        return answer.score().isPresent();
    }

    private static Duration duration(String text) throws NotDone {
        try {
            Duration duration = Duration.parse("PT" + text.strip().toUpperCase(Locale.ROOT));
            if (duration.isPositive()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            throw new NotDone("'%s' is not a time such as 10s, 1m30s or 0.5s (%s).".formatted(text, e.getMessage()));
        }
        throw new NotDone("The limit %s must be longer than nothing.".formatted(text));
    }
}
