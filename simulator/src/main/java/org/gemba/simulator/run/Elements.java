package org.gemba.simulator.run;

import java.util.Arrays;
import java.util.List;
import org.gemba.simulator.chance.Sampler;
import org.gemba.simulator.chance.Stream;
import org.gemba.simulator.model.MovingLine;

/** The work at the positions of a moving line: where it is not done when the takt is over, and by how much. */
final class Elements {
    private final List<MovingLine.Element> told;
    private final Units units;
    private final Routes routes;
    private final Sampler[] work;
    private final Stream[] streams;
    /** By part, whether an element is done on it. */
    private final boolean[][] doneOn;

    /** How much longer than the takt the work at each position took in the last cycle. */
    final long[] over;

    /** At how many positions it took longer, and the most. */
    int late;

    long longest;

    Elements(Floor floor, MovingLine line, long seed, long replication) {
        told = line.elements();
        units = floor.units;
        routes = floor.plan.routes;
        int count = told.size();
        work = new Sampler[count];
        streams = new Stream[count];
        doneOn = new boolean[count][routes.parts.size()];
        over = new long[line.positions()];
        for (int element = 0; element < count; element++) {
            MovingLine.Element each = told.get(element);
            work[element] = Ticks.sampler(each.work());
            streams[element] = Stream.of(seed, line.id() + " element " + each.name(), replication);
            Arrays.fill(doneOn[element], each.parts().isEmpty());
            for (var part : each.parts()) {
                doneOn[element][routes.part(part)] = true;
            }
        }
    }

    /** From now on the work takes a share of what it took at first. */
    void paced(double share) {
        for (int element = 0; element < work.length; element++) {
            work[element] = Ticks.sampler(told.get(element).work().times(share));
        }
    }

    /** Works on the units at all positions for one cycle. */
    void work(int[] on, long takt) {
        late = 0;
        longest = 0;
        if (work.length == 0) {
            return;
        }
        Arrays.fill(over, -takt);
        for (int element = 0; element < work.length; element++) {
            int position = told.get(element).position();
            int unit = on[position];
            if (unit != Units.NONE && doneOn[element][routes.stepPart[units.step[unit]]]) {
                over[position] += work[element].ticks(streams[element]);
            }
        }
        for (long ticks : over) {
            late += ticks > 0 ? 1 : 0;
            longest = Math.max(longest, ticks);
        }
    }
}
