package org.gemba.simulator;

import java.time.Duration;
import java.util.Optional;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.StopReason;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.Changing;
import org.gemba.house.language.FourM;
import org.gemba.house.language.Request;
import org.gemba.house.language.Step;
import org.gemba.house.language.Stopping;

/** What comes between two cycles: changeovers, breakdowns, worn tools; and what makes people pull the cord in one. */
final class Interruptions {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;

    /** Help is called where a station stands longer than this. */
    private static final double CALLS_FROM = 3.0 * MINUTE;

    /** After so long without help whoever works there goes on alone. */
    private static final double PATIENCE = 20.0 * MINUTE;

    /** After a repair as long as this something of the machine is new. */
    private static final double CHANGED_FROM = 10.0 * MINUTE;

    private static final AndonKind[] USUAL_CALLS = {
        AndonKind.QUALITY, AndonKind.QUALITY, AndonKind.HELP, AndonKind.HELP, AndonKind.MATERIAL, AndonKind.MACHINE
    };

    private final Ground ground;
    private final Work work;

    Interruptions(Ground ground, Work work) {
        this.ground = ground;
        this.work = work;
    }

    /** Changes the bench over where the piece is of another part than the one before; then the cycle begins. */
    void setUp(Bench bench, Piece piece) {
        StationId at = bench.station.id();
        Duration usual = ground.behaviour().changeovers().get(at);
        boolean other =
                bench.setUpFor.filter(part -> !part.equals(piece.part.id())).isPresent();
        bench.setUpFor = Optional.of(piece.part.id());
        if (usual == null || !other) {
            work.begin(bench, piece);
            return;
        }
        long begun = ground.agenda().now();
        bench.stands = true;
        work.tell(bench, new Stopping.ChangeoverBegan(at, piece.part.id()));
        ground.agenda().in(usual.toMillis() * ground.chance().between(0.85, 1.4), () -> {
            Duration took = Duration.ofMillis(ground.agenda().now() - begun);
            work.tell(
                    bench,
                    new Stopping.ChangeoverEnded(
                            at, piece.part.id(), Step.USUAL, took, Optional.of(piece.unit), PieceCount.NONE));
            bench.stands = false;
            ground.losses().add("Changeover at " + at, took.toMillis());
            work.begin(bench, piece);
        });
    }

    /** Now and then something is not right during a cycle, and whoever works there pulls the cord. */
    void duringCycle(Bench bench, double takes) {
        Chance chance = ground.chance();
        if (chance.share(ground.behaviour().calls())) {
            AndonKind kind = USUAL_CALLS[chance.below(USUAL_CALLS.length)];
            ground.agenda().in(takes * chance.between(0.15, 0.9), () -> pull(bench, kind, remark(kind)));
        }
    }

    private String remark(AndonKind kind) {
        return switch (kind) {
            case QUALITY -> "Does not look right";
            case MACHINE -> "Sounds different";
            case MATERIAL -> "Last box opened";
            case SAFETY -> "Guard is loose";
            case HELP -> "Cannot finish in time";
        };
    }

    /** One call at a time: while help is on its way nobody pulls again. */
    private void pull(Bench bench, AndonKind kind, String remark) {
        if (!bench.called) {
            bench.called = kind == AndonKind.QUALITY || kind == AndonKind.MACHINE;
            work.tell(bench, new Request.PullCord(bench.station.id(), kind, remark));
            if (bench.called) {
                ground.agenda().in(PATIENCE, () -> work.release(bench.station.id()));
            }
        }
    }

    /** Whether the bench stands after this cycle. */
    void afterCycle(Bench bench, long worked) {
        for (int i = 0; i < bench.troubles.size(); i++) {
            Trouble trouble = bench.troubles.get(i);
            bench.workedSinceTrouble[i] += worked;
            boolean comes = trouble.regular()
                    ? bench.workedSinceTrouble[i] >= trouble.every().toMillis()
                    : ground.chance().share((double) worked / trouble.every().toMillis());
            if (comes) {
                bench.workedSinceTrouble[i] = 0;
                stand(bench, trouble);
                return;
            }
        }
    }

    private void stand(Bench bench, Trouble trouble) {
        StationId at = bench.station.id();
        Chance chance = ground.chance();
        double usual = trouble.lasts().toMillis();
        double lasts = trouble.regular()
                ? usual * chance.between(0.8, 1.3)
                : Math.max(20.0 * SECOND, chance.exponential(usual));
        long begun = ground.agenda().now();
        bench.stands = true;
        work.tell(bench, new Stopping.StopBegan(at, trouble.reason()));
        if (!trouble.regular() && lasts > CALLS_FROM) {
            ground.agenda().in(chance.between(20, 60) * SECOND, () -> callFor(bench));
        }
        // Now and then a broken machine's box is dead too, and the station goes silent.
        bench.mute = lasts > CHANGED_FROM && chance.share(0.4);
        ground.agenda().in(lasts, () -> runAgain(bench, trouble, begun));
    }

    private void callFor(Bench bench) {
        if (bench.stands) {
            pull(bench, AndonKind.MACHINE, "Stands");
        }
    }

    private void runAgain(Bench bench, Trouble trouble, long begun) {
        StationId at = bench.station.id();
        Duration took = Duration.ofMillis(ground.agenda().now() - begun);
        bench.stands = false;
        bench.mute = false;
        ground.losses().add(said(trouble.reason()) + " at " + at, took.toMillis());
        work.tell(
                bench,
                new Stopping.StopEnded(at, trouble.reason(), Step.USUAL, took, Optional.empty(), PieceCount.NONE));
        if (!trouble.regular() && took.toMillis() > CHANGED_FROM) {
            work.tell(bench, new Changing.ChangePointSeen(FourM.MACHINE, at, "Repaired with a new part"));
        }
        work.advance(bench);
    }

    /** The name of a stop reason, as people say it. */
    private String said(String code) {
        return ground.definition().line().stopReasons().stream()
                .filter(reason -> reason.code().equals(code))
                .map(StopReason::name)
                .findFirst()
                .orElse(code);
    }
}
