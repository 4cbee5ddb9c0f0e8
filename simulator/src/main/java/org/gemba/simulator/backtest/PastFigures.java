package org.gemba.simulator.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gemba.simulator.run.Figures;

/**
 * What came of a stretch of time, played or real.
 *
 * @param finished orders whose last work ended in it
 * @param leadTimeDays mean of those orders
 * @param workHours at all stations together
 * @param inProcess orders begun and not yet ended, on average
 */
record PastFigures(double finished, double leadTimeDays, double workHours, double inProcess) {
    private static final double DAY = 86_400;
    private static final double HOUR = 3_600;

    /** A figure that is asked for. */
    enum Figure {
        FINISHED("orders finished"),
        LEAD_TIME("mean lead time, days"),
        WORK("hours of work"),
        IN_PROCESS("orders in process on average");

        private final String words;

        Figure(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    double value(Figure figure) {
        return switch (figure) {
            case FINISHED -> finished;
            case LEAD_TIME -> leadTimeDays;
            case WORK -> workHours;
            case IN_PROCESS -> inProcess;
        };
    }

    /** What really happened. */
    static PastFigures of(List<PastOrder> orders, Instant since, Instant until) {
        int finished = 0;
        double leadTimes = 0;
        double work = 0;
        double present = 0;
        for (PastOrder order : orders) {
            double leadTime = BackTest.seconds(Duration.between(order.begun(), order.ended()));
            if (!order.ended().isBefore(since)) {
                finished++;
                leadTimes += leadTime / DAY;
            }
            present += within(order.begun(), order.ended(), since, until);
            for (PastOrder.Visit visit : Merged.visits(order)) {
                work += within(visit.start(), visit.end(), since, until);
            }
        }
        return new PastFigures(
                finished,
                leadTimes / Math.max(1, finished),
                work / HOUR,
                present / BackTest.seconds(Duration.between(since, until)));
    }

    /** What a run came to. */
    static PastFigures of(Figures figures, double machines) {
        double work = figures.stations().stream()
                .filter(station -> !station.station().equals(ShopModel.WAITING))
                .mapToDouble(station -> station.working() * machines * figures.seconds())
                .sum();
        double leadTime = figures.finished() == 0 ? 0 : figures.meanLeadTime() / DAY;
        return new PastFigures(figures.finished(), leadTime, work / HOUR, figures.inProcess());
    }

    private static double within(Instant from, Instant to, Instant since, Instant until) {
        Instant begin = from.isBefore(since) ? since : from;
        Instant end = to.isAfter(until) ? until : to;
        return begin.isBefore(end) ? BackTest.seconds(Duration.between(begin, end)) : 0;
    }
}
