package org.gemba.simulator.plant;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.chance.Stream;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.run.Ticks;
import org.gemba.simulator.run.Trace;

/**
 * What came of certain days in a run. A call's segment stop, and a call in a stop, come by their measured shares. Where a station has several
 * machines, the facts tell when all of them stood and the model lets each stand as often by itself: only so many of its stops are counted.
 */
final class PlayedDays implements Trace {
    private final Factory factory;
    private final DayBook book;
    private final double begin;
    private final Stream chance;
    private final double[] callInStop;
    private final double[] segmentStop;
    private final int[] machines;
    private final boolean[] counted;
    private final boolean fromWork;
    private final Map<Long, Long> born = new HashMap<>();

    /**
     * @param begin seconds of the run before the first day
     * @param fromWork whether a unit counts from its first work on, not from its start
     * @param chance says which calls and stops have more to them
     */
    PlayedDays(Factory factory, Observation observed, Days days, double begin, boolean fromWork, Stream chance) {
        this.factory = factory;
        this.book = new DayBook(days);
        this.begin = begin;
        this.fromWork = fromWork;
        this.chance = chance;
        int places = factory.places().size();
        callInStop = new double[places];
        segmentStop = new double[places];
        machines = new int[places];
        int all = 0;
        for (int place = 0; place < places; place++) {
            machines[place] = factory.places().get(place) instanceof Station station ? station.parallel() : 0;
            all += machines[place];
            StationId id = factory.places().get(place).id();
            callInStop[place] = share(observed, MeasuredShare.Kind.CALL_IN_STOP, id);
            segmentStop[place] = share(observed, MeasuredShare.Kind.SEGMENT_STOP, id);
        }
        counted = new boolean[all];
    }

    private static double share(Observation observed, MeasuredShare.Kind kind, StationId station) {
        return observed.shares(kind, station).stream()
                .mapToDouble(MeasuredShare::share)
                .findFirst()
                .orElse(0);
    }

    private double seconds(long at) {
        return Ticks.seconds((double) at) - begin;
    }

    SortedMap<String, Double> figures() {
        return book.figures();
    }

    @Override
    public void started(long at, long unit, int part, int place) {
        if (!fromWork) {
            comesIn(at, unit);
        }
    }

    @Override
    public void began(long at, long unit, int place) {
        if (fromWork && !born.containsKey(unit)) {
            comesIn(at, unit);
        }
    }

    private void comesIn(long at, long unit) {
        book.started(seconds(at));
        born.put(unit, at);
    }

    @Override
    public void finished(long at, long unit, int part, int place) {
        Long begun = born.remove(unit);
        book.finished(seconds(at), begun == null ? 0 : Ticks.seconds((double) (at - begun)));
    }

    @Override
    public void scrapped(long at, long unit, int part, int place) {
        born.remove(unit);
        book.scrapped(seconds(at));
    }

    @Override
    public void stopped(long at, int place, int machine, int cause) {
        boolean call = isCall(place, cause);
        counted[machine] = call || chance.happens(1.0 / machines[place]);
        if (call || (counted[machine] && chance.happens(callInStop[place]))) {
            book.called(seconds(at));
            if (chance.happens(segmentStop[place])) {
                book.stoppedSegment(seconds(at));
            }
        }
    }

    @Override
    public void runsAgain(long at, int place, int machine, int cause, long took) {
        if (!isCall(place, cause) && counted[machine]) {
            book.stood(seconds(at), Ticks.seconds((double) took));
        }
    }

    private boolean isCall(int place, int cause) {
        Place told = factory.places().get(place);
        return told instanceof Station station
                && station.breakdowns().get(cause).cause().equals(MeasuredLine.CALLS);
    }

    @Override
    public void moved(long at, long unit, int part, int from, int to) {}

    @Override
    public void sentBack(long at, long unit, int part, int from, int to) {}

    @Override
    public void completed(long at, long unit, int place, long took, boolean good) {}

    @Override
    public void changeoverBegan(long at, int place, int machine, int part) {}

    @Override
    public void changeoverEnded(long at, int place, int machine, int part, long took) {}
}
