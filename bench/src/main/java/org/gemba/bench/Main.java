package org.gemba.bench;

import java.lang.management.ManagementFactory;
import java.util.List;

/** {@code gemba bench [--large] [NAME ...]}: measures, and prints what came out beside the bar. */
public final class Main {
    private static final String LARGE = "--large";

    private Main() {}

    /** Runs the named benchmarks, or all. */
    public static void main(String[] words) throws Exception {
        List<Bench> all = List.of(
                new FoldBench(),
                new StartBench(),
                new GateBench(),
                new ScreensBench(),
                new ImportBench(List.of(words).contains(LARGE)),
                new RunBench(),
                new LevelBench(),
                new SequenceBench());
        List<String> wanted =
                List.of(words).stream().filter(word -> !word.equals(LARGE)).toList();
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
