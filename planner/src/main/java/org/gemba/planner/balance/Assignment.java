package org.gemba.planner.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which station does each element.
 *
 * @param stationOf stations counted from 1 at the front of the line, in the order of the problem's elements
 */
public record Assignment(List<Integer> stationOf) {
    public Assignment {
        stationOf = List.copyOf(stationOf);
        for (int station : stationOf) {
            if (station < 1) {
                throw new IllegalArgumentException(
                        "An element stands at station %d; stations count from 1.".formatted(station));
            }
        }
    }

    /** By element of the graph, given back in the problem's order. */
    static Assignment of(ElementGraph graph, int[] stationOf) {
        Integer[] stations = new Integer[graph.size];
        for (int i = 0; i < graph.size; i++) {
            stations[graph.given[i]] = stationOf[i];
        }
        return new Assignment(Arrays.asList(stations));
    }

    /** The highest station used. */
    public int stations() {
        return stationOf.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The work of each station, in ticks, from the front. */
    public List<Long> loads(BalancingProblem problem) {
        long[] loads = new long[stations()];
        for (int i = 0; i < stationOf.size(); i++) {
            loads[stationOf.get(i) - 1] += problem.elements().get(i).time();
        }
        return Arrays.stream(loads).boxed().toList();
    }

    /** The elements of each station, from the front, in an order in which they can be done. */
    public List<List<WorkElement>> byStation(BalancingProblem problem) {
        List<List<WorkElement>> stations = new ArrayList<>();
        for (int i = 0; i < stations(); i++) {
            stations.add(new ArrayList<>());
        }
        for (int element : ElementGraph.of(problem).inOrder()) {
            stations.get(stationOf.get(element) - 1).add(problem.elements().get(element));
        }
        return stations.stream().map(List::copyOf).toList();
    }

    /** Share of the paid time that is work: Σ work ÷ (stations × cycle). */
    public double efficiency(BalancingProblem problem, long cycle) {
        return problem.totalTime() / ((double) stations() * cycle);
    }

    /** √ Σ (greatest load − load)², in ticks: 0 where all stations carry the same. */
    public double smoothness(BalancingProblem problem) {
        List<Long> loads = loads(problem);
        long most = loads.stream().mapToLong(Long::longValue).max().orElse(0);
        return Math.sqrt(loads.stream()
                .mapToDouble(load -> (double) (most - load) * (most - load))
                .sum());
    }
}
