package org.gemba.simulator.experiment;

import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Halves a range of counts, twice: for the fewest that are shown enough and for the most that are shown too few. */
final class Halving {
    private final Fewest.Counted counted;
    private final Fewest.Question question;
    private final Cores cores;
    private final Watch watch;
    private final SortedMap<Integer, Fewest.Tried> tried = new TreeMap<>();
    private boolean cancelled;

    Halving(Fewest.Counted counted, Fewest.Question question, Cores cores, Watch watch) {
        this.counted = counted;
        this.question = question;
        this.cores = cores;
        this.watch = watch;
    }

    Fewest fewest() {
        int enough = firstEnough();
        int notTooFew = enough;
        if (!cancelled && enough > question.least() && finding(enough - 1) != Fewest.Finding.TOO_FEW) {
            notTooFew = firstNotTooFew(enough);
        }
        boolean told = enough == notTooFew;
        Ending ending = cancelled ? Ending.CANCELLED : told ? Ending.NARROW_ENOUGH : Ending.MOST_RUNS;
        return new Fewest(
                enough > question.most() || cancelled ? OptionalInt.empty() : OptionalInt.of(enough),
                notTooFew == question.least() || cancelled ? OptionalInt.empty() : OptionalInt.of(notTooFew - 1),
                List.copyOf(tried.values()),
                ending);
    }

    /** The least count that is shown to be enough; one above the range if none is. */
    private int firstEnough() {
        int low = question.least();
        int high = question.most() + 1;
        while (low < high && !cancelled) {
            int middle = (low + high) >>> 1;
            if (finding(middle) == Fewest.Finding.ENOUGH) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    /** The least count, up to a bound, that is not shown to be too few. */
    private int firstNotTooFew(int bound) {
        int low = question.least();
        int high = bound;
        while (low < high && !cancelled) {
            int middle = (low + high) >>> 1;
            if (finding(middle) == Fewest.Finding.TOO_FEW) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private Fewest.Finding finding(int count) {
        Fewest.Tried known = tried.get(count);
        if (known == null) {
            known = look(count);
            tried.put(count, known);
        }
        return known.finding();
    }

    private Fewest.Tried look(int count) {
        Trial trial = counted.with(count);
        Replications runs = Replications.NONE;
        long next = Fewest.Question.FIRST_LOOK;
        while (true) {
            int until = (int) Math.min(next, question.mostRuns());
            Study study = Study.ofRuns(trial, until, runs, cores, watch);
            runs = study.replications();
            cancelled = study.ending() == Ending.CANCELLED;
            Interval interval = interval(runs);
            Fewest.Finding finding = finding(interval);
            if (cancelled || finding != Fewest.Finding.NOT_TOLD || until == question.mostRuns()) {
                return new Fewest.Tried(count, interval, cancelled ? Fewest.Finding.NOT_TOLD : finding);
            }
            next *= 2;
        }
    }

    private Interval interval(Replications runs) {
        double confidence = question.confidenceOfOneLook();
        List<Double> values = runs.values(question.figure());
        return values.size() < 2
                ? new Interval(
                        values.isEmpty() ? 0 : values.getFirst(), Double.POSITIVE_INFINITY, confidence, values.size())
                : Interval.of(values, confidence);
    }

    private Fewest.Finding finding(Interval interval) {
        if (interval.low() >= question.target()) {
            return Fewest.Finding.ENOUGH;
        }
        return interval.high() < question.target() ? Fewest.Finding.TOO_FEW : Fewest.Finding.NOT_TOLD;
    }
}
