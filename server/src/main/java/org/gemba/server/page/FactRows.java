package org.gemba.server.page;

import java.util.Locale;
import java.util.Optional;
import org.gemba.house.floor.Limits;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.Andon;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Recorded;
import org.gemba.server.view.FactsView;
import org.gemba.server.view.Signal;

/** Shows one fact as a sentence with its stamps. */
final class FactRows {
    private FactRows() {}

    static FactsView.Row of(Visit visit, Recorded recorded) {
        return of(visit, recorded, Doors.fact(visit.line(), recorded.sequence()));
    }

    /** The same, of a book that is not the line's own. */
    static FactsView.Row of(Visit visit, Recorded recorded, String href) {
        return new FactsView.Row(
                Long.toString(recorded.sequence()),
                new FactSentences(visit.words()).of(recorded.fact()),
                visit.words().moment(recorded.happenedAt()),
                visit.words().seconds(recorded.recordedAt()),
                recorded.provenance().name().toLowerCase(Locale.ROOT),
                visit.words().name(recorded.provenance()),
                recorded.source().name(),
                recorded.actor().map(id -> People.name(visit.definition(), id)).orElse(""),
                mark(visit, recorded),
                signal(recorded.fact()),
                href);
    }

    /** What is odd about the two clocks of a fact that was told live. */
    private static Optional<String> mark(Visit visit, Recorded recorded) {
        if (!recorded.skewed()) {
            return Optional.empty();
        }
        boolean late = recorded.delay().compareTo(Limits.LATE) > 0;
        return Optional.of(visit.say(
                late ? "facts.late" : "facts.skewed",
                visit.words().duration(recorded.delay().abs())));
    }

    private static Signal signal(Fact fact) {
        return switch (fact) {
            case Andon.AndonPulled it -> Signal.CALL;
            case Andon.SegmentStopped it -> Signal.STOP;
            case Andon.AndonAnswered it -> Signal.ANSWERED;
            case Andon.AndonCleared it -> Signal.GOOD;
            case Abnormal.AbnormalityFound it -> Signal.LATE;
            default -> Signal.NORMAL;
        };
    }
}
