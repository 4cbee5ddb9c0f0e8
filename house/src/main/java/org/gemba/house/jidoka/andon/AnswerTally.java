package org.gemba.house.jidoka.andon;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.pcollections.TreePMap;

/**
 * How calls were answered. It says nothing of who called and nothing of who answered: a person is neither counted nor
 * ranked.
 *
 * @param calls how many
 * @param inTime answered within the line's standard
 * @param late answered after it
 * @param seconds how many were answered in so many whole seconds; an hour and more is counted as an hour
 */
public record AnswerTally(int calls, int inTime, int late, TreePMap<Integer, Integer> seconds) {
    public static final AnswerTally NONE = new AnswerTally(0, 0, 0, TreePMap.empty());

    private static final int LONGEST_SECONDS = 3_600;

    /** Calls that nobody has answered so far. */
    public int unanswered() {
        return calls - inTime - late;
    }

    public int answered() {
        return inTime + late;
    }

    /** The share of calls answered within the standard, 0 to 1; empty where nobody called. */
    public Optional<Double> answerRate() {
        return calls == 0 ? Optional.empty() : Optional.of((double) inTime / calls);
    }

    /** Half of the answers came within this time. */
    public Optional<Duration> median() {
        return percentile(50);
    }

    /** Nine answers of ten came within this time. */
    public Optional<Duration> ninetieth() {
        return percentile(90);
    }

    /** The tallies of two days, hours, stations or lines together. */
    public AnswerTally and(AnswerTally other) {
        TreePMap<Integer, Integer> sum = seconds;
        for (Map.Entry<Integer, Integer> entry : other.seconds.entrySet()) {
            sum = sum.plus(entry.getKey(), sum.getOrDefault(entry.getKey(), 0) + entry.getValue());
        }
        return new AnswerTally(calls + other.calls, inTime + other.inTime, late + other.late, sum);
    }

    AnswerTally called() {
        return new AnswerTally(calls + 1, inTime, late, seconds);
    }

    AnswerTally answered(Duration took, Duration standard) {
        int second = (int) Math.min(took.toSeconds(), LONGEST_SECONDS);
        TreePMap<Integer, Integer> more = seconds.plus(second, seconds.getOrDefault(second, 0) + 1);
        return took.compareTo(standard) <= 0
                ? new AnswerTally(calls, inTime + 1, late, more)
                : new AnswerTally(calls, inTime, late + 1, more);
    }

    /** By nearest rank: the shortest time within which at least so many of a hundred answers came. */
    private Optional<Duration> percentile(int percent) {
        int rank = Math.ceilDiv(answered() * percent, 100);
        int passed = 0;
        for (Map.Entry<Integer, Integer> entry : seconds.entrySet()) {
            passed += entry.getValue();
            if (passed >= rank) {
                return Optional.of(Duration.ofSeconds(entry.getKey()));
            }
        }
        return Optional.empty();
    }
}
