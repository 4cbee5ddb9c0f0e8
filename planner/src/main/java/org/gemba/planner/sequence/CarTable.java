package org.gemba.planner.sequence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.planner.input.Rows;
import org.gemba.planner.input.Sheet;
import org.gemba.planner.input.Word;
import org.gemba.planner.sequence.SequencingProblem.Counting;
import org.gemba.planner.sequence.SequencingProblem.Paint;
import org.gemba.planner.sequence.SpacingRule.Priority;

/**
 * CSV with a line for each car, or for so many like it: {@code car}, and if need be {@code count}, {@code model}, {@code colour}; and a
 * column with 0 or 1 for each spacing rule, headed by its name and ratio, such as {@code sunroof 1/3}, and {@code low} behind it
 * where it is of low priority. What matters more is {@link Ranking#USUAL}.
 */
final class CarTable {
    private static final Pattern RULE = Pattern.compile("(.+?)\\s+(\\d+/\\d+)(?:\\s+(high|low))?");

    private CarTable() {}

    static SequencingProblem read(Sheet sheet) {
        Rows table = new Rows(sheet);
        List<SpacingRule> rules = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < table.heading().size(); column++) {
            Word word = table.heading().get(column);
            Matcher rule = RULE.matcher(word.text());
            if (rule.matches()) {
                Word ratio = new Word(sheet.name(), rule.group(2), word.place());
                Priority priority = "low".equals(rule.group(3)) ? Priority.LOW : Priority.HIGH;
                rules.add(Roadef.rule(rule.group(1), ratio, priority, 1));
                columns.add(column);
            }
        }
        if (rules.size() > Long.SIZE) {
            throw table.heading().getFirst().fault("%d rules are more than %d.".formatted(rules.size(), Long.SIZE));
        }
        List<Car> cars = new ArrayList<>();
        for (List<Word> row : table.rows()) {
            int count = column(table, "count", row)
                    .map(word -> word.whole(0, SequencingProblem.MOST_CARS))
                    .orElse(1);
            cars.addAll(Collections.nCopies(count, car(table, row, columns)));
            if (cars.isEmpty() || cars.size() > SequencingProblem.MOST_CARS) {
                throw row.getFirst().fault("A day has 1 to %d cars.".formatted(SequencingProblem.MOST_CARS));
            }
        }
        if (cars.isEmpty()) {
            throw table.heading().getFirst().fault("There are no cars below the heading.");
        }
        return Ranking.USUAL.of(
                new SequencingProblem(sheet.name(), rules, List.of(), cars, Paint.NONE, 0, Counting.CARS_TOO_MANY));
    }

    private static Car car(Rows table, List<Word> row, List<Integer> columns) {
        long options = 0;
        for (int rule = 0; rule < columns.size(); rule++) {
            long needed = Rows.at(row, columns.get(rule)).whole(0, 1);
            options |= needed << rule;
        }
        return new Car(
                Rows.at(row, table.column("car")).text(),
                column(table, "model", row).map(Word::text).orElse(""),
                column(table, "colour", row).map(Word::text).orElse(""),
                options);
    }

    private static Optional<Word> column(Rows table, String name, List<Word> row) {
        return table.columnIfAny(name).map(column -> Rows.at(row, column));
    }
}
