package org.gemba.house.valuestream;

import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Andon;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Step;
import org.gemba.house.language.Stopping;

/**
 * The way from a figure to the facts behind it: which of the journal's facts to look at.
 *
 * @param kinds the names of the facts' kinds; empty where any kind counts
 * @param dating whether facts without a time count
 * @param station only facts of this station
 * @param step only facts of this step
 * @param unit only facts of this unit
 * @param word only facts with this defect kind, stop reason or kind of call
 * @param attempt only cycles of this attempt
 */
public record Door(
        List<String> kinds,
        Dating dating,
        Optional<StationId> station,
        Optional<Step> step,
        Optional<UnitId> unit,
        Optional<String> word,
        Optional<Attempt> attempt) {
    /** Every fact of the journal. */
    public static final Door ALL = of();

    public Door {
        kinds = List.copyOf(kinds);
    }

    /** Facts of these kinds, with and without a time. */
    public static Door of(String... kinds) {
        return new Door(
                List.of(kinds),
                Dating.ANY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Only those whose time is known. */
    public Door dated() {
        return new Door(kinds, Dating.DATED, station, step, unit, word, attempt);
    }

    /** Only those whose time is not known. */
    public Door undated() {
        return new Door(kinds, Dating.UNDATED, station, step, unit, word, attempt);
    }

    /** Only those of a station. */
    public Door at(StationId only) {
        return new Door(kinds, dating, Optional.of(only), step, unit, word, attempt);
    }

    /** Only those of a process: a step wherever it is done, or a station that does one thing. */
    public Door of(WorkProcess only) {
        return new Door(kinds, dating, only.station(), Optional.of(only.step()), unit, word, attempt);
    }

    /** Only those of a unit. */
    public Door of(UnitId only) {
        return new Door(kinds, dating, station, step, Optional.of(only), word, attempt);
    }

    /** Only those with a defect kind or a stop reason. */
    public Door saying(String only) {
        return new Door(kinds, dating, station, step, unit, Optional.of(only), attempt);
    }

    /** Only those of an attempt. */
    public Door of(Attempt only) {
        return new Door(kinds, dating, station, step, unit, word, Optional.of(only));
    }

    /** Whether a fact stands behind it. */
    public boolean leadsTo(Recorded recorded) {
        boolean isUndated = recorded.fact() instanceof Bookkeeping.Undated;
        Fact fact = recorded.fact() instanceof Bookkeeping.Undated(Fact what) ? what : recorded.fact();
        if ((dating == Dating.DATED && isUndated) || (dating == Dating.UNDATED && !isUndated)) {
            return false;
        }
        return (kinds.isEmpty() || kinds.contains(fact.getClass().getSimpleName()))
                && holds(station, stationOf(fact))
                && holds(step, stepOf(fact))
                && holds(unit, unitOf(fact))
                && holds(word, wordOf(fact))
                && holds(attempt, attemptOf(fact));
    }

    private static <T> boolean holds(Optional<T> wanted, Optional<T> found) {
        return wanted.isEmpty() || wanted.equals(found);
    }

    private static Optional<StationId> stationOf(Fact fact) {
        return switch (fact) {
            case Flow.UnitStarted started -> Optional.of(started.station());
            case Flow.CycleCompleted cycle -> Optional.of(cycle.station());
            case Flow.UnitFinished finished -> Optional.of(finished.station());
            case Stopping stopping -> Optional.of(stopping.station());
            case Quality.DefectFound defect -> Optional.of(defect.station());
            default -> Optional.empty();
        };
    }

    private static Optional<Step> stepOf(Fact fact) {
        return switch (fact) {
            case Flow.CycleCompleted cycle -> Optional.of(cycle.step());
            case Stopping.ChangeoverEnded changeover -> Optional.of(changeover.step());
            case Stopping.StopEnded stop -> Optional.of(stop.step());
            default -> Optional.empty();
        };
    }

    private static Optional<UnitId> unitOf(Fact fact) {
        return switch (fact) {
            case Flow flow -> Optional.of(flow.unit());
            case Stopping.ChangeoverEnded changeover -> changeover.unit();
            case Stopping.StopEnded stop -> stop.unit();
            case Quality.DefectFound defect -> defect.unit();
            default -> Optional.empty();
        };
    }

    private static Optional<String> wordOf(Fact fact) {
        return switch (fact) {
            case Stopping.StopEnded stop -> Optional.of(stop.reason());
            case Quality.DefectFound defect -> Optional.of(defect.kind());
            case Andon.AndonPulled call -> Optional.of(call.kind().name());
            default -> Optional.empty();
        };
    }

    private static Optional<Attempt> attemptOf(Fact fact) {
        return fact instanceof Flow.CycleCompleted cycle ? Optional.of(cycle.attempt()) : Optional.empty();
    }

    /** Whether facts without a time count. */
    public enum Dating {
        ANY,
        DATED,
        UNDATED
    }
}
