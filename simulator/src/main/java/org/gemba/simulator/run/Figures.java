package org.gemba.simulator.run;

import java.util.List;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StationId;

/**
 * What came of a stretch of a run. Shares are 0 to 1, times in seconds, averages over time; what cannot be said is NaN.
 *
 * @param seconds how long the stretch is
 * @param finished units finished, of all parts
 * @param scrapped units lost, of all parts
 * @param inProcess units in process on average: in stations, lanes, stores, on their way, and waiting to be let in after a release
 * @param atEnd units in process at the end
 * @param gridlocked whether at the end nothing can ever happen again although units are in process
 */
public record Figures(
        double seconds,
        long finished,
        long scrapped,
        double inProcess,
        int atEnd,
        boolean gridlocked,
        List<AtPlace> places,
        List<AtStation> stations,
        List<OnMovingLine> movingLines,
        List<OfPart> parts,
        List<OfLoop> loops,
        List<OfDemand> demands,
        List<OfOperator> operators) {
    public Figures {
        places = List.copyOf(places);
        stations = List.copyOf(stations);
        movingLines = List.copyOf(movingLines);
        parts = List.copyOf(parts);
        loops = List.copyOf(loops);
        demands = List.copyOf(demands);
        operators = List.copyOf(operators);
    }

    /** Units finished a second. */
    public double throughput() {
        return finished / seconds;
    }

    /** The lead times of all parts together. */
    public LeadTimes leadTimes() {
        LeadTimes all = new LeadTimes();
        for (OfPart part : parts) {
            all = all.and(part.leadTimes());
        }
        return all;
    }

    /** The average lead time of all units finished. */
    public double meanLeadTime() {
        double sum = 0;
        for (OfPart part : parts) {
            sum += part.finished() == 0 ? 0 : part.finished() * part.meanLeadTime();
        }
        return sum / finished;
    }

    /**
     * Stock at any place.
     *
     * @param came units that came there
     * @param units units there on average
     */
    public record AtPlace(StationId place, long came, double units) {
        /** How long a unit stays there on average, by Little's law. */
        public double stay(double seconds) {
            return units * seconds / came;
        }
    }

    /**
     * What the machines of a station did, as shares of the time of all of them; they sum to 1.
     *
     * @param cycles work that was ended
     * @param inLane units waiting in its lane on average
     * @param blocked with a unit that found no room, or in want of room to begin
     * @param starved without anything to begin
     * @param resting out of working time, or standing for a change
     */
    public record AtStation(
            StationId station,
            long cycles,
            double inLane,
            double working,
            double changingOver,
            double blocked,
            double starved,
            double down,
            double waitingForOperator,
            double resting,
            long changeovers,
            long breakdowns) {}

    /**
     * What happened on a moving line.
     *
     * @param cycles times it began a takt
     * @param calls pulls of the cord
     * @param stops calls that stopped it
     * @param stoppedByCalls share of the time by which calls made its cycles longer
     * @param stoodForRoom share of the time it could not advance for want of room behind it
     * @param late calls because the work at a position was not done when the takt was over
     * @param response from the pull until it was contained, on average
     */
    public record OnMovingLine(
            StationId line,
            long cycles,
            long calls,
            long stops,
            double stoppedByCalls,
            double stoodForRoom,
            long late,
            double response) {}

    /**
     * What became of a part.
     *
     * @param meanLeadTime of the finished units
     * @param deviation standard deviation of their lead times
     * @param emptyStore share of the time in which none lay in the store where its route ends
     */
    public record OfPart(
            PartId part,
            long started,
            long finished,
            long scrapped,
            double meanLeadTime,
            double deviation,
            LeadTimes leadTimes,
            double emptyStore) {}

    /** Cards of a loop that are on units on average. */
    public record OfLoop(String loop, int cards, double onUnits) {}

    /**
     * How customers were served.
     *
     * @param lost those who went away
     * @param waiting customers who wait, on average
     */
    public record OfDemand(String demand, long asked, long filledAtOnce, long lost, double waiting) {
        /** The share of what was asked for that was there at once. */
        public double fillRate() {
            return (double) filledAtOnce / asked;
        }
    }

    /**
     * What an operator did.
     *
     * @param busy share of the time at work or on the way
     * @param walking share of the time on the way, counted when he or she sets out
     */
    public record OfOperator(String operator, double busy, double walking) {}
}
