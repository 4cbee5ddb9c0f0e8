package org.gemba.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.planner.balance.Answer;
import org.gemba.planner.balance.AnswerJson;
import org.gemba.planner.balance.AnswerTable;
import org.gemba.planner.balance.BalanceDrawing;
import org.gemba.planner.balance.BalancingProblem;
import org.gemba.planner.balance.Effort;
import org.gemba.planner.balance.LineBalancing;
import org.gemba.planner.balance.ProblemReader;
import org.gemba.planner.balance.TaktTooShort;
import org.gemba.planner.balance.crew.CrewBalancing;
import org.gemba.planner.balance.crew.CrewBalancing.Slack;
import org.gemba.planner.balance.crew.CrewFile;
import org.gemba.planner.balance.crew.CrewLine;
import org.gemba.planner.balance.crew.CrewPlan;
import org.gemba.planner.balance.crew.CrewReader;
import org.gemba.planner.balance.crew.CrewShown;
import org.gemba.planner.input.Sheet;
import org.gemba.planner.input.Unreadable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gemba balance}: shares a line's work among its stations and its people. */
@Command(
        name = "balance",
        description = {
            "Shares a line's work elements among its stations: the fewest stations for a takt, the least cycle for so many stations,",
            "with both, whether they go together, or the least stations × cycle. A file that names posts, skills, sides, zones, walks,",
            "models or rules is planned with its people: the fewest operators, or the fewest moves from today.",
            "Reads .IN2, .alb, .csv and .json; docs/reference/balance.md has the forms."
        },
        mixinStandardHelpOptions = true)
final class BalanceCommand implements Callable<Integer> {
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(10);
    private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{0,3})-([1-9][0-9]{0,3})");

    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Mixin
    private LimitOption limit = new LimitOption();

    @Mixin
    private DrawingOption drawing = new DrawingOption();

    @Option(
            names = "--takt",
            paramLabel = "TIME",
            description = "Takt in the file's unit; the file's own where it has one.")
    private @Nullable BigDecimal takt;

    @Option(names = "--stations", paramLabel = "M", description = "So many stations, each with one operator.")
    private @Nullable Integer stations;

    @Option(
            names = "--efficiency",
            paramLabel = "FROM-TO",
            description =
                    "The least stations × cycle with so many stations, and a cycle up to takt where one is given.")
    private @Nullable String efficiency;

    @Option(
            names = "--slack",
            paramLabel = "last|spread",
            description =
                    "Plans with people: the time not needed goes to the last operator, so that this person can be freed, or is shared.")
    private @Nullable Slack slack;

    @Option(
            names = "--rebalance",
            description =
                    "Plans with people: as few elements as possible move from the posts that the file says do them today.")
    private boolean rebalance;

    @Override
    public Integer call() throws NotDone, IOException {
        Path path = plan.file();
        Sheet sheet = Sheet.of(path);
        try {
            OptionalInt posts = stations == null ? OptionalInt.empty() : OptionalInt.of(stations);
            if (stations != null && stations < 1) {
                throw new NotDone("A line has at least 1 station; %d are asked for.".formatted(stations));
            }
            Effort effort = Effort.within(limit.orElse(USUAL_LIMIT)).seeded(plan.seed());
            CrewFile crew = CrewReader.read(sheet, posts);
            return crew.speaksOfPeople() || slack != null || rebalance
                    ? people(crew, effort)
                    : stations(crew.line().problem(), effort);
        } catch (TaktTooShort e) {
            throw new NotDone(e.longest()
                    .map(element -> ProblemReader.placeOf(sheet, element))
                    .map(at -> "%s:%d:%d: %s".formatted(sheet.name(), at.line(), at.column(), e.getMessage()))
                    .orElse(String.valueOf(e.getMessage())));
        } catch (Unreadable | IllegalArgumentException e) {
            throw new NotDone(String.valueOf(e.getMessage()));
        }
    }

    private int stations(BalancingProblem problem, Effort effort) throws NotDone {
        Answer answer = efficiency == null ? ask(problem, effort) : leastCapacity(problem, efficiency, effort);
        plan.print(() -> AnswerJson.of(problem, answer), () -> AnswerTable.of(problem, answer));
        if (answer.assignment().isPresent()) {
            drawing.draw(() -> BalanceDrawing.svg(problem, answer.assignment().get(), answer.cycle()));
        }
        return answer.assignment().isPresent() ? 0 : 1;
    }

    private Answer ask(BalancingProblem problem, Effort effort) throws NotDone {
        if (stations == null) {
            return LineBalancing.fewestStations(problem, takt(problem), effort);
        }
        return takt == null
                ? LineBalancing.leastCycle(problem, stations, effort)
                : LineBalancing.feasible(problem, takt(problem), stations, effort);
    }

    private Answer leastCapacity(BalancingProblem problem, String range, Effort effort) throws NotDone {
        Matcher ends = RANGE.matcher(range);
        if (!ends.matches() || stations != null) {
            throw new NotDone(
                    "--efficiency takes stations from and to, such as 4-8, and no --stations beside it; '%s' is given."
                            .formatted(range));
        }
        long longest = takt == null ? Math.max(1, problem.totalTime()) : takt(problem);
        int most = Math.min(Integer.parseInt(ends.group(2)), problem.elements().size());
        return LineBalancing.leastCapacity(
                problem, Math.min(most, Integer.parseInt(ends.group(1))), most, longest, effort);
    }

    private int people(CrewFile crew, Effort effort) throws NotDone {
        CrewLine line = crew.line();
        if (efficiency != null) {
            throw new NotDone("A line with its people is planned for a takt; --efficiency is for lines without rules.");
        }
        if (stations != null && line.posts().size() != stations) {
            throw new NotDone("%s names %d posts itself.\nLeave --stations out, or the posts."
                    .formatted(plan.file(), line.posts().size()));
        }
        if (rebalance && crew.today().isEmpty()) {
            throw new NotDone("%s does not say of every element which post does it today.\nGive each a 'today'."
                    .formatted(plan.file()));
        }
        long at = takt(line.problem());
        Slack to = slack == null ? Slack.LAST : slack;
        CrewPlan found = rebalance
                ? CrewBalancing.fewestMoves(line, at, crew.today(), effort)
                : CrewBalancing.fewestOperators(line, at, to, effort);
        CrewShown shown = new CrewShown(line, at, found);
        plan.print(() -> shown.json(goal(to)), shown::table);
        if (found.found()) {
            drawing.draw(shown::drawing);
        }
        return found.found() ? 0 : 1;
    }

    private String goal(Slack to) {
        return rebalance
                ? "FEWEST_MOVES"
                : "FEWEST_OPERATORS, slack " + to.name().toLowerCase(Locale.ROOT);
    }

    private long takt(BalancingProblem problem) throws NotDone {
        OptionalLong ticks =
                takt == null ? problem.takt() : OptionalLong.of(problem.scale().ticksWithin(takt));
        return ticks.orElseThrow(() -> new NotDone(
                "%s states no takt.\nGive --takt, or --stations for the least cycle.".formatted(problem.name())));
    }
}
