package org.gemba.house.jidoka.abnormality;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.language.AbnormalityKind;
import org.gemba.house.language.Spoken;

/**
 * A station of which nothing was heard for longer than agreed, in working time. A station that stands for a stop which was
 * told is not silent: it said why.
 */
final class Silence {
    private Silence() {}

    static void broken(StationId station, Findings findings) {
        findings.end(findings.board().lasting(AbnormalityKind.STATION_SILENT, station));
    }

    static void check(Instant now, FloorAsItStood floor, Findings findings) {
        for (Abnormality silent : findings.board().lasting().values()) {
            if (silent.kind() == AbnormalityKind.STATION_SILENT
                    && silent.station()
                            .flatMap(floor::station)
                            .filter(Silence::isListenedTo)
                            .isEmpty()) {
                findings.end(Optional.of(silent));
            }
        }
        for (Station station : floor.stations()) {
            if (silentFrom(station, floor).filter(from -> !from.isAfter(now)).isPresent()) {
                findings.add(
                        AbnormalityKind.STATION_SILENT,
                        Optional.of(station.id()),
                        Optional.empty(),
                        "a word within " + Spoken.duration(station.silentAfter()),
                        "nothing for " + quietFor(station, now, floor),
                        List.of());
            }
        }
    }

    /**
     * The first moment at which a station becomes silent. Working time never runs faster than the clock, so the calendar is
     * asked only for those that could still be the first.
     */
    static Optional<Instant> nextDue(FloorAsItStood floor, AbnormalityBoard board) {
        List<Station> candidates = floor.stations().stream()
                .filter(station -> atTheEarliest(station, floor).isPresent())
                .filter(station -> board.lasting(AbnormalityKind.STATION_SILENT, station.id())
                        .isEmpty())
                .sorted(Comparator.comparing(
                        station -> atTheEarliest(station, floor).orElseThrow()))
                .toList();
        Optional<Instant> first = Optional.empty();
        for (Station station : candidates) {
            Instant earliest = atTheEarliest(station, floor).orElseThrow();
            if (first.isPresent() && !earliest.isBefore(first.get())) {
                return first;
            }
            Optional<Instant> due = silentFrom(station, floor);
            if (first.isEmpty() || due.filter(first.get()::isAfter).isPresent()) {
                first = due;
            }
        }
        return first;
    }

    private static Optional<Instant> atTheEarliest(Station station, FloorAsItStood floor) {
        return isListenedTo(station) && !floor.stands(station.id())
                ? floor.heard(station.id()).map(heard -> heard.plus(station.silentAfter()))
                : Optional.empty();
    }

    private static Optional<Instant> silentFrom(Station station, FloorAsItStood floor) {
        return atTheEarliest(station, floor)
                .flatMap(earliest -> floor.workTime()
                        .flatMap(time -> time.afterNet(earliest.minus(station.silentAfter()), station.silentAfter())));
    }

    private static String quietFor(Station station, Instant now, FloorAsItStood floor) {
        Instant heard = floor.heard(station.id()).orElse(now);
        WorkTime time = floor.workTime().orElseThrow();
        return Spoken.duration(time.netTime(heard, now)) + " of working time";
    }

    private static boolean isListenedTo(Station station) {
        return !station.silentAfter().isZero();
    }
}
