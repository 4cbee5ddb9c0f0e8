package org.gemba.house.jidoka.stop;

import java.time.Instant;
import java.util.Optional;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.Andon;
import org.gemba.house.language.Board;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Changing;
import org.gemba.house.language.Definition;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Pitching;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Stopping;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * Which stations stand, and the stops that ended last. A station that is not on the board runs, as far as it told.
 *
 * @param standing the stations that stand, at most twice {@value org.gemba.house.floor.Limits#STATIONS}
 * @param ended the last {@value org.gemba.house.floor.Limits#ENDED_ON_BOARDS} stops and changeovers, in the order in
 *     which their ends were told
 */
public record StopBoard(TreePMap<StationId, Standing> standing, TreePVector<EndedStop> ended)
        implements Board<StopBoard> {
    /** Nothing was ever told of a stop. */
    public static final StopBoard EMPTY = new StopBoard(TreePMap.empty(), TreePVector.empty());

    private static final int STANDING_FOLLOWED = 2 * Limits.STATIONS;

    /** How a station stands; empty where it runs. */
    public Optional<Standing> at(StationId station) {
        return Optional.ofNullable(standing.get(station));
    }

    @Override
    public StopBoard after(Recorded recorded) {
        return switch (recorded.fact()) {
            case Flow flow -> this;
            case Stopping stopping -> stopping(stopping, recorded.happenedAt(), recorded.sequence());
            case Bookkeeping.Corrected corrected -> corrected(corrected, recorded.sequence());
            case Definition.StationRemoved removed -> new StopBoard(standing.minus(removed.station()), ended);
            case Bookkeeping bookkeeping -> this;
            case Definition definition -> this;
            case Quality quality -> this;
            case Hearing hearing -> this;
            case Changing changing -> this;
            case Andon andon -> this;
            case Abnormal abnormal -> this;
            case Pitching pitching -> this;
        };
    }

    private StopBoard stopping(Stopping fact, Instant at, long sequence) {
        Standing before = at(fact.station()).orElse(Standing.running(fact.station()));
        return switch (fact) {
            case Stopping.StopBegan it -> {
                // Told again while it stands, it is the same stop with a better reason.
                OpenStop stop = before.stop()
                        .map(open -> open.named(it.reason()))
                        .orElse(new OpenStop(it.reason(), it.reason(), at, sequence));
                yield with(before.with(Optional.of(stop)));
            }
            case Stopping.StopReasonNamed it -> with(before.with(before.stop().map(open -> open.named(it.reason()))));
            case Stopping.StopEnded it ->
                with(before.with(Optional.empty()))
                        .ended(new EndedStop(
                                it.station(), it.reason(), Optional.empty(), at, it.took(), sequence, open(before)));
            case Stopping.ChangeoverBegan it ->
                with(before.changing(Optional.of(new OpenChangeover(it.to(), at, sequence))));
            case Stopping.ChangeoverEnded it ->
                with(before.changing(Optional.empty()))
                        .ended(new EndedStop(
                                it.station(), "", Optional.of(it.to()), at, it.took(), sequence, open(before)));
        };
    }

    private StopBoard corrected(Bookkeeping.Corrected corrected, long sequence) {
        StopBoard without = corrected.was() instanceof Stopping was ? erased(was, corrected.sequence()) : this;
        return corrected.instead().isPresent() && corrected.instead().get() instanceof Stopping truth
                ? without.stopping(truth, corrected.wasAt(), sequence)
                : without;
    }

    private StopBoard erased(Stopping was, long sequence) {
        Standing before = at(was.station()).orElse(Standing.running(was.station()));
        return switch (was) {
            case Stopping.StopBegan it -> with(before.with(before.stop().filter(open -> open.sequence() != sequence)));
            case Stopping.StopReasonNamed it ->
                with(before.with(before.stop()
                        .map(open -> open.reason().equals(it.reason()) ? open.named(open.firstReason()) : open)));
            case Stopping.ChangeoverBegan it ->
                with(before.changing(before.changeover().filter(open -> open.sequence() != sequence)));
            case Stopping.StopEnded it -> reopened(before, sequence);
            case Stopping.ChangeoverEnded it -> reopened(before, sequence);
        };
    }

    /** An end that was not true: what was open before it is open again, unless something else has begun since. */
    private StopBoard reopened(Standing now, long sequence) {
        for (int i = 0; i < ended.size(); i++) {
            EndedStop end = ended.get(i);
            if (end.sequence() == sequence) {
                Optional<OpenStop> stop = now.stop()
                        .or(() -> end.openBefore().flatMap(Standing::stop).filter(open -> !end.isChangeover()));
                Optional<OpenChangeover> changeover = now.changeover()
                        .or(() -> end.openBefore().flatMap(Standing::changeover).filter(open -> end.isChangeover()));
                return new StopBoard(standing, ended.minus(i)).with(new Standing(now.station(), stop, changeover));
            }
        }
        return this;
    }

    private static Optional<Standing> open(Standing before) {
        return before.runs() ? Optional.empty() : Optional.of(before);
    }

    private StopBoard with(Standing now) {
        StationId station = now.station();
        if (now.runs()) {
            return new StopBoard(standing.minus(station), ended);
        }
        boolean room = standing.containsKey(station) || standing.size() < STANDING_FOLLOWED;
        return room ? new StopBoard(standing.plus(station, now), ended) : this;
    }

    private StopBoard ended(EndedStop stop) {
        TreePVector<EndedStop> more = ended.plus(stop);
        return new StopBoard(standing, more.size() > Limits.ENDED_ON_BOARDS ? more.minus(0) : more);
    }
}
