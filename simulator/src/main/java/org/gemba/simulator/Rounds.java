package org.gemba.simulator;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gemba.house.floor.ShiftTime;
import org.gemba.house.language.Changing;
import org.gemba.house.language.FourM;
import org.gemba.house.language.Hearing;

/** What comes by the clock: work begins again after a break, a shift takes over, a station gives a sign of life. */
final class Rounds {
    private static final double MINUTE = 60_000;

    private final Ground ground;

    Rounds(Ground ground) {
        this.ground = ground;
    }

    void begin() {
        workBegins();
        for (Bench bench : ground.benches()) {
            double every = bench.station.silentAfter().toMillis() / 2.0;
            if (every > 0) {
                ground.agenda().in(ground.chance().between(0, every), () -> signOfLife(bench, every));
            }
        }
    }

    private void workBegins() {
        long now = ground.agenda().now();
        Optional<ShiftTime> shift = ground.hours().shiftAt(now);
        boolean shiftIsNew = shift.isPresent()
                && ground.hours()
                        .netTime(shift.get().time().start().toEpochMilli(), now)
                        .isZero();
        if (shiftIsNew) {
            changePoints();
        }
        OptionalLong next = ground.hours().nextStart(now);
        if (next.isPresent()) {
            ground.agenda().at(next.getAsLong(), this::workBegins);
        }
    }

    /** Who takes over a shift says what is different today. */
    private void changePoints() {
        maybe(0.6, FourM.MAN, "Stands in today, works under guidance");
        maybe(0.3, FourM.MATERIAL, "New lot of castings");
        maybe(0.15, FourM.MACHINE, "Fixture serviced over the change of shift");
        maybe(0.05, FourM.METHOD, "New sequence on trial");
    }

    private void maybe(double share, FourM what, String description) {
        Chance chance = ground.chance();
        if (chance.share(share)) {
            List<Bench> benches = ground.benches();
            Bench bench = benches.get(chance.below(benches.size()));
            ground.agenda()
                    .in(
                            chance.between(1, 6) * MINUTE,
                            () -> ground.teller()
                                    .report(
                                            bench,
                                            new Changing.ChangePointSeen(what, bench.station.id(), description)));
        }
    }

    private void signOfLife(Bench bench, double every) {
        long now = ground.agenda().now();
        if (!bench.mute && now - bench.lastTold >= every && ground.hours().working(now)) {
            ground.teller().report(bench, new Hearing.LifeSignHeard(bench.station.id()));
        }
        ground.agenda().in(every, () -> signOfLife(bench, every));
    }
}
