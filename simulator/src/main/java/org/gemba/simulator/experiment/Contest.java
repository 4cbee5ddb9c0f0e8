package org.gemba.simulator.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Kim and Nelson's contest: after each run, whoever lags behind another by more than chance explains is left out. */
final class Contest {
    private static final int MOST_SCENARIOS = 1_000;

    /** Runs made together before they are looked at one by one; what was run too much is not looked at. */
    private static final int BLOCK = 8;

    private final List<Scenario> scenarios;
    private final Choice.Question question;
    private final Cores cores;
    private final Watch watch;
    private final List<List<Double>> values;
    private final double[] sum;
    private final int[] runs;
    private List<Integer> contesting;
    private boolean goesOn = true;

    Contest(List<Scenario> scenarios, Choice.Question question, Cores cores, Watch watch) {
        if (scenarios.size() < 2 || scenarios.size() > MOST_SCENARIOS) {
            throw new IllegalArgumentException(
                    "%d scenarios cannot be ranked; it needs 2 to %d.\nLeave out what is surely worse."
                            .formatted(scenarios.size(), MOST_SCENARIOS));
        }
        if (scenarios.stream().map(Scenario::name).distinct().count() < scenarios.size()) {
            throw new IllegalArgumentException("Two scenarios have the same name: %s.\nSay what is different in each."
                    .formatted(scenarios.stream().map(Scenario::name).toList()));
        }
        this.scenarios = List.copyOf(scenarios);
        this.question = question;
        this.cores = cores;
        this.watch = watch;
        values = IntStream.range(0, scenarios.size())
                .mapToObj(scenario -> (List<Double>) new ArrayList<Double>())
                .toList();
        sum = new double[scenarios.size()];
        runs = new int[scenarios.size()];
        contesting = IntStream.range(0, scenarios.size()).boxed().toList();
    }

    Choice choice() {
        run(question.firstRuns());
        int round = question.firstRuns();
        contesting.forEach(scenario -> count(scenario, question.firstRuns()));
        double[][] enough = goesOn ? enough() : new double[0][];
        while (goesOn && contesting.size() > 1 && !decided(enough, round)) {
            leaveOut(enough, round);
            if (contesting.size() > 1) {
                if (round == question.mostRuns()) {
                    return chosen(Ending.MOST_RUNS);
                }
                round++;
                if (values.get(contesting.getFirst()).size() < round) {
                    run(Math.min(round + BLOCK - 1, question.mostRuns()));
                }
                if (goesOn) {
                    int counted = round;
                    contesting.forEach(scenario -> count(scenario, counted));
                }
            }
        }
        return chosen(goesOn ? Ending.NARROW_ENOUGH : Ending.CANCELLED);
    }

    /** Every contesting scenario has at least so many runs. */
    private void run(int until) {
        List<Supplier<Replication>> work = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        int from = values.get(contesting.getFirst()).size();
        for (int number = from; number < until; number++) {
            for (int scenario : contesting) {
                long replication = number;
                work.add(() -> scenarios.get(scenario).trial().run(replication));
                owners.add(scenario);
            }
        }
        int[] at = {0};
        cores.inOrder(0, work.size(), number -> work.get((int) number).get(), run -> {
            values.get(owners.get(at[0]++)).add(figure(run));
            watch.finished(run);
            goesOn = watch.goesOn();
            return goesOn;
        });
    }

    private double figure(Replication run) {
        Double value = run.figures().get(question.figure());
        if (value == null) {
            throw new IllegalArgumentException(
                    "Run %d did not come to the figure %s.\nMaybe it must be longer: --horizon."
                            .formatted(run.number(), question.figure()));
        }
        return question.direction().towards(value);
    }

    /** Takes a scenario's runs into its sum, up to this many. */
    private void count(int scenario, int until) {
        List<Double> own = values.get(scenario);
        while (runs[scenario] < Math.min(until, own.size())) {
            sum[scenario] += own.get(runs[scenario]++);
        }
    }

    /** h² S² of each pair: the variance of the differences in the first runs, and how sure one wants to be. */
    private double[][] enough() {
        int first = question.firstRuns();
        int count = scenarios.size();
        double wrong = 2 * (1 - question.confidence()) / (count - 1);
        double eta = (StrictMath.pow(wrong, -2.0 / (first - 1)) - 1) / 2;
        double square = 2 * eta * (first - 1);
        double[][] enough = new double[count][count];
        for (int one = 0; one < count; one++) {
            for (int other = 0; other < one; other++) {
                List<Double> differences = new ArrayList<>();
                for (int run = 0; run < first; run++) {
                    differences.add(values.get(one).get(run) - values.get(other).get(run));
                }
                enough[one][other] = square * Interval.variance(differences, Interval.mean(differences));
                enough[other][one] = enough[one][other];
            }
        }
        return enough;
    }

    /** Whether so many runs were made that the best mean may be taken: one more than any pair needs. */
    private boolean decided(double[][] enough, int round) {
        double matters = question.matters() * question.matters();
        return contesting.stream()
                .allMatch(one ->
                        contesting.stream().allMatch(other -> round > Math.floor(enough[one][other] / matters)));
    }

    private void leaveOut(double[][] enough, int round) {
        List<Integer> before = contesting;
        contesting = before.stream()
                .filter(one ->
                        before.stream().allMatch(other -> sum[one] >= sum[other] - room(enough[one][other], round)))
                .toList();
    }

    private double room(double enough, int round) {
        return Math.max(0, enough / question.matters() - question.matters() * round) / 2;
    }

    private Choice chosen(Ending ending) {
        if (IntStream.of(runs).anyMatch(count -> count == 0)) {
            throw new CancellationException("The contest was ended before every scenario was run once.");
        }
        List<Choice.Kept> kept = IntStream.range(0, scenarios.size())
                .mapToObj(scenario -> new Choice.Kept(scenarios.get(scenario).name(), interval(scenario)))
                .toList();
        int best = contesting.stream()
                .max(Comparator.comparingDouble(scenario -> sum[scenario] / runs[scenario]))
                .orElseThrow();
        return new Choice(kept.get(best).name(), kept, ending);
    }

    /** Of the figure as it is, not as it is better. */
    private Interval interval(int scenario) {
        double mean = question.direction().towards(sum[scenario] / runs[scenario]);
        return runs[scenario] < 2
                ? new Interval(mean, Double.POSITIVE_INFINITY, question.confidence(), runs[scenario])
                : new Interval(
                        mean,
                        Interval.of(values.get(scenario).subList(0, runs[scenario]), question.confidence())
                                .halfWidth(),
                        question.confidence(),
                        runs[scenario]);
    }
}
