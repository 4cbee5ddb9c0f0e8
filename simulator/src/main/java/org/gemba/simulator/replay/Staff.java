package org.gemba.simulator.replay;

import java.util.ArrayList;
import java.util.List;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Operator;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.run.Ticks;

/** Where every operator is and what he or she does. */
final class Staff {
    private final List<String> names;
    private final int[] place;
    private final boolean[] needed;
    private final boolean[] off;
    private final long[] arrives;

    Staff(Factory factory) {
        List<StationId> places = factory.places().stream().map(Place::id).toList();
        List<Operator> operators = factory.operators();
        names = operators.stream().map(Operator::name).toList();
        place = operators.stream()
                .mapToInt(operator -> places.indexOf(operator.skills().getFirst()))
                .toArray();
        needed = new boolean[names.size()];
        off = new boolean[names.size()];
        arrives = new long[names.size()];
    }

    void goes(int operator, int where, long at) {
        place[operator] = where;
        needed[operator] = true;
        arrives[operator] = at;
    }

    void isFree(int operator) {
        needed[operator] = false;
    }

    void rests(int operator, boolean now) {
        off[operator] = now;
    }

    List<Scene.Person> at(long now) {
        List<Scene.Person> people = new ArrayList<>();
        for (int operator = 0; operator < place.length; operator++) {
            Scene.Doing doing =
                    off[operator] ? Scene.Doing.OFF : needed[operator] ? Scene.Doing.NEEDED : Scene.Doing.FREE;
            long walks = needed[operator] ? Math.max(0, arrives[operator] - now) : 0;
            people.add(new Scene.Person(names.get(operator), place[operator], doing, Ticks.duration(walks)));
        }
        return people;
    }
}
