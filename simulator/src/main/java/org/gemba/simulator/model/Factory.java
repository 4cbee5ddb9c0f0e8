package org.gemba.simulator.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A whole factory to simulate. {@link #problems()} says whether it holds together.
 *
 * @param places in any order that the reader finds clear; of things that happen at the same time the earlier place comes first
 * @param operators none where every station always has its people
 * @param stock what lies in the stores when the run begins
 */
public record Factory(
        String name,
        List<Place> places,
        List<Part> parts,
        List<Loop> loops,
        List<Release> releases,
        List<Demand> demands,
        List<Operator> operators,
        List<Walk> walks,
        List<RepairCrew> crews,
        List<WorkingTime> workingTimes,
        List<Stock> stock) {
    public Factory {
        Check.name("The name of a factory", name);
        places = List.copyOf(places);
        parts = List.copyOf(parts);
        loops = List.copyOf(loops);
        releases = List.copyOf(releases);
        demands = List.copyOf(demands);
        operators = List.copyOf(operators);
        walks = List.copyOf(walks);
        crews = List.copyOf(crews);
        workingTimes = List.copyOf(workingTimes);
        stock = List.copyOf(stock);
    }

    /** An empty factory, to be furnished. */
    public static Factory named(String name) {
        return new Factory(
                name, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    /** What does not hold together, by place and with the remedy; empty where all does. */
    public List<Problem> problems() {
        return new Soundness(this).problems();
    }

    public Factory with(Place... more) {
        return new Factory(
                name,
                joined(places, more),
                parts,
                loops,
                releases,
                demands,
                operators,
                walks,
                crews,
                workingTimes,
                stock);
    }

    public Factory with(Part... more) {
        return new Factory(
                name,
                places,
                joined(parts, more),
                loops,
                releases,
                demands,
                operators,
                walks,
                crews,
                workingTimes,
                stock);
    }

    public Factory with(Loop... more) {
        return withLoops(joined(loops, more));
    }

    /** The same factory with other loops in place of its own: fewer cards, more cards, another system of pull. */
    public Factory withLoops(List<Loop> others) {
        return new Factory(
                name, places, parts, others, releases, demands, operators, walks, crews, workingTimes, stock);
    }

    /** The same factory with other places of the same names: a larger lane, a shorter changeover. */
    public Factory withPlaces(List<Place> others) {
        return new Factory(name, others, parts, loops, releases, demands, operators, walks, crews, workingTimes, stock);
    }

    public Factory with(Release... more) {
        return new Factory(
                name,
                places,
                parts,
                loops,
                joined(releases, more),
                demands,
                operators,
                walks,
                crews,
                workingTimes,
                stock);
    }

    public Factory with(Demand... more) {
        return new Factory(
                name,
                places,
                parts,
                loops,
                releases,
                joined(demands, more),
                operators,
                walks,
                crews,
                workingTimes,
                stock);
    }

    public Factory with(Operator... more) {
        return new Factory(
                name,
                places,
                parts,
                loops,
                releases,
                demands,
                joined(operators, more),
                walks,
                crews,
                workingTimes,
                stock);
    }

    public Factory with(Walk... more) {
        return new Factory(
                name,
                places,
                parts,
                loops,
                releases,
                demands,
                operators,
                joined(walks, more),
                crews,
                workingTimes,
                stock);
    }

    public Factory with(RepairCrew... more) {
        return new Factory(
                name,
                places,
                parts,
                loops,
                releases,
                demands,
                operators,
                walks,
                joined(crews, more),
                workingTimes,
                stock);
    }

    public Factory with(WorkingTime... more) {
        return new Factory(
                name,
                places,
                parts,
                loops,
                releases,
                demands,
                operators,
                walks,
                crews,
                joined(workingTimes, more),
                stock);
    }

    public Factory with(Stock... more) {
        return new Factory(
                name,
                places,
                parts,
                loops,
                releases,
                demands,
                operators,
                walks,
                crews,
                workingTimes,
                joined(stock, more));
    }

    private static <T> List<T> joined(List<T> all, T[] more) {
        return Stream.concat(all.stream(), Arrays.stream(more)).toList();
    }
}
