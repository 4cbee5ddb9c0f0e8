package org.gemba.planner.level;

import java.math.BigInteger;
import java.util.List;
import org.gemba.planner.Fraction;

/**
 * Every part every interval: the shortest time in which all parts of a process can be run once, and the lots that follow.
 *
 * @param days Σ changeover times ÷ (available time a day − Σ daily demand × run time)
 * @param lots pieces of each part in one interval, whole containers, in the order of the parts
 */
public record Epei(Fraction days, List<BigInteger> lots) {
    /**
     * A part of the process; times in one unit.
     *
     * @param demand pieces a day
     * @param runTime of a piece
     * @param changeover to this part
     * @param container pieces in a container
     */
    public record Run(String part, Fraction demand, Fraction runTime, Fraction changeover, int container) {
        public Run {
            if (demand.signum() < 0 || runTime.signum() < 0 || changeover.signum() < 0 || container < 1) {
                throw new IllegalArgumentException(
                        "Part %s: demand, run time and changeover must not be below 0, and a container holds 1 piece at least."
                                .formatted(part));
            }
        }
    }

    public Epei {
        lots = List.copyOf(lots);
    }

    /** For the time a day that the process can run; fails where running alone leaves no time to change over. */
    public static Epei of(Fraction available, List<Run> runs) {
        Fraction changeovers = runs.stream().map(Run::changeover).reduce(Fraction.ZERO, Fraction::plus);
        Fraction running =
                runs.stream().map(run -> run.demand().times(run.runTime())).reduce(Fraction.ZERO, Fraction::plus);
        Fraction left = available.minus(running);
        if (left.signum() <= 0) {
            throw new IllegalArgumentException(
                    "Running takes %s of %s a day and leaves nothing to change over.\nMore time, shorter run times or another machine are needed."
                            .formatted(running.rounded(2), available.rounded(2)));
        }
        Fraction days = changeovers.dividedBy(left);
        List<BigInteger> lots = runs.stream()
                .map(run -> run.demand()
                        .times(days)
                        .dividedBy(Fraction.of(run.container()))
                        .roundedUp()
                        .multiply(BigInteger.valueOf(run.container())))
                .toList();
        return new Epei(days, lots);
    }
}
