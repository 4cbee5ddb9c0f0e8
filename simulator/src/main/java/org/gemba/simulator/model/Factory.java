package org.gemba.simulator.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A whole factory to simulate. {@link #problems()} says whether it holds together.
 *
 * @param places in any order that the reader finds clear; of things that happen at the same time the earlier place comes first
 * @param operators none where every station always has its people
 * @param stock what lies in the stores when the run begins
 * @param changes what becomes different while it is played; none where all stays as it is
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
        List<Stock> stock,
        List<Change> changes) {
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
        changes = List.copyOf(changes);
    }

    /** An empty factory, to be furnished. */
    public static Factory named(String name) {
        return new Factory(
                name, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of());
    }

    /** What does not hold together, by place and with the remedy; empty where all does. */
    public List<Problem> problems() {
        return new Soundness(this).problems();
    }

    public Factory with(Place... more) {
        return changed(draft -> Collections.addAll(draft.places, more));
    }

    public Factory with(Part... more) {
        return changed(draft -> Collections.addAll(draft.parts, more));
    }

    public Factory with(Loop... more) {
        return changed(draft -> Collections.addAll(draft.loops, more));
    }

    public Factory with(Release... more) {
        return changed(draft -> Collections.addAll(draft.releases, more));
    }

    public Factory with(Demand... more) {
        return changed(draft -> Collections.addAll(draft.demands, more));
    }

    public Factory with(Operator... more) {
        return changed(draft -> Collections.addAll(draft.operators, more));
    }

    public Factory with(Walk... more) {
        return changed(draft -> Collections.addAll(draft.walks, more));
    }

    public Factory with(RepairCrew... more) {
        return changed(draft -> Collections.addAll(draft.crews, more));
    }

    public Factory with(WorkingTime... more) {
        return changed(draft -> Collections.addAll(draft.workingTimes, more));
    }

    public Factory with(Stock... more) {
        return changed(draft -> Collections.addAll(draft.stock, more));
    }

    public Factory with(Change... more) {
        return changed(draft -> Collections.addAll(draft.changes, more));
    }

    /** The same factory as it is before anything changes. */
    public Factory withoutChanges() {
        return changed(draft -> draft.changes.clear());
    }

    /** The same factory with each place as it is told: a larger lane, a shorter changeover. */
    public Factory eachPlace(UnaryOperator<Place> told) {
        return changed(draft -> draft.places.replaceAll(told));
    }

    /** The same factory with each part as it is told: another route, quicker work. */
    public Factory eachPart(UnaryOperator<Part> told) {
        return changed(draft -> draft.parts.replaceAll(told));
    }

    /** The same factory with each loop as it is told: fewer cards, more cards. */
    public Factory eachLoop(UnaryOperator<Loop> told) {
        return changed(draft -> draft.loops.replaceAll(told));
    }

    /** The same factory with each release as it is told. */
    public Factory eachRelease(UnaryOperator<Release> told) {
        return changed(draft -> draft.releases.replaceAll(told));
    }

    /** The same factory with each demand as it is told. */
    public Factory eachDemand(UnaryOperator<Demand> told) {
        return changed(draft -> draft.demands.replaceAll(told));
    }

    /** The same factory with each first stock as it is told. */
    public Factory eachStock(UnaryOperator<Stock> told) {
        return changed(draft -> draft.stock.replaceAll(told));
    }

    /** The same factory with other people. */
    public Factory withCrew(List<Operator> crew) {
        return changed(draft -> {
            draft.operators.clear();
            draft.operators.addAll(crew);
        });
    }

    private Factory changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.factory();
    }

    /** A factory on the drawing board: the lists may be written on until it is built. */
    private static final class Draft {
        final String name;
        final List<Place> places;
        final List<Part> parts;
        final List<Loop> loops;
        final List<Release> releases;
        final List<Demand> demands;
        final List<Operator> operators;
        final List<Walk> walks;
        final List<RepairCrew> crews;
        final List<WorkingTime> workingTimes;
        final List<Stock> stock;
        final List<Change> changes;

        Draft(Factory factory) {
            name = factory.name;
            places = new ArrayList<>(factory.places);
            parts = new ArrayList<>(factory.parts);
            loops = new ArrayList<>(factory.loops);
            releases = new ArrayList<>(factory.releases);
            demands = new ArrayList<>(factory.demands);
            operators = new ArrayList<>(factory.operators);
            walks = new ArrayList<>(factory.walks);
            crews = new ArrayList<>(factory.crews);
            workingTimes = new ArrayList<>(factory.workingTimes);
            stock = new ArrayList<>(factory.stock);
            changes = new ArrayList<>(factory.changes);
        }

        Factory factory() {
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
                    stock,
                    changes);
        }
    }
}
