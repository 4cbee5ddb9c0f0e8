package org.gemba.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gemba.planner.Fraction;
import org.gemba.planner.sequence.CarSequencing;
import org.gemba.planner.sequence.Effort;
import org.gemba.planner.sequence.Score;
import org.gemba.planner.sequence.Scoring;
import org.gemba.planner.sequence.SequenceAnswer;
import org.gemba.planner.sequence.SequenceReader;
import org.gemba.planner.sequence.SequencingProblem;

/** Car sequencing on the published sets, every answer counted anew. A case ends as soon as it reaches its bar. */
final class SequenceBench implements Bench {
    /** Best known violations of the infeasible cases in CSPLib's results file; all others are satisfiable. */
    private static final Map<String, Long> INFEASIBLE =
            Map.of("6/76", 6L, "10/93", 3L, "19/71", 2L, "21/90", 2L, "36/92", 2L);

    /** Satisfiable cases that are known to be hard; with the infeasible ones the sample for CP-SAT. */
    private static final Set<String> BESIDE_CP_SAT = Set.of("4/72", "16/81", "26/82", "41/66", "90-01");

    /** Best known violations of the cases with 200, 300 and 400 cars (Gravel, Gagné and Price 2005 and later). */
    private static final List<List<Integer>> LARGER = List.of(
            List.of(0, 2, 4, 7, 6, 6, 0, 8, 10, 19),
            List.of(0, 12, 13, 7, 29, 2, 0, 8, 7, 21),
            List.of(1, 16, 9, 19, 0, 0, 4, 4, 5, 0));

    @Override
    public String name() {
        return "sequence";
    }

    @Override
    public void run(Table table) throws Exception {
        Optional<Path> cspLib = SharedData.at("car_sequencing/csplib001/data");
        Optional<Path> renault = SharedData.at("car_sequencing/roadef2005_setA");
        if (cspLib.isEmpty() || renault.isEmpty()) {
            table.row("published cases", "skipped: not here", "-");
            return;
        }
        small(table, cspLib.get());
        sample(table, cspLib.get());
        for (int group = 0; group < LARGER.size(); group++) {
            larger(table, cspLib.get().resolve("ProblemDataSet200to400"), group);
        }
        for (Path folder : folders(renault.get())) {
            renault(table, SequenceReader.read(folder).getFirst());
        }
    }

    private static void small(Table table, Path data) throws IOException {
        int reached = 0;
        double slowest = 0;
        List<SequencingProblem> problems = SequenceReader.read(data.resolve("data.txt"));
        for (SequencingProblem problem : problems) {
            SequenceAnswer answer = upTo(problem, INFEASIBLE.getOrDefault(problem.name(), 0L), 30);
            reached += counted(problem, answer).stretches() <= INFEASIBLE.getOrDefault(problem.name(), 0L) ? 1 : 0;
            slowest = Math.max(slowest, answer.took().toMillis() / 1e3);
        }
        table.row(
                "CSPLib 001: 0 violations, or best known where infeasible",
                "%d of %d, slowest %s s".formatted(reached, problems.size(), Table.number(slowest)),
                "all, <= 30 s each");
    }

    /** The infeasible cases to their proof, and a sample beside CP-SAT with the same time. */
    private static void sample(Table table, Path data) throws IOException {
        for (SequencingProblem problem : SequenceReader.read(data.resolve("data.txt"))) {
            if (INFEASIBLE.containsKey(problem.name()) || BESIDE_CP_SAT.contains(problem.name())) {
                SequenceAnswer answer = CarSequencing.order(problem, Effort.within(Duration.ofSeconds(30)));
                table.row(
                        problem.name(),
                        "%d violations, no order below %d, %s s"
                                .formatted(
                                        counted(problem, answer).stretches(),
                                        answer.lowerBound(),
                                        Table.number(answer.took().toMillis() / 1e3)),
                        "CP-SAT, 1 thread: " + CarsByCpSat.solved(problem, 30));
            }
        }
    }

    private static void larger(Table table, Path folder, int group) throws IOException {
        for (int number = 1; number <= LARGER.get(group).size(); number++) {
            int best = LARGER.get(group).get(number - 1);
            SequencingProblem problem = SequenceReader.read(
                            folder.resolve("pb_%d00_%02d.txt".formatted(group + 2, number)))
                    .getFirst();
            SequenceAnswer answer = upTo(problem, best, 60);
            table.row(
                    problem.name(),
                    "%d violations in %s s"
                            .formatted(
                                    counted(problem, answer).stretches(),
                                    Table.number(answer.took().toMillis() / 1e3)),
                    "<= %d in 60 s".formatted(best));
        }
    }

    private static void renault(Table table, SequencingProblem problem) {
        List<Integer> given = IntStream.range(0, problem.cars().size()).boxed().toList();
        SequenceAnswer answer = CarSequencing.order(problem, Effort.within(Duration.ofSeconds(60)));
        Score score = counted(problem, answer);
        table.row(
                problem.name(),
                "%s, no order below %d".formatted(score.total(), answer.lowerBound()),
                "given order %s".formatted(Scoring.of(problem, given).total()));
    }

    private static SequenceAnswer upTo(SequencingProblem problem, long enough, int seconds) {
        AtomicBoolean reached = new AtomicBoolean();
        Effort effort = Effort.within(Duration.ofSeconds(seconds))
                .tellingTo(progress -> reached.set(progress.total() <= enough))
                .unless(reached::get);
        return CarSequencing.order(problem, effort);
    }

    private static Score counted(SequencingProblem problem, SequenceAnswer answer) {
        Scoring.fault(problem, answer.order()).ifPresent(fault -> {
            throw new IllegalStateException(problem.name() + ": " + fault);
        });
        Score score = Scoring.of(problem, answer.order());
        if (score.total().compareTo(Fraction.of(answer.lowerBound())) < 0) {
            throw new IllegalStateException(
                    "%s scores %s, below its bound %d.".formatted(problem.name(), score.total(), answer.lowerBound()));
        }
        return score;
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }
}
