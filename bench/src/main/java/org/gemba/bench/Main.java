package org.gemba.bench;

import java.util.List;

/** {@code gemba bench [NAME ...]}: measures, and prints what came out beside the bar. */
public final class Main {
    private static final List<Bench> ALL = List.of(new FoldBench(), new StartBench(), new GateBench());

    private Main() {}

    /** Runs the named benchmarks, or all. */
    public static void main(String[] names) throws Exception {
        List<String> wanted = List.of(names);
        List<String> known = ALL.stream().map(Bench::name).toList();
        if (!known.containsAll(wanted)) {
            System.err.println("There is no such benchmark. There are: " + String.join(", ", known) + ".");
            System.exit(2);
        }
        for (Bench bench : ALL) {
            if (wanted.isEmpty() || wanted.contains(bench.name())) {
                Table table = new Table();
                bench.run(table);
                System.out.println();
                System.out.println(bench.name());
                table.print(System.out);
            }
        }
    }
}
