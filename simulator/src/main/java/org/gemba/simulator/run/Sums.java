package org.gemba.simulator.run;

import java.util.ArrayList;
import java.util.List;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.MovingLine;

/** All that was counted up to a moment. Figures are the difference of two of them. */
final class Sums {
    private final long now;
    private final int inProcess;
    private final long unitTicks;
    private final long[] shows;
    private final long[] placeTicks;
    private final long[] placeCame;
    private final long[] laneTicks;
    private final long[] poolTicks;
    private final long[] started;
    private final long[] finished;
    private final long[] scrapped;
    private final long[] leadSum;
    private final double[] leadSquares;
    private final LeadTimes[] leads;
    private final long[] changeovers;
    private final long[] breakdowns;
    private final long[] cycles;
    private final long[] empty;
    private final long[] asked;
    private final long[] filled;
    private final long[] gone;
    private final long[] waiting;
    private final long[] busy;
    private final long[] walked;
    private final long[][] moving;

    private Sums(Floor floor, long now) {
        Tally tally = floor.tally;
        Shelves shelves = floor.shelves;
        this.now = now;
        inProcess = tally.inProcess;
        unitTicks = tally.bornSum + tally.inProcess * now;
        shows = tally.shows.clone();
        for (int machine = 0; machine < tally.show.length; machine++) {
            shows[machine * Show.ALL + tally.show[machine]] += now;
        }
        placeTicks = area(tally.placeSum, tally.placeUnits, now);
        laneTicks = area(tally.laneSum, tally.laneUnits, now);
        poolTicks = area(tally.poolSum, tally.poolUnits, now);
        placeCame = tally.placeCame.clone();
        started = tally.started.clone();
        finished = tally.finished.clone();
        scrapped = tally.scrapped.clone();
        leadSum = tally.leadSum.clone();
        leadSquares = tally.leadSquares.clone();
        leads = new LeadTimes[tally.leads.length];
        empty = new long[tally.leads.length];
        for (int part = 0; part < leads.length; part++) {
            leads[part] = tally.leads[part].copy();
            empty[part] = shelves.emptySum[part] + (shelves.there(part) == 0 ? now : 0);
        }
        changeovers = tally.changeovers.clone();
        breakdowns = tally.breakdowns.clone();
        cycles = tally.cycles.clone();
        asked = shelves.asked.clone();
        filled = shelves.filledAtOnce.clone();
        gone = shelves.goneAway.clone();
        waiting = area(shelves.waitSum, shelves.waits, now);
        walked = floor.people.walkSum.clone();
        busy = new long[walked.length];
        for (int operator = 0; operator < busy.length; operator++) {
            busy[operator] = floor.people.busy(operator);
        }
        moving = new long[placeTicks.length][];
        for (int place = 0; place < moving.length; place++) {
            Positions line = floor.transport.positions(place);
            moving[place] = line == null ? new long[0] : line.sums();
        }
    }

    static Sums now(Floor floor) {
        return new Sums(floor, floor.now);
    }

    private static long[] area(long[] sum, int[] there, long now) {
        long[] area = sum.clone();
        for (int i = 0; i < area.length; i++) {
            area[i] += there[i] * now;
        }
        return area;
    }

    /** What was counted since an earlier moment. */
    Figures since(Sums before, Floor floor) {
        Factory factory = floor.plan.factory;
        double span = now - before.now;
        long all = 0;
        long lost = 0;
        List<Figures.OfPart> parts = new ArrayList<>();
        for (int part = 0; part < finished.length; part++) {
            all += finished[part] - before.finished[part];
            lost += scrapped[part] - before.scrapped[part];
            parts.add(part(part, before, factory, span));
        }
        List<Figures.AtPlace> places = new ArrayList<>();
        List<Figures.AtStation> stations = new ArrayList<>();
        List<Figures.OnMovingLine> lines = new ArrayList<>();
        for (int place = 0; place < placeTicks.length; place++) {
            places.add(new Figures.AtPlace(
                    factory.places().get(place).id(),
                    placeCame[place] - before.placeCame[place],
                    (placeTicks[place] - before.placeTicks[place]) / span));
            if (factory.places().get(place) instanceof MovingLine line) {
                lines.add(movingLine(place, line, before, span));
            } else if (floor.plan.stations.parallel[place] > 0) {
                stations.add(station(place, before, floor, span));
            }
        }
        List<Figures.OfLoop> loops = new ArrayList<>();
        for (int loop = 0; loop < factory.loops().size(); loop++) {
            int pool = floor.plan.routes.firstLoopPool + loop;
            Loop told = factory.loops().get(loop);
            loops.add(new Figures.OfLoop(told.name(), told.cards(), (poolTicks[pool] - before.poolTicks[pool]) / span));
        }
        List<Figures.OfDemand> demands = new ArrayList<>();
        for (int demand = 0; demand < asked.length; demand++) {
            demands.add(new Figures.OfDemand(
                    factory.demands().get(demand).name(),
                    asked[demand] - before.asked[demand],
                    filled[demand] - before.filled[demand],
                    gone[demand] - before.gone[demand],
                    (waiting[demand] - before.waiting[demand]) / span));
        }
        List<Figures.OfOperator> operators = new ArrayList<>();
        for (int operator = 0; operator < busy.length; operator++) {
            operators.add(new Figures.OfOperator(
                    factory.operators().get(operator).name(),
                    (busy[operator] - before.busy[operator]) / span,
                    (walked[operator] - before.walked[operator]) / span));
        }
        return new Figures(
                Ticks.seconds(span),
                all,
                lost,
                (unitTicks - before.unitTicks) / span,
                inProcess,
                floor.isGridlocked(),
                places,
                stations,
                lines,
                parts,
                loops,
                demands,
                operators);
    }

    private Figures.OfPart part(int part, Sums before, Factory factory, double span) {
        long count = finished[part] - before.finished[part];
        double mean = (double) (leadSum[part] - before.leadSum[part]) / count;
        double squares = (leadSquares[part] - before.leadSquares[part]) / count;
        return new Figures.OfPart(
                factory.parts().get(part).id(),
                started[part] - before.started[part],
                count,
                scrapped[part] - before.scrapped[part],
                Ticks.seconds(mean),
                Ticks.seconds(Math.sqrt(Math.max(0, squares - mean * mean))),
                leads[part].since(before.leads[part]),
                (empty[part] - before.empty[part]) / span);
    }

    private Figures.AtStation station(int place, Sums before, Floor floor, double span) {
        Stations stations = floor.plan.stations;
        double[] share = new double[Show.ALL];
        int first = stations.firstMachine[place];
        int last = stations.firstMachine[place + 1];
        for (int what = 0; what < Show.ALL; what++) {
            long ticks = 0;
            for (int machine = first; machine < last; machine++) {
                int i = machine * Show.ALL + what;
                ticks += shows[i] - before.shows[i];
            }
            share[what] = ticks / (span * (last - first));
        }
        return new Figures.AtStation(
                floor.plan.factory.places().get(place).id(),
                cycles[place] - before.cycles[place],
                (laneTicks[place] - before.laneTicks[place]) / span,
                share[Show.WORKING],
                share[Show.CHANGING_OVER],
                share[Show.BLOCKED],
                share[Show.STARVED],
                share[Show.DOWN],
                share[Show.WAITING_FOR_OPERATOR],
                share[Show.RESTING],
                changeovers[place] - before.changeovers[place],
                breakdowns[place] - before.breakdowns[place]);
    }

    private Figures.OnMovingLine movingLine(int place, MovingLine line, Sums before, double span) {
        long[] sums = moving[place];
        long[] earlier = before.moving[place];
        return new Figures.OnMovingLine(
                line.id(),
                sums[0] - earlier[0],
                sums[1] - earlier[1],
                sums[2] - earlier[2],
                (sums[3] - earlier[3]) / span,
                (sums[4] - earlier[4]) / span,
                sums[5] - earlier[5],
                Ticks.seconds((double) (sums[6] - earlier[6]) / (sums[1] - earlier[1])));
    }
}
