package org.gemba.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.planner.balance.Answer;
import org.gemba.planner.balance.BalanceCheck;
import org.gemba.planner.balance.BalancingProblem;
import org.gemba.planner.balance.Effort;
import org.gemba.planner.balance.LineBalancing;
import org.gemba.planner.balance.ProblemReader;
import org.gemba.planner.balance.crew.CrewBalancing;
import org.gemba.planner.balance.crew.CrewLine;
import org.gemba.planner.balance.crew.CrewPlan;

/**
 * Line balancing on the published cases (Scholl 1993; Otto, Otto and Scholl 2013) and on lines of a thousand elements, one thread,
 * every answer checked anew; and OR-Tools CP-SAT, one worker, on some of the cases.
 */
final class BalanceBench implements Bench {
    /** Of a sample, one Otto case in so many is run. */
    private static final int SAMPLE = 8;

    /** Graph, cycle, stations: cases of every difficulty for CP-SAT, those of which figures are known first. */
    private static final List<String> BASELINE = List.of(
            "WARNECKE,58,54,31",
            "LUTZ2,89,11,49",
            "ARC111,111,7520,21",
            "BARTHOL2,148,85,50",
            "SCHOLL,297,1394,50",
            "WEE-MAG,75,54,31",
            "TONGE70,70,176,21",
            "SAWYER30,30,30,12");

    private static final int BASELINE_SECONDS = 20;

    private final int oneIn;

    /** All published cases, or a sample of the large sets. */
    BalanceBench(boolean sample) {
        this.oneIn = sample ? SAMPLE : 1;
    }

    @Override
    public String name() {
        return "balance";
    }

    @Override
    public void run(Table table) throws IOException {
        Optional<Path> data = SharedData.at("salbp");
        if (data.isEmpty()) {
            table.row("published cases", "skipped: not here", "-");
        } else {
            classical(data.get(), table);
            otto(data.get(), 20, 10, "all proved", table);
            otto(data.get(), 50, 10, "all but one proved", table);
            otto(data.get(), 100, 15, ">= 91 % proved, none above", table);
            leastCycle(data.get(), table);
        }
        for (ThousandElements.Kind kind : ThousandElements.Kind.values()) {
            thousand(kind, table);
        }
        if (data.isPresent()) {
            baseline(data.get(), table);
        }
    }

    /** What a set of cases came to. */
    private static final class Tally {
        private int cases;
        private int proved;
        private int above;
        private int below;
        private double slowest;
        private double seconds;
        private final List<String> open = new ArrayList<>();

        void add(String name, BalancingProblem problem, Answer answer, long listed) {
            double took = seconds(answer);
            cases++;
            proved += answer.proved() ? 1 : 0;
            above += answer.value() > listed ? 1 : 0;
            below += answer.value() < listed ? 1 : 0;
            slowest = Math.max(slowest, took);
            seconds += took;
            if (!answer.proved() || answer.value() > listed) {
                open.add(name + (answer.value() > listed ? " above" : ""));
            }
            check(problem, answer);
        }

        void print(String what, String bar, Table table) {
            table.row(
                    what,
                    "%d of %d proved (%s %%), %d above and %d below the list; slowest %s s, together %s s"
                            .formatted(
                                    proved,
                                    cases,
                                    Table.number(100.0 * proved / cases),
                                    above,
                                    below,
                                    Table.number(slowest),
                                    Table.number(seconds)),
                    bar);
            if (!open.isEmpty()) {
                table.row("  open", String.join(" ", open), "");
            }
        }
    }

    private static void classical(Path data, Table table) throws IOException {
        Tally tally = new Tally();
        for (String[] row : rows(data.resolve("salbp1_scholl_optima.csv"), 1)) {
            BalancingProblem problem = graph(data, row[0]);
            tally.add(row[0] + "/" + row[2], problem, fewest(problem, row[2], 10), Long.parseLong(row[3]));
        }
        tally.print("SALBP-1, classical", "all proved as listed, <= 4 s each, <= 45 s together", table);
    }

    private void otto(Path data, int size, int seconds, String bar, Table table) throws IOException {
        Tally tally = new Tally();
        for (String[] row : rows(data.resolve("salbp1_otto_n" + size + ".csv"), oneIn)) {
            Path file = data.resolve("otto2013/n%d/instance_n=%d_%s.alb".formatted(size, size, row[1]));
            BalancingProblem problem = ProblemReader.read(file);
            tally.add("no. " + row[1], problem, fewest(problem, row[2], seconds), Long.parseLong(row[3]));
        }
        String which = oneIn == 1 ? "" : ", one in " + oneIn;
        tally.print("SALBP-1, Otto n = %d%s, %d s each".formatted(size, which, seconds), bar, table);
    }

    private static void leastCycle(Path data, Table table) throws IOException {
        Tally tally = new Tally();
        for (String[] row : rows(data.resolve("salbp2_classical.csv"), 1)) {
            if (Integer.parseInt(row[1]) <= 60) {
                BalancingProblem problem = graph(data, row[0]);
                Answer answer = LineBalancing.leastCycle(
                        problem, Integer.parseInt(row[2]), Effort.within(Duration.ofSeconds(10)));
                tally.add(row[0] + "/" + row[2], problem, answer, Long.parseLong(row[4]));
            }
        }
        tally.print("SALBP-2, classical graphs of up to 60 tasks", "all proved, <= 10 s each", table);
    }

    private static void thousand(ThousandElements.Kind kind, Table table) {
        BalancingProblem problem = ThousandElements.of(kind);
        List<String> first = new ArrayList<>();
        long begun = System.nanoTime();
        Effort effort = Effort.within(Duration.ofSeconds(60)).tellingTo(progress -> {
            if (first.isEmpty()) {
                first.add("%d stations in %s s"
                        .formatted(progress.best(), Table.number((System.nanoTime() - begun) / 1e9)));
            }
        });
        Answer answer = LineBalancing.fewestStations(problem, 1000, effort);
        check(problem, answer);
        double above = 100.0 * (answer.stations() - answer.lowerBound()) / answer.lowerBound();
        table.row(
                "n = 1,000, generated, %s".formatted(kind.text()),
                "%s; %d in %s s, bound %d: %s %% above"
                        .formatted(
                                String.join("", first),
                                answer.stations(),
                                Table.number(seconds(answer)),
                                answer.lowerBound(),
                                Table.number(above)),
                "an answer in <= 1 s, <= 2 % in 60 s");
    }

    private static void baseline(Path data, Table table) throws IOException {
        for (String each : BASELINE) {
            String[] row = each.split(",", -1);
            BalancingProblem problem = graph(data, row[0]);
            Answer ours = fewest(problem, row[2], BASELINE_SECONDS);
            CrewPlan theirs = CrewBalancing.fewestOperators(
                    CrewLine.plain(problem, Integer.parseInt(row[3]) + 3),
                    Long.parseLong(row[2]),
                    CrewBalancing.Slack.SPREAD,
                    Effort.within(Duration.ofSeconds(BASELINE_SECONDS)));
            String found = theirs.found()
                    ? "%d %s".formatted(theirs.operators(), theirs.proved() ? "proved" : "open")
                    : "no answer";
            table.row(
                    "%s/%s, %d s".formatted(row[0], row[2], BASELINE_SECONDS),
                    "%d %s in %s s; CP-SAT %s in %s s"
                            .formatted(
                                    ours.stations(),
                                    ours.proved() ? "proved" : "open",
                                    Table.number(seconds(ours)),
                                    found,
                                    Table.number(theirs.took().toNanos() / 1e9)),
                    row[3]);
        }
    }

    private static void check(BalancingProblem problem, Answer answer) {
        List<String> faults =
                BalanceCheck.faults(problem, answer.assignment().orElseThrow(), answer.stations(), answer.cycle());
        if (!faults.isEmpty()) {
            throw new IllegalStateException(problem.name() + ": " + faults);
        }
    }

    private static Answer fewest(BalancingProblem problem, String takt, int seconds) {
        return LineBalancing.fewestStations(problem, Long.parseLong(takt), Effort.within(Duration.ofSeconds(seconds)));
    }

    private static double seconds(Answer answer) {
        return answer.took().toNanos() / 1e9;
    }

    private static BalancingProblem graph(Path data, String name) throws IOException {
        return ProblemReader.read(data.resolve("scholl1993_IN2/" + name + ".IN2"));
    }

    private static List<String[]> rows(Path file, int oneIn) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String[]> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i += oneIn) {
            rows.add(lines.get(i).split(",", -1));
        }
        return rows;
    }
}
