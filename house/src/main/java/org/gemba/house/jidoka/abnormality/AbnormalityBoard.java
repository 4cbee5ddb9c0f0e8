package org.gemba.house.jidoka.abnormality;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.AbnormalityKind;
import org.gemba.house.language.AbnormalityNumber;
import org.gemba.house.language.Andon;
import org.gemba.house.language.Board;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Definition;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Pitching;
import org.gemba.house.language.Recorded;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * The abnormalities of the line. One that lasts is open until it is as it should be again; one that was a moment is open
 * until somebody looked into it, for a day at most.
 *
 * @param lasting open ones that last, by number
 * @param moments open ones that were a moment, by number, the newest {@value
 *     org.gemba.house.floor.Limits#ENDED_ON_BOARDS}
 * @param ended the last {@value org.gemba.house.floor.Limits#ENDED_ON_BOARDS} that ended, oldest first
 * @param newest the number given last
 * @param told what was told lately, by which doubled data is known
 */
public record AbnormalityBoard(
        TreePMap<AbnormalityNumber, Abnormality> lasting,
        TreePMap<AbnormalityNumber, Abnormality> moments,
        TreePVector<Abnormality> ended,
        AbnormalityNumber newest,
        ToldLately told)
        implements Board<AbnormalityBoard> {
    /** Nothing abnormal was ever seen. */
    public static final AbnormalityBoard EMPTY = new AbnormalityBoard(
            TreePMap.empty(), TreePMap.empty(), TreePVector.empty(), new AbnormalityNumber(0), ToldLately.NOTHING);

    /** How long a moment waits to be looked into. */
    public static final Duration MOMENT_WAITS = Duration.ofHours(24);

    private static final int LASTING_KEPT = 4 * Limits.STATIONS;

    /** The number that the next abnormality gets. */
    public AbnormalityNumber next() {
        return new AbnormalityNumber(newest.value() + 1);
    }

    /** Those that are open at a moment, in the order in which they were found. */
    public List<Abnormality> open(Instant now) {
        return open().filter(it -> it.lasts() || waits(it, now)).toList();
    }

    /** Those that are open at a moment at a station, in the order in which they were found. */
    public List<Abnormality> openAt(StationId station, Instant now) {
        return open(now).stream()
                .filter(it -> it.station().equals(Optional.of(station)))
                .toList();
    }

    /** An abnormality on the board, open or ended lately. */
    public Optional<Abnormality> find(AbnormalityNumber number) {
        return Stream.concat(open(), ended.stream())
                .filter(it -> it.number().equals(number))
                .findFirst();
    }

    Optional<Abnormality> lasting(AbnormalityKind kind, StationId station) {
        return lasting.values().stream()
                .filter(it -> it.kind() == kind && it.station().equals(Optional.of(station)))
                .findFirst();
    }

    Optional<Abnormality> lasting(AbnormalityKind kind, String standard) {
        return lasting.values().stream()
                .filter(it -> it.kind() == kind && it.standard().equals(standard))
                .findFirst();
    }

    Optional<Abnormality> lasting(AbnormalityKind kind) {
        return lasting.values().stream().filter(it -> it.kind() == kind).findFirst();
    }

    /** Whether it is on the board and open, so that it need not be raised again. */
    boolean knows(Abnormal.AbnormalityFound found, Instant now) {
        return Abnormality.lasts(found.kind())
                ? lasting.values().stream().anyMatch(it -> it.sameAs(found))
                : moments.values().stream().anyMatch(it -> it.sameAs(found) && waits(it, now));
    }

    @Override
    public AbnormalityBoard after(Recorded recorded) {
        return switch (recorded.fact()) {
            case Happening happening -> with(told.after(happening, recorded));
            case Abnormal.AbnormalityFound found -> found(Abnormality.found(found, recorded));
            case Abnormal.AbnormalityEnded it -> ended(it.abnormality(), recorded.happenedAt());
            case Abnormal.AbnormalityLookedInto it ->
                lookedInto(it.abnormality(), new LookedInto(recorded.actor(), it.finding(), recorded.happenedAt()));
            case Bookkeeping.Corrected corrected -> corrected(corrected.sequence(), recorded.happenedAt());
            case Bookkeeping bookkeeping -> this;
            case Andon andon -> this;
            case Definition definition -> this;
            case Pitching pitching -> this;
        };
    }

    private Stream<Abnormality> open() {
        return Stream.concat(lasting.values().stream(), moments.values().stream())
                .sorted((one, other) -> one.number().compareTo(other.number()));
    }

    private static boolean waits(Abnormality moment, Instant now) {
        return now.isBefore(moment.foundAt().plus(MOMENT_WAITS));
    }

    private AbnormalityBoard found(Abnormality abnormality) {
        AbnormalityNumber number = abnormality.number();
        AbnormalityNumber highest = newest.compareTo(number) < 0 ? number : newest;
        TreePMap<AbnormalityNumber, Abnormality> lastingNow = lasting;
        TreePMap<AbnormalityNumber, Abnormality> momentsNow = moments;
        TreePVector<Abnormality> endedNow = ended;
        if (abnormality.lasts()) {
            lastingNow = newest(lasting.plus(number, abnormality), LASTING_KEPT);
        } else {
            momentsNow = moments.plus(number, abnormality);
            Map.Entry<AbnormalityNumber, Abnormality> oldest = momentsNow.firstEntry();
            while (!waits(oldest.getValue(), abnormality.foundAt())) {
                endedNow = newest(endedNow.plus(closed(oldest.getValue())));
                momentsNow = momentsNow.minus(oldest.getKey());
                oldest = momentsNow.firstEntry();
            }
            momentsNow = newest(momentsNow, Limits.ENDED_ON_BOARDS);
        }
        return new AbnormalityBoard(lastingNow, momentsNow, endedNow, highest, told);
    }

    private static Abnormality closed(Abnormality moment) {
        return moment.endedAt(moment.foundAt().plus(MOMENT_WAITS));
    }

    private AbnormalityBoard ended(AbnormalityNumber number, Instant at) {
        Abnormality open = lasting.getOrDefault(number, moments.get(number));
        return open == null ? this : closing(open.endedAt(at));
    }

    private AbnormalityBoard lookedInto(AbnormalityNumber number, LookedInto finding) {
        Abnormality lasts = lasting.get(number);
        Abnormality moment = moments.get(number);
        if (lasts != null) {
            TreePMap<AbnormalityNumber, Abnormality> written = lasting.plus(number, lasts.lookedInto(finding));
            return new AbnormalityBoard(written, moments, ended, newest, told);
        }
        if (moment != null) {
            return closing(moment.lookedInto(finding).endedAt(finding.at()));
        }
        for (int i = 0; i < ended.size(); i++) {
            if (ended.get(i).number().equals(number)) {
                TreePVector<Abnormality> written =
                        ended.minus(i).plus(i, ended.get(i).lookedInto(finding));
                return new AbnormalityBoard(lasting, moments, written, newest, told);
            }
        }
        return this;
    }

    /** A moment that was seen in nothing but a fact that was not true has not been. */
    private AbnormalityBoard corrected(long sequence, Instant at) {
        AbnormalityBoard board = this;
        for (Abnormality moment : moments.values()) {
            if (moment.seenIn().contains(sequence)) {
                board = board.closing(moment.endedAt(at));
            }
        }
        return board;
    }

    private AbnormalityBoard closing(Abnormality closed) {
        return new AbnormalityBoard(
                lasting.minus(closed.number()),
                moments.minus(closed.number()),
                newest(ended.plus(closed)),
                newest,
                told);
    }

    private AbnormalityBoard with(ToldLately now) {
        return new AbnormalityBoard(lasting, moments, ended, newest, now);
    }

    private static TreePMap<AbnormalityNumber, Abnormality> newest(
            TreePMap<AbnormalityNumber, Abnormality> abnormalities, int most) {
        return abnormalities.size() > most ? abnormalities.minusFirstEntry() : abnormalities;
    }

    private static TreePVector<Abnormality> newest(TreePVector<Abnormality> abnormalities) {
        return abnormalities.size() > Limits.ENDED_ON_BOARDS ? abnormalities.minus(0) : abnormalities;
    }
}
