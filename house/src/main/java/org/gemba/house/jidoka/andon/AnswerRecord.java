package org.gemba.house.jidoka.andon;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.Plant;
import org.gemba.house.language.AndonKind;
import org.pcollections.TreePMap;

/**
 * How often and how fast calls were answered, by production day, kind and hour. It is shown before the number of calls: what
 * is measured is the response. The last {@value Limits#DAYS_ON_BOARDS} days with calls are kept.
 *
 * @param zone the plant's; UTC until the plant is described
 * @param dayStart the hour at which the plant's production day begins
 */
public record AnswerRecord(ZoneId zone, LocalTime dayStart, TreePMap<AnswerCell, AnswerTally> cells) {
    public static final AnswerRecord EMPTY = new AnswerRecord(ZoneOffset.UTC, LocalTime.MIDNIGHT, TreePMap.empty());

    /** The production days that have calls, newest last. */
    public List<LocalDate> days() {
        return cells.keySet().stream().map(AnswerCell::day).distinct().toList();
    }

    /** All calls of a production day. */
    public AnswerTally of(LocalDate day) {
        return by(day, AnswerCell::day).getOrDefault(day, AnswerTally.NONE);
    }

    /** The calls of a production day by what help was called for. */
    public SortedMap<AndonKind, AnswerTally> byKind(LocalDate day) {
        return by(day, AnswerCell::kind);
    }

    /** The calls of a production day by the hour of the plant's clock. */
    public SortedMap<Integer, AnswerTally> byHour(LocalDate day) {
        return by(day, AnswerCell::hour);
    }

    AnswerRecord at(Plant plant) {
        return new AnswerRecord(plant.zone(), plant.dayStart(), cells);
    }

    AnswerRecord called(Instant pulledAt, AndonKind kind) {
        AnswerCell cell = cell(pulledAt, kind);
        AnswerTally tally = cells.get(cell);
        return tally == null ? opened(cell) : with(cells.plus(cell, tally.called()));
    }

    AnswerRecord answered(Instant pulledAt, AndonKind kind, Duration took, Duration standard) {
        AnswerCell cell = cell(pulledAt, kind);
        AnswerTally tally = cells.get(cell);
        return tally == null || tally.unanswered() == 0 ? this : with(cells.plus(cell, tally.answered(took, standard)));
    }

    /** With the first call of a cell; the oldest day leaves where there is one too many. */
    private AnswerRecord opened(AnswerCell cell) {
        AnswerRecord next = with(cells.plus(cell, AnswerTally.NONE.called()));
        List<LocalDate> days = next.days();
        if (days.size() <= Limits.DAYS_ON_BOARDS) {
            return next;
        }
        TreePMap<AnswerCell, AnswerTally> kept = next.cells;
        while (kept.firstKey().day().equals(days.getFirst())) {
            kept = kept.minusFirstEntry();
        }
        return with(kept);
    }

    private AnswerRecord with(TreePMap<AnswerCell, AnswerTally> changed) {
        return new AnswerRecord(zone, dayStart, changed);
    }

    private AnswerCell cell(Instant pulledAt, AndonKind kind) {
        LocalDateTime clock = LocalDateTime.ofInstant(pulledAt, zone);
        LocalDate day =
                clock.toLocalTime().isBefore(dayStart) ? clock.toLocalDate().minusDays(1) : clock.toLocalDate();
        return new AnswerCell(day, clock.getHour(), kind);
    }

    private <K extends Comparable<? super K>> SortedMap<K, AnswerTally> by(LocalDate day, Function<AnswerCell, K> key) {
        SortedMap<K, AnswerTally> sums = new TreeMap<>();
        for (Map.Entry<AnswerCell, AnswerTally> entry : cells.entrySet()) {
            if (entry.getKey().day().equals(day)) {
                sums.merge(key.apply(entry.getKey()), entry.getValue(), AnswerTally::and);
            }
        }
        return TreePMap.fromSortedMap(sums);
    }
}
