package org.gemba.simulator.run;

import java.util.List;
import org.gemba.simulator.chance.Sampler;
import org.gemba.simulator.chance.Stream;
import org.gemba.simulator.model.Loop;
import org.jspecify.annotations.Nullable;

/** Cards on their way back, loop by loop. */
final class CardWays {
    private final Floor floor;
    private final int firstPool;
    private final @Nullable Sampler[] back;
    private final @Nullable Stream[] streams;
    private final Delays[] onTheWay;

    CardWays(Floor floor, List<Loop> loops, long seed, long replication) {
        this.floor = floor;
        this.firstPool = floor.plan.routes.firstLoopPool;
        back = new @Nullable Sampler[loops.size()];
        streams = new @Nullable Stream[loops.size()];
        onTheWay = new Delays[loops.size()];
        for (int loop = 0; loop < back.length; loop++) {
            onTheWay[loop] = new Delays();
            Loop told = loops.get(loop);
            if (told.back().isPresent()) {
                back[loop] = Ticks.sampler(told.back().get());
                streams[loop] = Stream.of(seed, "loop " + told.name() + " back", replication);
            }
        }
    }

    /** A card sets out, if its way takes time; false if it is back at once. */
    boolean setsOut(int pool) {
        int loop = pool - firstPool;
        Sampler sampler = back[loop];
        Stream stream = streams[loop];
        if (sampler == null || stream == null) {
            return false;
        }
        onTheWay[loop].add(floor.now + sampler.ticks(stream), pool);
        floor.alarms.set(floor.plan.cardAlarm[loop], onTheWay[loop].firstTime());
        return true;
    }

    void arrives(int loop) {
        int pool = onTheWay[loop].take();
        floor.alarms.set(floor.plan.cardAlarm[loop], onTheWay[loop].firstTime());
        floor.cards.giveBack(pool);
    }
}
