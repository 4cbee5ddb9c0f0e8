package org.gemba.simulator.run;

import java.util.Arrays;
import java.util.Optional;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Sampler;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.model.Batch;
import org.gemba.simulator.model.Blocking;
import org.gemba.simulator.model.Change;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Operator;
import org.gemba.simulator.model.Selection;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.jspecify.annotations.Nullable;

/** All stations and their machines as flat arrays, by the number of the place; machines are numbered through the whole factory. */
final class Stations {
    /** No work, and no random number for it. */
    private static final Variation NOTHING = new Fixed(0);

    final int machines;
    final int[] machinePlace;
    final int[] firstMachine;
    final int[] parallel;
    /** Nothing but work happens here: no breakdown, changeover, operator, batch, break or joining. */
    final boolean[] plain;

    /** Whoever came first is worked on next, alone and with nothing joined to it. */
    final boolean[] firstNext;

    final boolean[] early;
    final boolean[] attended;
    /** What is begun here when a break comes is ended in it. */
    final boolean[] endsBegun;

    final int[] inARow;
    final int[] batchLeast;
    final int[] batchMost;
    final boolean[] batchOfOnePart;
    final @Nullable Sampler[] hands;
    final @Nullable Sampler[] automatic;

    Stations(Factory factory, Routes routes) {
        int places = routes.places.size();
        firstMachine = new int[places + 1];
        parallel = new int[places];
        plain = new boolean[places];
        firstNext = new boolean[places];
        early = new boolean[places];
        attended = new boolean[places];
        endsBegun = new boolean[places];
        inARow = new int[places];
        batchLeast = new int[places];
        batchMost = new int[places];
        batchOfOnePart = new boolean[places];
        for (int place = 0; place < places; place++) {
            firstMachine[place + 1] = firstMachine[place];
            if (routes.places.get(place) instanceof Station station) {
                describe(place, station);
                endsBegun[place] = factory.workingTimes().stream()
                        .anyMatch(time -> time.endsBegun().isPresent()
                                && station.workingTime().equals(Optional.of(time.name())));
            }
        }
        for (Operator operator : factory.operators()) {
            operator.skills().forEach(skill -> attended[routes.place(skill)] = true);
        }
        for (Change change : factory.changes()) {
            change.places()
                    .forEach(id -> plain[routes.place(id)] &= change.stands().isZero());
        }
        machines = firstMachine[places];
        machinePlace = new int[machines];
        for (int place = 0; place < places; place++) {
            Arrays.fill(machinePlace, firstMachine[place], firstMachine[place + 1], place);
            plain[place] &= !attended[place];
        }
        hands = new @Nullable Sampler[routes.steps];
        automatic = new @Nullable Sampler[routes.steps];
        for (int number = 0; number < routes.steps; number++) {
            Step step = routes.step(number);
            hands[number] = work(step.hands());
            automatic[number] = work(step.machine());
            int place = routes.stepPlace[number];
            plain[place] &= automatic[number] == null && step.needs().isEmpty();
            firstNext[place] &= step.needs().isEmpty();
        }
    }

    private static @Nullable Sampler work(Variation variation) {
        return variation.equals(NOTHING) ? null : Ticks.sampler(variation);
    }

    private void describe(int place, Station station) {
        Batch batch = station.batch();
        parallel[place] = station.parallel();
        firstMachine[place + 1] += station.parallel();
        early[place] = station.blocking() == Blocking.BEFORE_SERVICE;
        inARow[place] = station.selection().samePartInARow();
        batchLeast[place] = batch.least();
        batchMost[place] = batch.most();
        batchOfOnePart[place] = batch.onePart();
        firstNext[place] = station.selection().equals(Selection.FIRST_IN_FIRST_OUT) && batch.most() == 1;
        plain[place] = firstNext[place]
                && station.blocking() == Blocking.AFTER_SERVICE
                && station.breakdowns().isEmpty()
                && station.changeover().isEmpty()
                && station.workingTime().isEmpty();
    }
}
