package org.gemba.planner.sequence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cars that no rule tells apart are one class; the search moves classes, not cars. */
final class Classes {
    final int[] given;
    final long[] options;
    final int[] colour;
    final int[] model;
    final int[] cars;
    /** Of the last car of the day before; −1 where there is none. */
    final int colourBefore;

    final int models;

    private record Kind(long options, String colour, String model) {}

    Classes(SequencingProblem problem) {
        Map<Kind, Integer> kinds = new LinkedHashMap<>();
        Map<String, Integer> colourNumbers = new LinkedHashMap<>();
        Map<String, Integer> modelNumbers = new LinkedHashMap<>();
        boolean painted = problem.paint().weight() > 0 || problem.paint().longestBatch() < Integer.MAX_VALUE;
        problem.before().forEach(car -> colourNumbers.putIfAbsent(car.colour(), colourNumbers.size()));
        given = new int[problem.cars().size()];
        for (int i = 0; i < given.length; i++) {
            Car car = problem.cars().get(i);
            colourNumbers.putIfAbsent(car.colour(), colourNumbers.size());
            modelNumbers.putIfAbsent(car.model(), modelNumbers.size());
            Kind kind =
                    new Kind(car.options(), painted ? car.colour() : "", problem.levelling() > 0 ? car.model() : "");
            kinds.putIfAbsent(kind, kinds.size());
            given[i] = kinds.get(kind);
        }
        colourBefore = problem.before().isEmpty() ? -1 : painted ? lastColour(problem, colourNumbers) : 0;
        models = problem.levelling() > 0 ? modelNumbers.size() : 1;
        options = new long[kinds.size()];
        colour = new int[kinds.size()];
        model = new int[kinds.size()];
        cars = new int[kinds.size()];
        kinds.forEach((kind, number) -> {
            options[number] = kind.options;
            colour[number] = painted ? colourNumbers.getOrDefault(kind.colour, 0) : 0;
            model[number] = problem.levelling() > 0 ? modelNumbers.getOrDefault(kind.model, 0) : 0;
        });
        for (int kind : given) {
            cars[kind]++;
        }
    }

    private static int lastColour(SequencingProblem problem, Map<String, Integer> numbers) {
        return numbers.getOrDefault(problem.before().getLast().colour(), 0);
    }

    int count() {
        return options.length;
    }

    /** The cars in an order of classes; cars of a class keep the order they were given in. */
    List<Integer> cars(int[] order) {
        List<Deque<Integer>> waiting = new ArrayList<>();
        Arrays.stream(cars).forEach(ignored -> waiting.add(new ArrayDeque<>()));
        for (int car = 0; car < given.length; car++) {
            waiting.get(given[car]).add(car);
        }
        return Arrays.stream(order).mapToObj(kind -> waiting.get(kind).remove()).toList();
    }
}
