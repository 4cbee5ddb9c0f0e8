package org.gemba.bench;

import java.lang.management.ManagementFactory;
import java.util.List;

/** {@code gemba bench [--large] [--sample] [NAME ...]}: measures, and prints what came out beside the bar. */
public final class Main {
    private static final String LARGE = "--large";
    private static final String SAMPLE = "--sample";

    private Main() {}

    /** Runs the named benchmarks, or all. */
    public static void main(String[] words) throws Exception {
        List<String> given = List.of(words);
        List<Bench> all = List.of(
                new FoldBench(),
                new StartBench(),
                new GateBench(),
                new ScreensBench(),
                new ImportBench(given.contains(LARGE)),
                new RunBench(),
                new BalanceBench(given.contains(SAMPLE)),
                new LevelBench(),
                new SequenceBench(),
                new SimulateBench(),
                new WhatIfBench());
        List<String> wanted = given.stream()
                .filter(word -> !word.equals(LARGE) && !word.equals(SAMPLE))
                .toList();
        List<String> known = all.stream().map(Bench::name).toList();
        if (!known.containsAll(wanted)) {
            System.err.println("There is no such benchmark. There are: " + String.join(", ", known) + ".");
            System.exit(2);
        }
        for (Bench bench : all) {
            if (wanted.isEmpty() || wanted.contains(bench.name())) {
                Table table = new Table();
                bench.run(table);
                table.row("processors / load of this machine", load(), "");
                System.out.println();
                System.out.println(bench.name());
                table.print(System.out);
            }
        }
    }

    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return Runtime.getRuntime().availableProcessors() + " / " + Table.number(load);
    }
}
