package org.gemba.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.gemba.planner.balance.Answer;
import org.gemba.planner.balance.AnswerJson;
import org.gemba.planner.balance.AnswerTable;
import org.gemba.planner.balance.BalanceDrawing;
import org.gemba.planner.balance.BalancingProblem;
import org.gemba.planner.balance.Effort;
import org.gemba.planner.balance.LineBalancing;
import org.gemba.planner.balance.ProblemReader;
import org.gemba.planner.balance.TaktTooShort;
import org.gemba.planner.balance.UnreadableProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gemba balance}: shares a line's work among its stations. */
@Command(
        name = "balance",
        description = {
            "Shares a line's work elements among its stations: the fewest stations for a takt, the least cycle for so many stations,",
            "or, with both, whether they go together. Reads .IN2, .alb, .csv and .json."
        },
        mixinStandardHelpOptions = true)
final class BalanceCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The work elements and what must come before what.")
    private Path file = Path.of("");

    @Option(
            names = "--takt",
            paramLabel = "TIME",
            description = "Takt in the file's unit; the file's own where it has one.")
    private @Nullable BigDecimal takt;

    @Option(names = "--stations", paramLabel = "M", description = "So many stations.")
    private @Nullable Integer stations;

    @Option(
            names = "--limit",
            paramLabel = "TIME",
            defaultValue = "10s",
            description = "Stops after this time with the best so far, such as 10s or 2m (default: ${DEFAULT-VALUE}).")
    private String limit = "10s";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Chooses among equals; the same seed, the same answer.")
    private long seed;

    @Option(names = "--json", description = "Prints the answer as JSON.")
    private boolean json;

    @Option(
            names = "--svg",
            paramLabel = "FILE",
            description = "Draws the yamazumi with the takt line and the precedence graph.")
    private @Nullable Path svg;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws NotDone, IOException {
        if (!Files.isReadable(file)) {
            throw new NotDone("There is no file %s to read.".formatted(file));
        }
        try {
            BalancingProblem problem = ProblemReader.read(file);
            Answer answer = ask(problem, Effort.within(duration(limit)).seeded(seed));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(AnswerJson.of(problem, answer));
            } else {
                out.print(AnswerTable.of(problem, answer));
            }
            out.flush();
            if (svg != null && answer.assignment().isPresent()) {
                Files.writeString(
                        svg, BalanceDrawing.svg(problem, answer.assignment().get(), answer.cycle()));
            }
            return answer.assignment().isPresent() ? 0 : 1;
        } catch (UnreadableProblem | TaktTooShort e) {
            throw new NotDone(String.valueOf(e.getMessage()));
        }
    }

    private Answer ask(BalancingProblem problem, Effort effort) throws NotDone {
        OptionalLong ticks = takt == null
                ? OptionalLong.empty()
                : OptionalLong.of(problem.scale().ticksWithin(takt));
        if (stations != null && stations < 1) {
            throw new NotDone("A line has at least 1 station; %d are asked for.".formatted(stations));
        }
        if (stations != null) {
            return ticks.isPresent()
                    ? LineBalancing.feasible(problem, ticks.getAsLong(), stations, effort)
                    : LineBalancing.leastCycle(problem, stations, effort);
        }
        if (ticks.isEmpty() && problem.takt().isEmpty()) {
            throw new NotDone("%s states no takt.\nGive --takt, or --stations for the least cycle.".formatted(file));
        }
        return LineBalancing.fewestStations(
                problem, ticks.orElseGet(() -> problem.takt().orElseThrow()), effort);
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
