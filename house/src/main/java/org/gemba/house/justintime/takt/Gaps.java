package org.gemba.house.justintime.takt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.Stretch;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.AbnormalityKind;
import org.gemba.house.language.AbnormalityNumber;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Recorded;
import org.gemba.house.standards.DefinitionBoard;
import org.pcollections.TreePMap;

/** Where data is missing: told to be, or because a station was silent; by the fact that told it. */
record Gaps(TreePMap<AbnormalityNumber, OpenSilence> silent, TreePMap<Long, Gap> known) {
    static final Gaps NONE = new Gaps(TreePMap.empty(), TreePMap.empty());

    Gaps after(Hearing.DataMissing fact, Recorded recorded) {
        return kept(new Gap(
                fact.station(), new Stretch(fact.from(), fact.to()), Optional.of(fact.why()), recorded.sequence()));
    }

    /** A silence began when the station was last heard, which is as long ago as it may be silent. */
    Gaps after(Abnormal.AbnormalityFound fact, Recorded recorded, DefinitionBoard definition) {
        if (fact.kind() != AbnormalityKind.STATION_SILENT || fact.station().isEmpty()) {
            return this;
        }
        StationId station = fact.station().get();
        Duration allowed = definition.station(station).map(Station::silentAfter).orElse(Duration.ZERO);
        Instant from = recorded.happenedAt().minus(allowed);
        return new Gaps(silent.plus(fact.abnormality(), new OpenSilence(station, from, recorded.sequence())), known);
    }

    Gaps after(Abnormal.AbnormalityEnded fact, Recorded recorded) {
        OpenSilence open = silent.get(fact.abnormality());
        if (open == null) {
            return this;
        }
        Gaps ended = open.from().isBefore(recorded.happenedAt()) ? kept(gap(open, recorded.happenedAt())) : this;
        return new Gaps(silent.minus(fact.abnormality()), ended.known);
    }

    /** The gaps without the one that a fact told, because that fact was wrong. */
    Gaps without(long sequence) {
        return new Gaps(silent, known.minus(sequence));
    }

    /** All gaps, in the order in which they were told; those that last run to now. */
    List<Gap> until(Instant now) {
        List<Gap> gaps = new ArrayList<>(known.values());
        for (OpenSilence open : silent.values()) {
            if (open.from().isBefore(now)) {
                gaps.add(gap(open, now));
            }
        }
        return gaps;
    }

    private static Gap gap(OpenSilence open, Instant until) {
        return new Gap(open.station(), new Stretch(open.from(), until), Optional.empty(), open.sequence());
    }

    private Gaps kept(Gap gap) {
        TreePMap<Long, Gap> now = known.plus(gap.sequence(), gap);
        return new Gaps(silent, now.size() > Limits.STOPS_ON_BOARDS ? now.minusFirstEntry() : now);
    }
}
