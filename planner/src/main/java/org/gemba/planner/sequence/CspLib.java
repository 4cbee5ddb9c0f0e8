package org.gemba.planner.sequence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.planner.input.Sheet;
import org.gemba.planner.input.Word;
import org.gemba.planner.input.Words;
import org.gemba.planner.sequence.SequencingProblem.Counting;
import org.gemba.planner.sequence.SequencingProblem.Paint;

/**
 * CSPLib problem 001 (Gent and Walsh 1999): cars, options and classes; at most so many of each option in so many cars; then the classes
 * with their cars and options. A file may hold many problems, each after a line {@code # Problem NAME}.
 */
final class CspLib {
    private static final Pattern TITLE = Pattern.compile("#\\s*Problem\\s+(\\S+).*");

    private CspLib() {}

    static List<SequencingProblem> read(Sheet sheet) {
        String file = sheet.name();
        String text = sheet.text();
        List<String> names = text.lines()
                .map(TITLE::matcher)
                .filter(Matcher::matches)
                .map(title -> title.group(1))
                .toList();
        Words words = new Words(file, withoutPreface(text));
        List<SequencingProblem> problems = new ArrayList<>();
        while (words.hasNext()) {
            String name = problems.size() < names.size() ? names.get(problems.size()) : file;
            problems.add(problem(name, words));
        }
        return problems;
    }

    /** What stands before the first title is a preface; its lines stay, empty, so that places are right. */
    private static String withoutPreface(String text) {
        Matcher title = TITLE.matcher(text);
        int from = title.find() ? title.start() : 0;
        return "\n".repeat((int)
                        text.substring(0, from).chars().filter(c -> c == '\n').count())
                + text.substring(from);
    }

    private static SequencingProblem problem(String name, Words words) {
        Word size = words.next("the number of cars");
        int cars = size.whole(1, SequencingProblem.MOST_CARS);
        int options = words.next("the number of options").whole(1, Long.SIZE);
        int classes = words.next("the number of classes").whole(1, cars);
        List<SpacingRule> rules = words.leftInLine() == options + 2 ? usualRules(size, options) : rules(words, options);
        List<Car> all = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            String id = words.next("a class").text();
            int count = words.next("the cars of class %s".formatted(id)).whole(0, cars);
            long needs = 0;
            for (int option = 0; option < options; option++) {
                long needed = words.next("0 or 1").whole(0, 1);
                needs |= needed << option;
            }
            all.addAll(Collections.nCopies(count, new Car(id, id, "", needs)));
        }
        if (all.size() != cars) {
            throw size.fault("%d cars are announced, but the classes have %d.".formatted(cars, all.size()));
        }
        return new SequencingProblem(name, rules, List.of(), all, Paint.NONE, 0, Counting.STRETCHES);
    }

    private static List<SpacingRule> rules(Words words, int options) {
        List<Word> atMost = new ArrayList<>();
        for (int option = 1; option <= options; option++) {
            atMost.add(words.next("the most cars of option %d in a stretch".formatted(option)));
        }
        List<SpacingRule> rules = new ArrayList<>();
        for (Word most : atMost) {
            int outOf = words.next("a stretch for each option").whole(1, SpacingRule.LONGEST_STRETCH);
            rules.add(rule(rules.size() + 1, most.whole(1, outOf), outOf));
        }
        return rules;
    }

    /** The first problems of the set leave them out: 1/2, 2/3, 1/3, 2/5 and 1/5 hold for all of it. */
    private static List<SpacingRule> usualRules(Word size, int options) {
        if (options != 5) {
            throw size.fault(
                    "The line of the most cars in a stretch is missing; it may be left out for 5 options only.");
        }
        return List.of(rule(1, 1, 2), rule(2, 2, 3), rule(3, 1, 3), rule(4, 2, 5), rule(5, 1, 5));
    }

    private static SpacingRule rule(int option, int atMost, int outOf) {
        return new SpacingRule("option " + option, atMost, outOf, SpacingRule.Priority.HIGH, 1);
    }
}
