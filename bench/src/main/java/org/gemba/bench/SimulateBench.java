package org.gemba.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.gemba.simulator.experiment.Cores;
import org.gemba.simulator.experiment.Replication;
import org.gemba.simulator.experiment.Replications;
import org.gemba.simulator.experiment.Study;
import org.gemba.simulator.experiment.Watch;
import org.gemba.simulator.facts.Telling;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.prediction.FactoryTrial;
import org.gemba.simulator.recursion.Recursion;
import org.gemba.simulator.recursion.UnitByUnit;
import org.gemba.simulator.run.Figures;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Simulation;

/** How fast factories are played on one core, beside SSJ on the same core in the same minutes. */
final class SimulateBench implements Bench {
    private static final int ROUNDS = 5;
    private static final int BLOCKS = 10;
    private static final int A_BLOCK = 100;

    @Override
    public String name() {
        return "simulate";
    }

    @Override
    public void run(Table table) {
        Samples line = new Samples();
        Samples ssjLine = new Samples();
        Samples recursion = new Samples();
        Samples queue = new Samples();
        Samples ssjQueue = new Samples();
        for (int round = 0; round < ROUNDS + 2; round++) {
            boolean counts = round > 1;
            int seed = round;
            measure(line, counts, () -> completions(seed));
            measure(ssjLine, counts, () -> SsjModels.line(5, 2, 2_000_000));
            measure(recursion, counts, () -> recursion(seed));
            measure(queue, counts, () -> arrivalsAndDepartures(seed));
            measure(ssjQueue, counts, () -> SsjModels.queue(0.8, 5_000_000));
        }
        table.row("5-station line, buffers of 2, exponential: by events, M completions/s", rate(line), ">= 10, >= SSJ");
        table.row("the same by SSJ 3.3.2", rate(ssjLine), "");
        table.row("the same by recursion", rate(recursion), ">= 40");
        table.row("M/M/1 at 0.8, M arrivals and departures/s", rate(queue), ">= 20, >= SSJ");
        table.row("the same by SSJ 3.3.2", rate(ssjQueue), "");
        year(table);
        months(table);
        facts(table);
        memory(table);
    }

    /** Adds how many million a second were counted; the first rounds warm the machine up. */
    private static void measure(Samples samples, boolean counts, LongSupplier counted) {
        long start = System.nanoTime();
        long count = counted.getAsLong();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (counts) {
            samples.add(count / seconds / 1e6);
        }
    }

    private static String rate(Samples samples) {
        return "%s (median of %d, %s to %s)"
                .formatted(
                        Table.number(samples.median()),
                        samples.count(),
                        Table.number(samples.percentile(0)),
                        Table.number(samples.percentile(100)));
    }

    private static long completions(int seed) {
        Run run = Simulation.of(PlayedFactories.line(5, 2)).begin(seed, 0);
        run.playUntil(Duration.ofSeconds(2_000_000));
        return run.figures().stations().stream()
                .mapToLong(Figures.AtStation::cycles)
                .sum();
    }

    private static long recursion(int seed) {
        UnitByUnit run = Recursion.of(PlayedFactories.line(5, 2)).orElseThrow().begin(seed, 0);
        run.playUnits(4_000_000);
        return 5 * run.finished();
    }

    private static long arrivalsAndDepartures(int seed) {
        Run run = Simulation.of(PlayedFactories.queue(0.8)).begin(seed, 0);
        run.playUntil(Duration.ofSeconds(5_000_000));
        Figures figures = run.figures();
        return figures.parts().getFirst().started() + figures.finished();
    }

    private static void year(Table table) {
        Factory factory = PlayedFactories.kanbanLine();
        Samples seconds = new Samples();
        long finished = 0;
        for (int round = 0; round < ROUNDS + 1; round++) {
            long start = System.nanoTime();
            Run run = Simulation.of(factory).begin(round, 0);
            run.playUntil(Duration.ofMinutes(250_000));
            finished = run.finished();
            if (round > 0) {
                seconds.add((System.nanoTime() - start) / 1e9);
            }
        }
        table.row(
                "20-station kanban line, breakdowns, two products, changeovers: a year, s",
                "%s (%,d units)".formatted(Table.number(seconds.median()), finished),
                "<= 1");
    }

    /** On one core and on two in turn, so that whatever else the machine does falls on both alike. */
    private static void months(Table table) {
        FactoryTrial month =
                FactoryTrial.of(PlayedFactories.kanbanLine(), 1, Duration.ZERO, Duration.ofMinutes(250_000 / 12));
        Cores one = new Cores(1);
        Cores two = new Cores(2);
        replications(month, 0, two);
        double alone = 0;
        double together = 0;
        for (int block = 0; block < BLOCKS; block++) {
            alone += replications(month, block, one);
            together += replications(month, block, two);
        }
        table.row(
                "1,000 replications of one month of it on 2 cores, s",
                "%s (on one core %s: %s x)"
                        .formatted(Table.number(together), Table.number(alone), Table.number(alone / together)),
                "<= 120, >= 1.8 x");
    }

    /** The seconds that one block of replications takes; each block has numbers of its own. */
    private static double replications(FactoryTrial month, int block, Cores cores) {
        long start = System.nanoTime();
        Study study = Study.ofRuns(
                number -> Replication.of(
                        number, month.run((long) block * A_BLOCK + number).figures()),
                A_BLOCK,
                Replications.NONE,
                cores,
                Watch.NOBODY);
        double seconds = (System.nanoTime() - start) / 1e9;
        return study.replications().size() == A_BLOCK ? seconds : Double.NaN;
    }

    private static void facts(Table table) {
        Factory factory = PlayedFactories.kanbanLine();
        Samples rates = new Samples();
        for (int round = 0; round < ROUNDS + 1; round++) {
            Telling telling = new Telling(factory, "run-" + round, Instant.parse("2026-11-02T06:00:00Z"));
            Run run = Simulation.of(factory).begin(round, 0, telling);
            long told = 0;
            long start = System.nanoTime();
            for (int hour = 1; hour <= 500; hour++) {
                run.playUntil(Duration.ofHours(hour));
                told += telling.take().size();
            }
            if (round > 0) {
                rates.add(told / ((System.nanoTime() - start) / 1e9) / 1e6);
            }
        }
        table.row("facts traced to the house, M/s", rate(rates), ">= 1");
    }

    private static void memory(Table table) {
        kept(Duration.ofDays(1));
        table.row(
                "memory that a run of ten days keeps, kB",
                Table.number(kept(Duration.ofDays(10))),
                "independent of length");
        table.row("the same of a thousand days", Table.number(kept(Duration.ofDays(1_000))), "");
    }

    private static double kept(Duration until) {
        Simulation simulation = Simulation.of(PlayedFactories.kanbanLine());
        double before = used();
        Run run = simulation.begin(1, 0);
        run.playUntil(until);
        double after = used();
        return run.finished() > 0 ? (after - before) / 1024 : Double.NaN;
    }

    private static double used() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
