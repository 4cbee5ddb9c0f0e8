package org.gemba.simulator;

import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.Request;

/** What makes people pull the cord. One call at a time: while help is on its way nobody pulls again. */
final class Cords {
    private static final double SECOND = 1_000;
    private static final double MINUTE = 60 * SECOND;

    /** Help is called where a station stands longer than this. */
    private static final double CALLS_FROM = 3 * MINUTE;

    /** After so long without help whoever works there goes on alone. */
    private static final double PATIENCE = 20 * MINUTE;

    private static final AndonKind[] USUAL_CALLS = {
        AndonKind.QUALITY, AndonKind.QUALITY, AndonKind.HELP, AndonKind.HELP, AndonKind.MATERIAL, AndonKind.MACHINE
    };

    private final Ground ground;

    Cords(Ground ground) {
        this.ground = ground;
    }

    /**
     * Now and then something is not right during a cycle.
     *
     * @param lasts whether the cycle lasts still
     */
    void duringCycle(Bench bench, BooleanSupplier lasts) {
        Chance chance = ground.chance();
        if (chance.share(ground.behaviour().calls())) {
            AndonKind kind = USUAL_CALLS[chance.below(USUAL_CALLS.length)];
            double usual = ground.behaviour().pace(bench.station.id())
                    * bench.station.standardCycle().toMillis();
            ground.agenda().in(usual * chance.between(0.15, 0.9), () -> {
                if (lasts.getAsBoolean()) {
                    pull(bench, kind, remark(kind));
                }
            });
        }
    }

    /** A station broke down; if that lasts, its people call. */
    void whereItStandsLong(Bench bench, OptionalLong since) {
        ground.agenda().in(CALLS_FROM + ground.chance().between(20, 60) * SECOND, () -> {
            if (bench.brokenSince.equals(since)) {
                pull(bench, AndonKind.MACHINE, "Stands");
            }
        });
    }

    private static String remark(AndonKind kind) {
        return switch (kind) {
            case QUALITY -> "Does not look right";
            case MACHINE -> "Sounds different";
            case MATERIAL -> "Last box opened";
            case SAFETY -> "Guard is loose";
            case HELP -> "Cannot finish in time";
        };
    }

    /** Whether work waits for help: where the unit or the machine may not be right. */
    static boolean holdsWork(AndonKind kind) {
        return kind == AndonKind.QUALITY || kind == AndonKind.MACHINE;
    }

    private void pull(Bench bench, AndonKind kind, String remark) {
        if (bench.waitsSince.isPresent()) {
            return;
        }
        ground.teller().ask(bench, new Request.PullCord(bench.station.id(), kind, remark));
        if (holdsWork(kind)) {
            ground.standstill().waitsForHelp(bench);
            OptionalLong since = bench.waitsSince;
            ground.agenda().in(PATIENCE, () -> {
                if (bench.waitsSince.equals(since)) {
                    ground.standstill().isHelped(bench);
                }
            });
        }
    }
}
