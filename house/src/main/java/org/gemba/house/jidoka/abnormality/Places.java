package org.gemba.house.jidoka.abnormality;

import org.gemba.house.floor.StationId;
import org.gemba.house.language.Changing;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Stopping;

/** From which station a happening was told; for a move, the one that the unit left. */
final class Places {
    private Places() {}

    static StationId of(Happening happening) {
        return switch (happening) {
            case Flow.UnitStarted it -> it.station();
            case Flow.CycleBegan it -> it.station();
            case Flow.CycleCompleted it -> it.station();
            case Flow.UnitMoved it -> it.from();
            case Flow.UnitFinished it -> it.station();
            case Quality.DefectFound it -> it.station();
            case Quality.UnitSentToRework it -> it.from();
            case Quality.UnitScrapped it -> it.station();
            case Stopping it -> it.station();
            case Changing.ChangePointSeen it -> it.station();
            case Hearing.LifeSignHeard it -> it.station();
            case Hearing.DataMissing it -> it.station();
        };
    }
}
