package org.gemba.simulator.prediction;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Changeover;
import org.gemba.simulator.model.Conveyance;
import org.gemba.simulator.model.Demand;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Store;

/** Walks through a factory and puts another variation in the place of each, knowing what it is the variation of. */
final class Sources {
    /** Takes the name of a source and its variation, gives what shall stand there. */
    interface Change extends BiFunction<String, Variation, Variation> {}

    private final Change change;

    private Sources(Change change) {
        this.change = change;
    }

    static Factory changed(Factory factory, Change change) {
        Sources sources = new Sources(change);
        return factory.eachPlace(sources::place)
                .eachPart(sources::part)
                .eachLoop(sources::loop)
                .eachRelease(of -> of.with(sources.signal("release " + of.name(), of.signal())))
                .eachDemand(
                        of -> new Demand(of.name(), sources.signal("demand " + of.name(), of.signal()), of.shortage()));
    }

    private Place place(Place place) {
        return switch (place) {
            case Station station -> station(station);
            case Store store -> store;
            case Conveyance way ->
                new Conveyance(way.id(), change.apply("conveyance " + way.id(), way.takes()), way.run(), way.lot());
            case MovingLine line ->
                new MovingLine(
                        line.id(),
                        line.positions(),
                        line.takt(),
                        line.andon()
                                .map(habit -> new MovingLine.AndonHabit(
                                        habit.share(),
                                        change.apply("line %s answer".formatted(line.id()), habit.contained()),
                                        habit.stop(),
                                        habit.leaders())),
                        line.workingTime(),
                        line.elements().stream()
                                .map(element -> new MovingLine.Element(
                                        element.name(),
                                        element.position(),
                                        change.apply("line %s %s".formatted(line.id(), element.name()), element.work()),
                                        element.parts()))
                                .toList());
        };
    }

    private Station station(Station station) {
        String name = "station " + station.id();
        List<Breakdown> breakdowns = station.breakdowns().stream()
                .map(of -> new Breakdown(
                        of.cause(),
                        of.clock(),
                        change.apply("%s %s until".formatted(name, of.cause()), of.until()),
                        change.apply("%s %s repair".formatted(name, of.cause()), of.repair()),
                        of.crew()))
                .toList();
        return new Station(
                station.id(),
                station.parallel(),
                station.lane(),
                station.blocking(),
                breakdowns,
                station.changeover().map(of -> changeover(name + " changeover", of)),
                station.selection(),
                station.batch(),
                station.workingTime());
    }

    private Changeover changeover(String name, Changeover changeover) {
        return new Changeover(
                change.apply(name, changeover.usual()),
                changeover.particular().stream()
                        .map(of -> new Changeover.Between(of.from(), of.to(), change.apply(name, of.takes())))
                        .toList());
    }

    private Part part(Part part) {
        return new Part(
                part.id(),
                IntStream.range(0, part.route().size())
                        .mapToObj(number -> step(part, number))
                        .toList());
    }

    private Step step(Part part, int number) {
        Step step = part.route().get(number);
        String name = "part %s step %d at %s".formatted(part.id(), number + 1, step.place());
        return new Step(
                step.place(),
                change.apply(name + " hands", step.hands()),
                change.apply(name + " machine", step.machine()),
                step.needs(),
                step.exits());
    }

    private Loop loop(Loop loop) {
        return new Loop(
                loop.name(),
                loop.cards(),
                loop.stretches(),
                loop.lot(),
                loop.back().map(time -> change.apply("loop %s back".formatted(loop.name()), time)));
    }

    private Signal signal(String name, Signal signal) {
        return switch (signal) {
            case Signal.Apart apart -> new Signal.Apart(change.apply(name, apart.between()), apart.mix());
            case Signal.AsRoomAllows free -> free;
            case Signal.HeijunkaBox box -> box;
            case Signal.Replayed replayed -> replayed;
        };
    }
}
