package org.gemba.planner.sequence;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gemba.planner.input.Rows;
import org.gemba.planner.input.Sheet;
import org.gemba.planner.input.Word;
import org.gemba.planner.sequence.Ranking.Goal;
import org.gemba.planner.sequence.SequencingProblem.Counting;
import org.gemba.planner.sequence.SequencingProblem.Paint;
import org.gemba.planner.sequence.SpacingRule.Priority;

/**
 * A folder of Renault's challenge (ROADEF 2005): {@code vehicles.txt}, {@code ratios.txt}, {@code paint_batch_limit.txt}, {@code
 * optimization_objectives.txt}. Its objectives are weighed by their {@link Ranking}.
 */
final class Roadef {
    static final List<String> FILES =
            List.of("vehicles.txt", "ratios.txt", "paint_batch_limit.txt", "optimization_objectives.txt");

    private Roadef() {}

    /** All {@link #FILES} by their names. */
    static SequencingProblem read(String name, Map<String, Sheet> files) {
        Ranking ranking = ranking(table(files, "optimization_objectives.txt"));
        Word limit = Rows.at(row(table(files, "paint_batch_limit.txt")), 0);
        Paint paint = new Paint(limit.whole(1, Integer.MAX_VALUE), ranking.weight(Goal.PAINT));
        List<SpacingRule> rules = new ArrayList<>();
        Rows ratios = table(files, "ratios.txt");
        for (List<Word> row : ratios.rows()) {
            boolean high = Rows.at(row, ratios.column("Prio")).whole(0, 1) == 1;
            long weight = ranking.weight(high ? Goal.HIGH : Goal.LOW);
            Word ratio = Rows.at(row, ratios.column("Ratio"));
            rules.add(rule(
                    Rows.at(row, ratios.column("Ident")).text(), ratio, high ? Priority.HIGH : Priority.LOW, weight));
        }
        return cars(name, table(files, "vehicles.txt"), rules, paint);
    }

    static SpacingRule rule(String name, Word ratio, Priority priority, long weight) {
        String[] parts = ratio.text().split("/", -1);
        if (parts.length != 2) {
            throw ratio.fault("'%s' is not a ratio such as 1/3.".formatted(ratio.text()));
        }
        int outOf = new Word(ratio.file(), parts[1], ratio.place()).whole(1, SpacingRule.LONGEST_STRETCH);
        int atMost = new Word(ratio.file(), parts[0], ratio.place()).whole(1, outOf);
        return new SpacingRule(name, atMost, outOf, priority, weight);
    }

    private static SequencingProblem cars(String name, Rows vehicles, List<SpacingRule> rules, Paint paint) {
        int day = vehicles.column("Date");
        int id = vehicles.column("Ident");
        int colour = vehicles.column("Paint Color");
        int[] options =
                rules.stream().mapToInt(rule -> vehicles.column(rule.name())).toArray();
        List<Car> before = new ArrayList<>();
        List<Car> cars = new ArrayList<>();
        List<List<Word>> rows = vehicles.rows();
        if (rows.isEmpty()) {
            throw vehicles.heading().getFirst().fault("There are no vehicles.");
        }
        String today = Rows.at(rows.getLast(), day).text();
        for (List<Word> row : rows) {
            long needs = 0;
            for (int rule = 0; rule < options.length; rule++) {
                long needed = Rows.at(row, options[rule]).whole(0, 1);
                needs |= needed << rule;
            }
            Car car = new Car(Rows.at(row, id).text(), "", Rows.at(row, colour).text(), needs);
            (Rows.at(row, day).text().equals(today) ? cars : before).add(car);
        }
        return new SequencingProblem(name, rules, before, cars, paint, 0, Counting.CARS_TOO_MANY);
    }

    private static Ranking ranking(Rows objectives) {
        SortedMap<Integer, Goal> goals = new TreeMap<>();
        for (List<Word> row : objectives.rows()) {
            Word rank = Rows.at(row, 0);
            Word name = Rows.at(row, 1);
            Goal goal = name.text().startsWith("paint")
                    ? Goal.PAINT
                    : name.text().startsWith("high") ? Goal.HIGH : Goal.LOW;
            if (!name.text().matches("(paint|high|low)_.*")) {
                throw name.fault("'%s' begins with none of paint, high, low.".formatted(name.text()));
            }
            if (goals.containsValue(goal) || goals.put(rank.whole(1, Goal.values().length), goal) != null) {
                throw rank.fault("This rank or this objective stands here twice.");
            }
        }
        if (goals.isEmpty() || goals.lastKey() != goals.size()) {
            throw objectives
                    .heading()
                    .getFirst()
                    .fault("The ranks %s do not count up from 1.".formatted(goals.keySet()));
        }
        return new Ranking(List.copyOf(goals.values()));
    }

    private static List<Word> row(Rows table) {
        if (table.rows().isEmpty()) {
            throw table.heading().getFirst().fault("A value is expected below the heading.");
        }
        return table.rows().getFirst();
    }

    private static Rows table(Map<String, Sheet> files, String file) {
        return new Rows(requireNonNull(files.get(file)));
    }
}
