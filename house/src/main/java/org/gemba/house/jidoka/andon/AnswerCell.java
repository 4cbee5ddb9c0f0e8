package org.gemba.house.jidoka.andon;

import java.time.LocalDate;
import java.util.Comparator;
import org.gemba.house.language.AndonKind;

/**
 * One cell of the answer record: the calls of one kind in one hour of one production day.
 *
 * @param day the production day in which the cord was pulled
 * @param hour the hour on the plant's clock, 0 to 23; where summer time ends, the hour that comes twice is one cell
 */
public record AnswerCell(LocalDate day, int hour, AndonKind kind) implements Comparable<AnswerCell> {
    private static final Comparator<AnswerCell> ORDER = Comparator.comparing(AnswerCell::day)
            .thenComparingInt(AnswerCell::hour)
            .thenComparing(AnswerCell::kind);

    @Override
    public int compareTo(AnswerCell other) {
        return ORDER.compare(this, other);
    }
}
