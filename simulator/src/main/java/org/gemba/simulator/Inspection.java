package org.gemba.simulator;

import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.DefectKind;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Disposition;
import org.gemba.house.language.Quality;

/** Whether a piece is right, and what becomes of it where it is not. */
final class Inspection {
    private static final long MINUTE = 60_000;

    /** Defects that somebody writes down only at the end of a round. */
    private static final double WRITTEN_LATE = 0.05;

    private final Ground ground;
    private final double shareEach;
    private final List<String> kinds;

    enum Finding {
        GOOD,
        REWORK,
        SCRAP,
        HOLD;

        boolean isGood() {
            return this == GOOD;
        }
    }

    Inspection(Ground ground, int benches) {
        this.ground = ground;
        this.shareEach = ground.behaviour().defects() / Math.max(1, benches);
        List<String> own = ground.definition().line().defectKinds().stream()
                .map(DefectKind::code)
                .toList();
        this.kinds = own.isEmpty() ? List.of("DEFECT") : own;
    }

    /** What was reworked once and is not right again is lost. */
    Finding of(Piece piece) {
        Chance chance = ground.chance();
        if (!chance.share(shareEach)) {
            return Finding.GOOD;
        }
        if (piece.attempt() == Attempt.REWORK) {
            return Finding.SCRAP;
        }
        if (chance.share(ground.behaviour().reworked())) {
            return Finding.REWORK;
        }
        return chance.share(0.7) ? Finding.SCRAP : Finding.HOLD;
    }

    /** Back to a station of the same segment that may have caused it. */
    void sendBack(Bench bench, Piece piece) {
        found(bench, piece, Disposition.REWORK);
        piece.goBack(ground.chance().below(piece.stationsBackInSegment() + 1));
        report(
                bench,
                new Quality.UnitSentToRework(
                        piece.unit, bench.station.id(), piece.here().station.id()));
    }

    void scrap(Bench bench, Piece piece) {
        found(bench, piece, Disposition.SCRAP);
        lose(bench, piece, "Cannot be reworked");
    }

    /** Those who decide look at it later. */
    void hold(Bench bench, Piece piece) {
        found(bench, piece, Disposition.HOLD);
        ground.agenda()
                .in(ground.chance().between(3, 9) * MINUTE, () -> lose(bench, piece, "Outside tolerance after review"));
    }

    private void lose(Bench bench, Piece piece, String why) {
        report(bench, new Quality.UnitScrapped(piece.unit, bench.station.id(), PieceCount.ONE, why));
    }

    /** Kinds that stand first on the line's list come more often: two draws, the lower one counts. */
    private void found(Bench bench, Piece piece, Disposition disposition) {
        Chance chance = ground.chance();
        String kind = kinds.get(Math.min(chance.below(kinds.size()), chance.below(kinds.size())));
        Quality.DefectFound found =
                new Quality.DefectFound(bench.station.id(), Optional.of(piece.unit), kind, PieceCount.ONE, disposition);
        if (disposition == Disposition.SCRAP && chance.share(WRITTEN_LATE)) {
            long happenedAt = ground.agenda().now();
            ground.agenda()
                    .in(
                            chance.between(6, 15) * MINUTE,
                            () -> ground.teller().reportLate(bench.station.id(), happenedAt, found));
        } else {
            report(bench, found);
        }
    }

    private void report(Bench bench, Quality quality) {
        bench.lastTold = ground.agenda().now();
        ground.teller().report(bench.station.id(), quality);
    }
}
