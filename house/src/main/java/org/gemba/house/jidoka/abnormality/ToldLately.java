package org.gemba.house.jidoka.abnormality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Recorded;
import org.pcollections.TreePMap;

/**
 * The last {@value #REMEMBERED} happenings of each station, so that one that is told again is known. Life signs are
 * not remembered: told twice they say the same.
 */
public record ToldLately(TreePMap<StationId, List<Told>> byStation) {
    static final int REMEMBERED = 8;
    static final ToldLately NOTHING = new ToldLately(TreePMap.empty());
    private static final int STATIONS = 2 * Limits.STATIONS;

    ToldLately after(Happening happening, Recorded recorded) {
        if (happening instanceof Hearing.LifeSignHeard) {
            return this;
        }
        StationId station = Places.of(happening);
        List<Told> before = byStation.get(station);
        if (before == null && byStation.size() >= STATIONS) {
            return this;
        }
        Told told = new Told(happening, recorded.happenedAt(), recorded.sequence());
        return new ToldLately(byStation.plus(station, before == null ? List.of(told) : withOneMore(before, told)));
    }

    /** The same happening, at the same moment by the sender's clock, told before. */
    Optional<Told> before(Happening happening, Instant happenedAt) {
        for (Told told : byStation.getOrDefault(Places.of(happening), List.of())) {
            if (told.happenedAt().equals(happenedAt) && told.happening().equals(happening)) {
                return Optional.of(told);
            }
        }
        return Optional.empty();
    }

    private static List<Told> withOneMore(List<Told> before, Told told) {
        int kept = Math.min(before.size(), REMEMBERED - 1);
        Told[] next = before.subList(before.size() - kept, before.size()).toArray(new Told[kept + 1]);
        next[kept] = told;
        return List.of(next);
    }
}
