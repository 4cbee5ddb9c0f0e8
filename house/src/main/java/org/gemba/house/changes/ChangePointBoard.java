package org.gemba.house.changes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.Andon;
import org.gemba.house.language.Board;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Changing;
import org.gemba.house.language.Definition;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Pitching;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Stopping;
import org.pcollections.TreePVector;

/**
 * The change points of the last seven days, {@value org.gemba.house.floor.Limits#ENDED_ON_BOARDS} at most; defects follow
 * changes.
 *
 * @param points in the order in which they were told
 */
public record ChangePointBoard(TreePVector<ChangePoint> points) implements Board<ChangePointBoard> {
    /** Nothing changed. */
    public static final ChangePointBoard EMPTY = new ChangePointBoard(TreePVector.empty());

    static final Duration KEPT = Duration.ofDays(7);

    /** What changed from one moment until before another, as on one production day. */
    public List<ChangePoint> between(Instant from, Instant to) {
        return points.stream()
                .filter(point ->
                        !point.happenedAt().isBefore(from) && point.happenedAt().isBefore(to))
                .toList();
    }

    /** What changed at a station from one moment until before another. */
    public List<ChangePoint> at(StationId station, Instant from, Instant to) {
        return between(from, to).stream()
                .filter(point -> point.station().equals(station))
                .toList();
    }

    @Override
    public ChangePointBoard after(Recorded recorded) {
        return switch (recorded.fact()) {
            case Flow flow -> this;
            case Changing.ChangePointSeen seen ->
                with(point(seen, recorded.happenedAt(), recorded.actor(), recorded.sequence()), recorded.recordedAt());
            case Bookkeeping.Corrected corrected -> corrected(corrected, recorded);
            case Bookkeeping bookkeeping -> this;
            case Definition definition -> this;
            case Quality quality -> this;
            case Stopping stopping -> this;
            case Hearing hearing -> this;
            case Andon andon -> this;
            case Abnormal abnormal -> this;
            case Pitching pitching -> this;
        };
    }

    private ChangePointBoard corrected(Bookkeeping.Corrected corrected, Recorded recorded) {
        if (!(corrected.was() instanceof Changing) && !changes(corrected.instead())) {
            return this;
        }
        ChangePointBoard without = new ChangePointBoard(TreePVector.from(points.stream()
                .filter(point -> point.sequence() != corrected.sequence())
                .toList()));
        return corrected.instead().isPresent() && corrected.instead().get() instanceof Changing.ChangePointSeen truth
                ? without.with(
                        point(truth, corrected.wasAt(), recorded.actor(), recorded.sequence()), recorded.recordedAt())
                : without;
    }

    private static boolean changes(Optional<Happening> happening) {
        return happening.filter(Changing.class::isInstance).isPresent();
    }

    private static ChangePoint point(Changing.ChangePointSeen seen, Instant at, Optional<PersonId> by, long sequence) {
        return new ChangePoint(seen.what(), seen.station(), seen.description(), at, by, sequence);
    }

    /** A sender's clock that is ahead must not wipe the board, so the earlier of the two clocks counts. */
    private ChangePointBoard with(ChangePoint point, Instant recordedAt) {
        Instant now = point.happenedAt().isBefore(recordedAt) ? point.happenedAt() : recordedAt;
        Instant oldest = now.minus(KEPT);
        TreePVector<ChangePoint> more = points.plus(point);
        while (more.size() > Limits.ENDED_ON_BOARDS || more.get(0).happenedAt().isBefore(oldest)) {
            more = more.minus(0);
        }
        return new ChangePointBoard(more);
    }
}
