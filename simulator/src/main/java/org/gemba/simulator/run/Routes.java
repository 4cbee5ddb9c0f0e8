package org.gemba.simulator.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.model.Exit;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Store;

/**
 * All routes as flat arrays. The steps of all parts stand one after another; a <em>way</em> leads from one step to another, into the factory
 * or out of it, and says which cards it takes and which it gives back. A limited lane is nothing else than a set of cards, one for each unit
 * that fits, so rooms, kanban, CONWIP and WIP limits are all one thing here: cards of a <em>pool</em>.
 */
final class Routes {
    /** Where a way leads that ends: the unit is finished, or lost. */
    static final int FINISHED = -1;

    static final int SCRAPPED = -2;

    /** Where no way is. */
    static final int NONE = -1;

    final List<Place> places;
    final List<Part> parts;
    final int steps;

    final int[] firstStep;
    final int[] stepPart;
    final int[] stepPlace;
    /** The way to the end from a step, which is also how a unit leaves the store in which its route ends. */
    final int[] stepEnd;
    /** Whether a unit stays here until somebody takes it. */
    final boolean[] stepKept;

    final int[] exitsFrom;
    final double[] exitUpTo;
    final int[] exitWay;

    /** The way into the factory, by part. */
    final int[] entry;

    /** The way of what is there from the beginning, by the step on which it is. */
    final int[] layDown;

    /** The only way from a step, or {@link #NONE} where chance decides. */
    final int[] onlyWay;

    /** Whether a way takes or gives cards of a loop, not only those of rooms. */
    final boolean[] wayInLoop;

    final int[] wayTo;
    final boolean[] wayAgain;
    final int[] takesFrom;
    final int[] takes;
    final int[] givesFrom;
    final int[] gives;

    /** Pools: first those of the limited places, then those of the loops. */
    final int pools;

    final int[] poolCards;
    final int[] poolLot;
    /** The pool of a place, or of the entry to a moving line; {@link #NONE} where room is unlimited. */
    final int[] placePool;
    /** The first pool that belongs to a loop. */
    final int firstLoopPool;

    private final Map<StationId, Integer> placeNumbers = new HashMap<>();
    private final Map<PartId, Integer> partNumbers = new HashMap<>();

    Routes(Factory factory) {
        places = factory.places();
        parts = factory.parts();
        places.forEach(place -> placeNumbers.put(place.id(), placeNumbers.size()));
        parts.forEach(part -> partNumbers.put(part.id(), partNumbers.size()));
        placePool = new int[places.size()];
        List<Integer> cards = new ArrayList<>();
        List<Integer> lots = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            int room = room(places.get(place));
            placePool[place] = room == Integer.MAX_VALUE ? NONE : cards.size();
            if (room != Integer.MAX_VALUE) {
                cards.add(room);
                lots.add(1);
            }
        }
        firstLoopPool = cards.size();
        factory.loops().forEach(loop -> {
            cards.add(loop.cards());
            lots.add(loop.lot());
        });
        pools = cards.size();
        poolCards = Ints.of(cards);
        poolLot = Ints.of(lots);

        firstStep = new int[parts.size() + 1];
        for (int part = 0; part < parts.size(); part++) {
            firstStep[part + 1] = firstStep[part] + parts.get(part).route().size();
        }
        steps = firstStep[parts.size()];
        stepPart = new int[steps];
        stepPlace = new int[steps];
        stepKept = new boolean[steps];
        stepEnd = new int[steps];
        exitsFrom = new int[steps + 1];
        entry = new int[parts.size()];
        layDown = new int[steps];
        WayBook book = new WayBook(held(factory.loops()));
        List<Double> upTo = new ArrayList<>();
        List<Integer> exits = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            entry[part] = book.way(NONE, firstStep[part], false);
            for (int step = firstStep[part]; step < firstStep[part + 1]; step++) {
                exitsOf(step, part, book, upTo, exits);
            }
        }
        for (int step = 0; step < steps; step++) {
            layDown[step] = book.way(NONE, step, false);
        }
        exitUpTo = upTo.stream().mapToDouble(Double::doubleValue).toArray();
        exitWay = Ints.of(exits);
        wayTo = Ints.of(book.to);
        wayAgain = new boolean[book.again.size()];
        for (int way = 0; way < wayAgain.length; way++) {
            wayAgain[way] = book.again.get(way);
        }
        takesFrom = Ints.of(book.takesFrom);
        takes = Ints.of(book.takes);
        givesFrom = Ints.of(book.givesFrom);
        gives = Ints.of(book.gives);
        onlyWay = new int[steps];
        for (int step = 0; step < steps; step++) {
            onlyWay[step] = exits(step) == 1 ? exitWay[exitsFrom[step]] : NONE;
        }
        wayInLoop = new boolean[wayTo.length];
        for (int way = 0; way < wayTo.length; way++) {
            wayInLoop[way] = hasLoop(takes, takesFrom[way], takesFrom[way + 1])
                    || hasLoop(gives, givesFrom[way], givesFrom[way + 1]);
        }
    }

    private boolean hasLoop(int[] list, int from, int to) {
        for (int i = from; i < to; i++) {
            if (list[i] >= firstLoopPool) {
                return true;
            }
        }
        return false;
    }

    int place(StationId id) {
        return placeNumbers.getOrDefault(id, NONE);
    }

    int part(PartId id) {
        return partNumbers.getOrDefault(id, NONE);
    }

    /** The first step of a part's route at a place; {@link #NONE} if it does not lead there. */
    int stepAt(int part, int place) {
        for (int step = firstStep[part]; step < firstStep[part + 1]; step++) {
            if (stepPlace[step] == place) {
                return step;
            }
        }
        return NONE;
    }

    /** The step at which a part's route ends. */
    int lastStep(int part) {
        return firstStep[part + 1] - 1;
    }

    Step step(int step) {
        int part = stepPart[step];
        return parts.get(part).route().get(step - firstStep[part]);
    }

    /** Whether a unit that goes a way need neither be worked on again nor is lost. */
    boolean isGood(int way) {
        return !wayAgain[way] && wayTo[way] != SCRAPPED;
    }

    int exits(int step) {
        return exitsFrom[step + 1] - exitsFrom[step];
    }

    private void exitsOf(int step, int part, WayBook book, List<Double> upTo, List<Integer> exits) {
        Step told = parts.get(part).route().get(step - firstStep[part]);
        boolean last = step + 1 == firstStep[part + 1];
        exitsFrom[step] = exits.size();
        stepEnd[step] = book.way(step, FINISHED, false);
        stepKept[step] = last && places.get(stepPlace[step]) instanceof Store;
        double sum = 0;
        for (Exit exit : told.exits()) {
            sum += exit.share();
            upTo.add(sum);
            exits.add(
                    switch (exit.kind()) {
                        case BRANCH -> book.way(step, firstStep[part] + exit.to(), false);
                        case REWORK -> book.way(step, firstStep[part] + exit.to(), true);
                        case SCRAP -> book.way(step, SCRAPPED, false);
                        case END -> stepEnd[step];
                    });
        }
        if (sum < 1) {
            upTo.add(1.0);
            exits.add(last ? stepEnd[step] : book.way(step, step + 1, false));
        }
        exitsFrom[step + 1] = exits.size();
    }

    private static int room(Place place) {
        return switch (place) {
            case Station station ->
                station.lane().limited() ? station.lane().units() + held(station) : Integer.MAX_VALUE;
            case Store store -> store.room().units();
            case MovingLine line -> 1;
            default -> Integer.MAX_VALUE;
        };
    }

    private static int held(Station station) {
        return station.parallel() * station.batch().most();
    }

    /** Which pools a unit holds a card of, by step. */
    private List<List<Integer>> held(List<Loop> loops) {
        List<List<Integer>> held = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            for (int step = firstStep[part]; step < firstStep[part + 1]; step++) {
                Step told = parts.get(part).route().get(step - firstStep[part]);
                stepPart[step] = part;
                stepPlace[step] = place(told.place());
                List<Integer> here = new ArrayList<>();
                if (placePool[stepPlace[step]] != NONE) {
                    here.add(placePool[stepPlace[step]]);
                }
                int number = step - firstStep[part];
                for (int loop = 0; loop < loops.size(); loop++) {
                    PartId id = parts.get(part).id();
                    if (loops.get(loop).stretches().stream()
                            .anyMatch(stretch ->
                                    stretch.part().equals(id) && stretch.from() <= number && number <= stretch.to())) {
                        here.add(firstLoopPool + loop);
                    }
                }
                held.add(here);
            }
        }
        return held;
    }

    /** Writes ways down as they are found. */
    private final class WayBook {
        final List<Integer> to = new ArrayList<>();
        final List<Boolean> again = new ArrayList<>();
        final List<Integer> takesFrom = new ArrayList<>(List.of(0));
        final List<Integer> takes = new ArrayList<>();
        final List<Integer> givesFrom = new ArrayList<>(List.of(0));
        final List<Integer> gives = new ArrayList<>();
        private final List<List<Integer>> held;

        WayBook(List<List<Integer>> held) {
            this.held = held;
        }

        /** The cards that a unit has only behind the way are taken, those that it has only before it given back. */
        int way(int from, int where, boolean rework) {
            List<Integer> before = from < 0 ? List.of() : held.get(from);
            List<Integer> behind = where < 0 ? List.of() : held.get(where);
            boolean again_ = from >= 0 && where >= 0 && stepPlace[from] == stepPlace[where];
            for (int pool : behind) {
                if (!before.contains(pool) || (again_ && entryPool(pool, where))) {
                    takes.add(pool);
                }
            }
            for (int pool : before) {
                if (!behind.contains(pool) && !entryPool(pool, from)) {
                    gives.add(pool);
                }
            }
            to.add(where);
            again.add(rework);
            takesFrom.add(takes.size());
            givesFrom.add(gives.size());
            return to.size() - 1;
        }

        /** The card to enter a moving line is given back by the line, when it has moved on. */
        private boolean entryPool(int pool, int step) {
            int place = stepPlace[step];
            return places.get(place) instanceof MovingLine && placePool[place] == pool;
        }
    }
}
