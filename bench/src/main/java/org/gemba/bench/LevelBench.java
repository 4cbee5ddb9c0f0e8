package org.gemba.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gemba.planner.input.Json;
import org.gemba.planner.level.LevelMethod;
import org.gemba.planner.level.LevelledSequence;
import org.gemba.planner.level.Levelling;
import org.gemba.planner.level.Mix;
import org.gemba.planner.level.Model;

/** Levelling: the published optima, and how long a large mix takes. */
final class LevelBench implements Bench {
    @Override
    public String name() {
        return "level";
    }

    @Override
    public void run(Table table) throws Exception {
        published(table);
        Mix thousand = mix(1_000, 30, 0);
        timed(table, "1,000 units × 30 models, least sum of squares", thousand, LevelMethod.SUM_OF_SQUARES);
        timed(table, "1,000 units × 30 models, least largest deviation", thousand, LevelMethod.LARGEST_DEVIATION);
        Mix parts = mix(10_000, 50, 200);
        timed(table, "10,000 units × 50 models × 200 parts, goal chasing", parts, LevelMethod.GOAL_CHASING);
    }

    private static void published(Table table) throws Exception {
        Optional<Path> file = SharedData.at("level_scheduling/prv_reference.json");
        if (file.isEmpty()) {
            table.row("published optima", "skipped: not here", "all exactly");
            return;
        }
        List<Json> cases =
                Json.read("prv_reference.json", Files.readString(file.get())).list();
        int equal = 0;
        for (Json each : cases) {
            List<Model> models = new ArrayList<>();
            for (Json units : each.need("demand").list()) {
                models.add(Model.of("M" + models.size(), units.word().whole(0, Mix.MOST_UNITS)));
            }
            Mix mix = Mix.of(models);
            boolean squares = Levelling.level(mix, LevelMethod.SUM_OF_SQUARES)
                    .sumOfSquares()
                    .toString()
                    .equals(each.need("opt_sum_sq").text());
            boolean largest = Levelling.level(mix, LevelMethod.LARGEST_DEVIATION)
                    .largestDeviation()
                    .toString()
                    .equals(each.need("opt_minmax_abs").text());
            equal += squares && largest ? 1 : 0;
        }
        table.row("published optima reached exactly", "%d of %d".formatted(equal, cases.size()), "all");
    }

    private static void timed(Table table, String what, Mix mix, LevelMethod method) {
        long start = System.nanoTime();
        LevelledSequence level = Levelling.level(mix, method);
        double seconds = (System.nanoTime() - start) / 1e9;
        table.row(
                what,
                "%s s (largest deviation %s)"
                        .formatted(
                                Table.number(seconds), level.largestDeviation().rounded(3)),
                "<= 2 s");
    }

    /** Uneven demands without a common divisor, and up to three of one part in five. */
    private static Mix mix(int units, int models, int parts) {
        Random random = new Random(17);
        int[] demand = new int[models];
        for (int unit = 0; unit < units; unit++) {
            demand[Math.min(random.nextInt(models), random.nextInt(models))]++;
        }
        List<Model> all = new ArrayList<>();
        for (int model = 0; model < models; model++) {
            SortedMap<String, Integer> taken = new TreeMap<>();
            for (int part = 0; part < parts; part++) {
                if (random.nextInt(5) == 0) {
                    taken.put("part " + part, 1 + random.nextInt(3));
                }
            }
            all.add(new Model("M" + model, demand[model], taken));
        }
        return Mix.of(all);
    }
}
