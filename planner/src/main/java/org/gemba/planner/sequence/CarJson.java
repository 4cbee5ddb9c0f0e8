package org.gemba.planner.sequence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gemba.planner.input.Json;
import org.gemba.planner.input.Sheet;
import org.gemba.planner.input.Word;
import org.gemba.planner.sequence.SequencingProblem.Counting;
import org.gemba.planner.sequence.SequencingProblem.Paint;
import org.gemba.planner.sequence.SpacingRule.Priority;

/**
 * JSON of a real day: {@code {"name": "Monday", "rules": [{"name": "sunroof", "ratio": "1/3", "weight": 100, "priority": "low"}],
 * "paint": {"longestBatch": 10, "weight": 20}, "levelling": 1, "before": [...], "cars": [{"id": "17", "model": "A", "colour": "red",
 * "options": ["sunroof"], "count": 2}]}}. Weights are 1 where none is given; what is left out does not count.
 */
final class CarJson {
    private static final int MOST_WEIGHT = 1_000_000_000;

    private CarJson() {}

    static SequencingProblem read(Sheet sheet) {
        Json day = Json.read(sheet);
        List<SpacingRule> rules =
                day.listIfAny("rules").stream().map(CarJson::rule).toList();
        if (rules.size() > Long.SIZE) {
            throw day.need("rules").word().fault("%d rules are more than %d.".formatted(rules.size(), Long.SIZE));
        }
        Paint paint = day.member("paint")
                .map(shop -> new Paint(
                        whole(shop, "longestBatch", 1, Integer.MAX_VALUE, Integer.MAX_VALUE),
                        whole(shop, "weight", 0, MOST_WEIGHT, 1)))
                .orElse(Paint.NONE);
        List<Car> cars = cars(day.need("cars"), rules);
        if (cars.isEmpty()) {
            throw day.need("cars").word().fault("There are no cars in the list.");
        }
        List<Car> before = day.member("before").map(list -> cars(list, rules)).orElse(List.of());
        String name = day.member("name").map(Json::text).orElse(sheet.name());
        int levelling = whole(day, "levelling", 0, 1_000_000, 0);
        return new SequencingProblem(name, rules, before, cars, paint, levelling, Counting.CARS_TOO_MANY);
    }

    private static SpacingRule rule(Json rule) {
        Priority priority = rule.member("priority").map(CarJson::priority).orElse(Priority.HIGH);
        int weight = whole(rule, "weight", 0, MOST_WEIGHT, 1);
        Json ratio = rule.need("ratio");
        ratio.text();
        return Roadef.rule(rule.need("name").text(), ratio.word(), priority, weight);
    }

    private static Priority priority(Json value) {
        return switch (value.text()) {
            case "high" -> Priority.HIGH;
            case "low" -> Priority.LOW;
            default -> throw value.word().fault("'%s' is neither high nor low.".formatted(value.text()));
        };
    }

    private static List<Car> cars(Json list, List<SpacingRule> rules) {
        List<Car> cars = new ArrayList<>();
        for (Json item : list.list()) {
            long options = 0;
            for (Json option : item.listIfAny("options")) {
                options |= 1L << number(rules, option.word());
            }
            Car car = new Car(
                    item.need("id").text(),
                    item.member("model").map(Json::text).orElse(""),
                    item.member("colour").map(Json::text).orElse(""),
                    options);
            cars.addAll(Collections.nCopies(whole(item, "count", 0, SequencingProblem.MOST_CARS, 1), car));
            if (cars.size() > SequencingProblem.MOST_CARS) {
                throw item.word().fault("A day has at most %d cars.".formatted(SequencingProblem.MOST_CARS));
            }
        }
        return cars;
    }

    private static int number(List<SpacingRule> rules, Word option) {
        for (int rule = 0; rule < rules.size(); rule++) {
            if (rules.get(rule).name().equals(option.text())) {
                return rule;
            }
        }
        throw option.fault("No rule is named '%s'; there are %s."
                .formatted(option.text(), rules.stream().map(SpacingRule::name).toList()));
    }

    private static int whole(Json object, String name, int least, int most, int otherwise) {
        return object.member(name).map(value -> value.word().whole(least, most)).orElse(otherwise);
    }
}
