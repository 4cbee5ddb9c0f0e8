package org.gemba.simulator;

import java.util.Optional;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Disposition;
import org.gemba.house.language.Quality;

/** What is found on a unit that is not right, and how one that cannot be worked on again is lost. */
final class Inspection {
    private static final double MINUTE = 60_000;

    /** Of what cannot be worked on again this share is scrapped at once; at the rest those who decide look later. */
    private static final double AT_ONCE = 0.7;

    /** Defects that somebody writes down only at the end of a round. */
    private static final double WRITTEN_LATE = 0.05;

    private final Ground ground;
    private final DefectKinds kinds;

    Inspection(Ground ground, DefectKinds kinds) {
        this.ground = ground;
        this.kinds = kinds;
    }

    /** A unit cannot be worked on again. */
    void lost(Bench bench, UnitId unit) {
        Chance chance = ground.chance();
        if (!chance.share(AT_ONCE)) {
            ground.teller().report(bench, found(bench, unit, Disposition.HOLD));
            ground.agenda()
                    .in(chance.between(3, 9) * MINUTE, () -> scrap(bench, unit, "Outside tolerance after review"));
            return;
        }
        Quality.DefectFound found = found(bench, unit, Disposition.SCRAP);
        if (chance.share(WRITTEN_LATE)) {
            long happenedAt = ground.agenda().now();
            ground.agenda()
                    .in(chance.between(6, 15) * MINUTE, () -> ground.teller().reportLate(bench, happenedAt, found));
        } else {
            ground.teller().report(bench, found);
        }
        scrap(bench, unit, "Cannot be reworked");
    }

    private Quality.DefectFound found(Bench bench, UnitId unit, Disposition disposition) {
        String kind = kinds.of(bench.place, disposition);
        return new Quality.DefectFound(bench.station.id(), Optional.of(unit), kind, PieceCount.ONE, disposition);
    }

    private void scrap(Bench bench, UnitId unit, String why) {
        ground.teller().report(bench, new Quality.UnitScrapped(unit, bench.station.id(), PieceCount.ONE, why));
    }
}
