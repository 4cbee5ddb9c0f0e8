package org.gemba.planner.balance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds elements that wait for each other in a circle. */
final class PrecedenceCycle {
    private PrecedenceCycle() {}

    /** The names along one circle, the first repeated at the end; empty where there is none. */
    static Optional<List<String>> find(List<WorkElement> elements, List<Precedence> precedences) {
        Map<String, List<String>> before = new HashMap<>();
        Map<String, List<String>> after = new HashMap<>();
        Map<String, Integer> waitingFor = new HashMap<>();
        for (Precedence precedence : precedences) {
            after.computeIfAbsent(precedence.before(), name -> new ArrayList<>())
                    .add(precedence.after());
            before.computeIfAbsent(precedence.after(), name -> new ArrayList<>())
                    .add(precedence.before());
            waitingFor.merge(precedence.after(), 1, Integer::sum);
        }
        Deque<String> ready = new ArrayDeque<>();
        for (WorkElement element : elements) {
            if (!waitingFor.containsKey(element.name())) {
                ready.add(element.name());
            }
        }
        while (!ready.isEmpty()) {
            for (String next : after.getOrDefault(ready.remove(), List.of())) {
                if (waitingFor.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        return elements.stream()
                .map(WorkElement::name)
                .filter(name -> waitingFor.getOrDefault(name, 0) > 0)
                .findFirst()
                .map(stuck -> walkBack(stuck, before, waitingFor));
    }

    /** An element that still waits has a predecessor that still waits: going back must meet itself. */
    private static List<String> walkBack(
            String start, Map<String, List<String>> before, Map<String, Integer> waitingFor) {
        List<String> walked = new ArrayList<>();
        String at = start;
        while (!walked.contains(at)) {
            walked.add(at);
            at = before.getOrDefault(at, List.of()).stream()
                    .filter(name -> waitingFor.getOrDefault(name, 0) > 0)
                    .findFirst()
                    .orElseThrow();
        }
        List<String> cycle = new ArrayList<>(walked.subList(walked.indexOf(at), walked.size()));
        Collections.reverse(cycle);
        Collections.rotate(cycle, 1);
        cycle.add(cycle.getFirst());
        return cycle;
    }
}
