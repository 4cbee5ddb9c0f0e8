package org.gemba.simulator.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gemba.simulator.chance.Stream;
import org.gemba.simulator.model.Change;
import org.gemba.simulator.model.Change.Effect;

/** Changes as they come: when places stand for one, and what is different after it. */
final class Changes {
    private final Floor floor;
    private final List<Planned> planned = new ArrayList<>();
    private final Effect[] effects;

    /** One change, and how far it has come. */
    private static final class Planned {
        final Change change;
        final int[] places;
        final Stream stream;
        int times;
        long begun;
        boolean stands;

        Planned(Change change, int[] places, Stream stream) {
            this.change = change;
            this.places = places;
            this.stream = stream;
        }
    }

    Changes(Floor floor, List<Change> changes, long seed, long replication) {
        this.floor = floor;
        effects = new Effect[floor.plan.routes.places.size()];
        Arrays.fill(effects, Effect.NONE);
        for (Change change : changes) {
            int[] places =
                    change.places().stream().mapToInt(floor.plan.routes::place).toArray();
            planned.add(new Planned(change, places, Stream.of(seed, "change " + change.name(), replication)));
        }
    }

    void begin() {
        for (int number = 0; number < planned.size(); number++) {
            floor.alarms.set(
                    floor.plan.changeAlarm[number],
                    Ticks.of(planned.get(number).change.first()));
        }
    }

    /** A change comes, or what stood for it goes on. */
    void rings(int number) {
        Planned of = planned.get(number);
        if (of.stands) {
            end(number, of);
            return;
        }
        of.begun = floor.now;
        long stands = Ticks.of(of.change.stands());
        if (stands > 0) {
            of.stands = true;
            rest(of, true);
            floor.alarms.set(floor.plan.changeAlarm[number], floor.now + stands);
        } else {
            end(number, of);
        }
    }

    private void end(int number, Planned of) {
        if (of.stream.happens(of.change.succeeds())) {
            for (int place : of.places) {
                effects[place] = effects[place].and(of.change.effect());
                takesEffect(place);
            }
        }
        if (of.stands) {
            of.stands = false;
            rest(of, false);
        }
        boolean again = ++of.times < of.change.times();
        floor.alarms.set(floor.plan.changeAlarm[number], again ? of.begun + Ticks.of(of.change.every()) : Alarms.NEVER);
    }

    private void rest(Planned of, boolean now) {
        for (int place : of.places) {
            floor.shifts.rest(place, now);
        }
    }

    private void takesEffect(int place) {
        Effect effect = effects[place];
        Positions line = floor.transport.positions(place);
        if (line != null) {
            line.paced(effect.work());
        } else {
            floor.flow.paced(place, effect.work());
            floor.machines.paced(place, effect);
            floor.repairs.paced(place, effect);
        }
    }
}
