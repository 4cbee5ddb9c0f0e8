package org.gemba.house.justintime.takt;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.Andon;
import org.gemba.house.language.Board;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Changing;
import org.gemba.house.language.Definition;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Pitching;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Stopping;
import org.gemba.house.standards.DefinitionBoard;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The pitch board, also called production analysis board: row by row what was planned, what left the line good, the gap, and
 * why. It is there to see problems, not to schedule by.
 *
 * <p>A day is laid out with the first word heard of it, by what is defined then. When the definition changes later, the rows
 * that had begun by then stay as they were; see {@link PitchDay#redefined}. Each fact lands in the row in which it happened,
 * however late it is told; one that claims to have happened more than a day after it was told is left out. The newest
 * {@value Limits#DAYS_ON_BOARDS} days stay on the board.
 *
 * @param definition what the plant has said of the line
 * @param days by their starts
 */
public record PitchBoard(
        DefinitionBoard definition, TreePMap<Instant, PitchDay> days, Stops stops, Gaps gaps, HeardRow heard)
        implements Board<PitchBoard> {
    /** Nothing happened yet. */
    public static final PitchBoard EMPTY =
            new PitchBoard(DefinitionBoard.EMPTY, TreePMap.empty(), Stops.NONE, Gaps.NONE, HeardRow.NONE);

    private static final Duration AHEAD = Duration.ofDays(1);

    @Override
    public PitchBoard after(Recorded recorded) {
        return switch (recorded.fact()) {
            case Happening happening -> after(happening, recorded);
            case Definition fact -> redefined(definition.after(fact), recorded.happenedAt());
            case Andon fact -> after(fact, recorded);
            case Abnormal fact -> after(fact, recorded);
            case Pitching fact -> after(fact, recorded);
            case Bookkeeping fact -> after(fact, recorded);
        };
    }

    /** A production day as it stands now; empty as long as the line is not defined. */
    public Optional<PitchSheet> sheet(LocalDate day, Instant now) {
        return days.values().stream()
                .filter(kept -> kept.plan().day().equals(day))
                .max(Comparator.comparing(kept -> kept.plan().time().start()))
                .or(() -> workTime().map(time -> PitchDay.of(definition, time, time.plan(day))))
                .map(found -> PitchSheet.of(this, found, now));
    }

    /** The production day that runs now. */
    public Optional<PitchSheet> today(Instant now) {
        return dayOf(now).flatMap(day -> sheet(day, now));
    }

    /** The production day a moment belongs to, as the board has laid it out. */
    public Optional<LocalDate> dayOf(Instant at) {
        return dayAt(at).map(day -> day.plan().day()).or(() -> workTime().map(time -> time.dayOf(at)));
    }

    /** The production days on the board, oldest first. */
    public List<LocalDate> daysKept() {
        return days.values().stream().map(day -> day.plan().day()).distinct().toList();
    }

    private PitchBoard after(Happening happening, Recorded recorded) {
        return switch (happening) {
            case Flow.UnitFinished fact -> finished(fact, recorded);
            case Flow fact -> heardOf(recorded);
            case Quality fact -> heardOf(recorded);
            case Changing fact -> heardOf(recorded);
            case Stopping fact -> with(stops.after(fact, recorded)).heardOf(recorded);
            case Hearing.LifeSignHeard fact -> heardOf(recorded);
            case Hearing.DataMissing fact -> with(gaps.after(fact, recorded));
        };
    }

    private PitchBoard after(Andon andon, Recorded recorded) {
        return switch (andon) {
            case Andon.SegmentStopped fact -> with(stops.after(fact, recorded));
            case Andon.SegmentRestarted fact -> with(stops.after(fact, recorded));
            case Andon.AndonPulled fact -> this;
            case Andon.AndonAnswered fact -> this;
            case Andon.HelpArrived fact -> this;
            case Andon.AndonContained fact -> this;
            case Andon.AndonCleared fact -> this;
            case Andon.CountermeasureNamed fact -> this;
            case Andon.CallEscalated fact -> this;
        };
    }

    private PitchBoard after(Abnormal abnormal, Recorded recorded) {
        return switch (abnormal) {
            case Abnormal.AbnormalityFound fact -> with(gaps.after(fact, recorded, definition));
            case Abnormal.AbnormalityEnded fact -> with(gaps.after(fact, recorded));
            case Abnormal.AbnormalityLookedInto fact -> this;
        };
    }

    private PitchBoard after(Pitching pitching, Recorded recorded) {
        return switch (pitching) {
            case Pitching.PitchExplained fact -> {
                Explanation explanation =
                        new Explanation(fact.reason(), recorded.actor(), recorded.happenedAt(), recorded.sequence());
                yield noting(fact.pitch(), recorded, noted -> noted.explained(explanation));
            }
            case Pitching.PitchSignedOff fact -> {
                SignOff signOff =
                        new SignOff(recorded.actor(), recorded.happenedAt(), fact.actual(), recorded.sequence());
                yield noting(fact.pitch(), recorded, noted -> noted.signed(signOff));
            }
        };
    }

    private PitchBoard after(Bookkeeping bookkeeping, Recorded recorded) {
        return switch (bookkeeping) {
            case Bookkeeping.Corrected fact -> corrected(fact, recorded);
            case Bookkeeping.Undated fact -> this;
            case Bookkeeping.LogImported fact -> this;
            case Bookkeeping.SpanReported fact -> this;
        };
    }

    private PitchBoard finished(Flow.UnitFinished fact, Recorded recorded) {
        return noting(
                recorded.happenedAt(),
                recorded,
                noted -> noted.finished(fact.pieces().value(), recorded.sequence(), recorded.provenance()));
    }

    private PitchBoard heardOf(Recorded recorded) {
        Instant at = recorded.happenedAt();
        if (heard.has(at, recorded.provenance())) {
            return this;
        }
        PitchBoard now = noting(at, recorded, noted -> noted.heard(recorded.provenance()));
        return now.dayAt(at)
                .flatMap(day -> day.rowAt(at))
                .map(row -> new HeardRow(row.time(), recorded.provenance()))
                .map(row -> new PitchBoard(now.definition, now.days, now.stops, now.gaps, row))
                .orElse(now);
    }

    /** The wrong fact is counted no longer; what happened instead is counted as if it had been told in its place. */
    private PitchBoard corrected(Bookkeeping.Corrected fact, Recorded recorded) {
        PitchBoard without = switch (fact.was()) {
            case Flow.UnitFinished was ->
                dayAt(fact.wasAt())
                        .map(day -> with(day.noting(
                                fact.wasAt(),
                                noted -> noted.corrected(
                                        was.pieces().value(), recorded.sequence(), recorded.provenance()))))
                        .orElse(this);
            case Stopping was -> with(stops.without(was, fact.sequence()));
            case Hearing.DataMissing was -> with(gaps.without(fact.sequence()));
            case Hearing.LifeSignHeard was -> this;
            case Flow was -> this;
            case Quality was -> this;
            case Changing was -> this;
        };
        return fact.instead()
                .map(instead -> without.after(instead, in(recorded, fact.wasAt(), instead)))
                .orElse(without);
    }

    private static Recorded in(Recorded correction, Instant wasAt, Fact instead) {
        return new Recorded(
                correction.sequence(),
                wasAt,
                correction.recordedAt(),
                correction.source(),
                correction.actor(),
                correction.provenance(),
                instead);
    }

    private PitchBoard noting(Instant at, Recorded recorded, UnaryOperator<Noted> change) {
        Optional<PitchDay> known = dayAt(at);
        if (known.isPresent()) {
            return with(known.get().noting(at, change));
        }
        boolean tooOld = days.size() >= Limits.DAYS_ON_BOARDS && at.isBefore(days.firstKey());
        boolean tooFarAhead = at.isAfter(recorded.recordedAt().plus(AHEAD));
        if (tooOld || tooFarAhead) {
            return this;
        }
        return workTime()
                .map(time -> PitchDay.of(definition, time, time.planAt(at)))
                .filter(day -> day.contains(at))
                .map(day -> with(day.noting(at, change)))
                .orElse(this);
    }

    private Optional<PitchDay> dayAt(Instant at) {
        Map.Entry<Instant, PitchDay> day = days.floorEntry(at);
        return day != null && day.getValue().contains(at) ? Optional.of(day.getValue()) : Optional.empty();
    }

    private Optional<WorkTime> workTime() {
        return definition.line().flatMap(line -> definition.workTime());
    }

    private PitchBoard redefined(DefinitionBoard now, Instant at) {
        PitchBoard board = new PitchBoard(now, days, stops, gaps, HeardRow.NONE);
        Optional<WorkTime> time = board.workTime();
        if (time.isEmpty() || days.isEmpty()) {
            return board;
        }
        boolean otherPitch =
                !definition.line().map(Line::pitchBy).equals(now.line().map(Line::pitchBy));
        TreePMap<Instant, PitchDay> redefined = days;
        for (PitchDay day : days.values()) {
            if (day.plan().time().end().isAfter(at)) {
                PitchDay anew = day.redefined(now, time.get(), at, otherPitch);
                redefined = redefined
                        .minus(day.plan().time().start())
                        .plus(anew.plan().time().start(), anew);
            }
        }
        return new PitchBoard(now, redefined, stops, gaps, HeardRow.NONE);
    }

    private PitchBoard with(PitchDay day) {
        Instant start = day.plan().time().start();
        if (untouched(days.get(start), day)) {
            return this;
        }
        TreePMap<Instant, PitchDay> now = days.plus(start, day);
        TreePMap<Instant, PitchDay> kept = now.size() > Limits.DAYS_ON_BOARDS ? now.minusFirstEntry() : now;
        return new PitchBoard(definition, kept, stops, gaps, heard);
    }

    private PitchBoard with(Stops now) {
        return untouched(now, stops) ? this : new PitchBoard(definition, days, now, gaps, heard);
    }

    private PitchBoard with(Gaps now) {
        return untouched(now, gaps) ? this : new PitchBoard(definition, days, stops, now, heard);
    }

    /** What a fact did not touch is the very same object: told at a glance, however much is in it. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean untouched(@Nullable Object now, Object before) {
        return now == before;
    }
}
