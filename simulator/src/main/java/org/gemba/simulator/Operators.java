package org.gemba.simulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.StopReason;
import org.gemba.house.language.Changing;
import org.gemba.house.language.FourM;
import org.gemba.house.language.Step;
import org.gemba.house.language.Stopping;
import org.gemba.simulator.facts.Telling;
import org.gemba.simulator.run.Ticks;
import org.gemba.simulator.run.Trace;

/**
 * Those who work at the stations. They see what the run does, report it to the millisecond, and do what people do about it: pull the cord,
 * call for help where a machine stands, write down what is not right.
 */
final class Operators implements Trace {
    /** After a repair as long as this something of the machine is new. */
    private static final double CHANGED_FROM = 10.0 * 60_000;

    /** Now and then a broken machine's box is dead too, and the station goes silent. */
    private static final double DEAD_BOX = 0.4;

    private final Ground ground;
    private final Telling telling;
    private final Cords cords;
    private final Inspection inspection;
    private final Map<Long, Cycle> inWork = new HashMap<>();
    private final int carriedOn;
    private long finished;

    /**
     * @param began in milliseconds of the epoch
     * @param stood how long its segment had stood by then
     */
    private record Cycle(Bench bench, long began, long stood) {}

    /** @param carriedOn the first so many units were in process before */
    Operators(Ground ground, Telling telling, Inspection inspection, int carriedOn) {
        this.ground = ground;
        this.telling = telling;
        this.cords = new Cords(ground);
        this.inspection = inspection;
        this.carriedOn = carriedOn;
    }

    /** Units finished since the floor began. */
    long finished() {
        return finished;
    }

    /** The time has come to a tick of the run. */
    private long reach(long tick) {
        long millis = ground.teller().millis(tick);
        ground.agenda().reach(millis);
        return millis;
    }

    /** A tick to the millisecond; what happened there is told. */
    private long told(long tick, int place) {
        long millis = reach(tick);
        ground.benches().get(place).lastTold = millis;
        return ground.teller().tick(millis);
    }

    private long whole(long tick) {
        return ground.teller().tick(ground.teller().millis(tick));
    }

    @Override
    public void started(long at, long unit, int part, int place) {
        if (unit > carriedOn) {
            telling.started(told(at, place), unit, part, place);
        }
    }

    @Override
    public void moved(long at, long unit, int part, int from, int to) {
        telling.moved(told(at, to), unit, part, from, to);
    }

    @Override
    public void sentBack(long at, long unit, int part, int from, int to) {
        telling.sentBack(told(at, from), unit, part, from, to);
    }

    @Override
    public void began(long at, long unit, int place) {
        telling.began(told(at, place), unit, place);
        Bench bench = ground.benches().get(place);
        Cycle cycle =
                new Cycle(bench, ground.agenda().now(), ground.standstill().stood(bench.segment));
        inWork.put(unit, cycle);
        cords.duringCycle(bench, () -> cycle.equals(inWork.get(unit)));
    }

    /** A cycle's time is told without breaks and without the standstill of its segment. */
    @Override
    public void completed(long at, long unit, int place, long took, boolean good) {
        long tick = told(at, place);
        Cycle cycle = inWork.remove(unit);
        if (cycle != null) {
            long now = ground.agenda().now();
            long stood = ground.standstill().stood(cycle.bench().segment) - cycle.stood();
            Duration worked = Duration.ofMillis(Math.max(0, ground.hours().netMillis(cycle.began(), now) - stood));
            telling.completed(tick, unit, place, Ticks.of(worked), good);
        }
    }

    @Override
    public void finished(long at, long unit, int part, int place) {
        finished++;
        telling.finished(told(at, place), unit, part, place);
    }

    @Override
    public void scrapped(long at, long unit, int part, int place) {
        reach(at);
        inspection.lost(ground.benches().get(place), telling.name(unit));
    }

    @Override
    public void stopped(long at, int place, int machine, int cause) {
        reach(at);
        Bench bench = ground.benches().get(place);
        if (bench.station.parallel() > 1) {
            return;
        }
        Trouble trouble = bench.troubles.get(cause);
        long now = ground.agenda().now();
        bench.brokenSince = OptionalLong.of(now);
        ground.teller().report(bench, new Stopping.StopBegan(bench.station.id(), trouble.reason()));
        if (!trouble.regular()) {
            bench.mute = ground.chance().share(DEAD_BOX);
            cords.whereItStandsLong(bench, OptionalLong.of(now));
        }
    }

    @Override
    public void runsAgain(long at, int place, int machine, int cause, long took) {
        reach(at);
        Bench bench = ground.benches().get(place);
        if (bench.brokenSince.isEmpty()) {
            return;
        }
        Trouble trouble = bench.troubles.get(cause);
        Duration stood = Duration.ofMillis(ground.agenda().now() - bench.brokenSince.getAsLong());
        bench.brokenSince = OptionalLong.empty();
        bench.mute = false;
        ground.losses().add(said(trouble.reason()) + " at " + bench.station.id(), stood.toMillis());
        ground.teller()
                .report(
                        bench,
                        new Stopping.StopEnded(
                                bench.station.id(),
                                trouble.reason(),
                                Step.USUAL,
                                stood,
                                Optional.empty(),
                                PieceCount.NONE));
        if (!trouble.regular() && stood.toMillis() > CHANGED_FROM) {
            ground.teller()
                    .report(
                            bench,
                            new Changing.ChangePointSeen(
                                    FourM.MACHINE, bench.station.id(), "Repaired with a new part"));
        }
    }

    @Override
    public void changeoverBegan(long at, int place, int machine, int part) {
        telling.changeoverBegan(told(at, place), place, machine, part);
    }

    @Override
    public void changeoverEnded(long at, int place, int machine, int part, long took) {
        long tick = told(at, place);
        long lasted = tick - whole(at - took);
        telling.changeoverEnded(tick, place, machine, part, lasted);
        String where = ground.benches().get(place).station.id().value();
        ground.losses().add("Changeover at " + where, Ticks.duration(lasted).toMillis());
    }

    /** The name of a stop reason, as people say it. */
    private String said(String code) {
        return ground.definition().line().stopReasons().stream()
                .filter(reason -> reason.code().equals(code))
                .map(StopReason::name)
                .findFirst()
                .orElse(code);
    }
}
