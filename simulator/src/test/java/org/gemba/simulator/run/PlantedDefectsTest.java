package org.gemba.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemba.simulator.run.Factories.MINUTE;
import static org.gemba.simulator.run.Factories.exponential;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.gemba.house.promise.Proves;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Factory;
import org.junit.jupiter.api.Test;

/** Engines with a defect planted in blocking, repair or card logic do not pass what the right one passes. */
@Proves("SIMULATE-4")
class PlantedDefectsTest {
    private static final Factory LINE = Factories.line(Collections.nCopies(3, exponential(1)), List.of(0, 0));
    private static final double LINE_MAKES = 22.0 / 39;

    private static final Factory UNRELIABLE = Factories.line(
            List.of(exponential(1)),
            List.of(),
            List.of(Breakdown.byWork("JAM", exponential(1.0 / 20), exponential(1.0 / 5))));
    private static final double UNRELIABLE_MAKES = 0.8;

    private static final Factory CLOSED = Factories.conwip(Collections.nCopies(4, exponential(1)), 4);
    private static final double CLOSED_MAKES = 4.0 / 7;

    private static final int NOW_AND_THEN = 20;

    private static final Floor.Seam NO_ROOM_IS_IGNORED = new Floor.Seam() {
        @Override
        public Cards cards(Routes routes, Units units) {
            return new Cards(routes, units) {
                private int asked;

                @Override
                boolean isOut(int pool) {
                    return super.isOut(pool) && ++asked % NOW_AND_THEN != 0;
                }
            };
        }
    };

    private static final Floor.Seam REPAIR_IS_CUT = new Floor.Seam() {
        @Override
        public Repairs repairs(Floor floor, long seed, long replication) {
            return new Repairs(floor, seed, replication) {
                private int repairs;

                @Override
                long repairTakes(int number) {
                    return ++repairs % 5 == 0 ? 0 : super.repairTakes(number);
                }
            };
        }
    };

    private static final Floor.Seam CARD_IS_LOST = cardsComeBack(0);
    private static final Floor.Seam CARD_IS_DOUBLED = cardsComeBack(2);

    /** One card, the thousandth, comes back so many times. */
    private static Floor.Seam cardsComeBack(int times) {
        return new Floor.Seam() {
            @Override
            public Cards cards(Routes routes, Units units) {
                return new Cards(routes, units) {
                    private int returned;

                    @Override
                    void giveBack(int pool) {
                        for (int left = ++returned == 1000 ? times : 1; left > 0; left--) {
                            super.giveBack(pool);
                        }
                    }
                };
            }
        };
    }

    @Test
    void theRightEnginePasses() {
        assertThat(off(LINE, LINE_MAKES, Floor.Seam.RIGHT)).isLessThan(3);
        assertThat(off(UNRELIABLE, UNRELIABLE_MAKES, Floor.Seam.RIGHT)).isLessThan(3);
        assertThat(off(CLOSED, CLOSED_MAKES, Floor.Seam.RIGHT)).isLessThan(3);
    }

    @Test
    void aUnitThatNowAndThenIgnoresThatThereIsNoRoom() {
        assertThat(off(LINE, LINE_MAKES, NO_ROOM_IS_IGNORED)).isGreaterThan(5);
    }

    @Test
    void aRepairThatIsOverTooSoonNowAndThen() {
        assertThat(off(UNRELIABLE, UNRELIABLE_MAKES, REPAIR_IS_CUT)).isGreaterThan(5);
    }

    @Test
    void aCardThatIsLostAndAnotherThatIsFound() {
        assertThat(off(CLOSED, CLOSED_MAKES, CARD_IS_LOST)).isGreaterThan(5);
        assertThat(off(CLOSED, CLOSED_MAKES, CARD_IS_DOUBLED)).isGreaterThan(5);
    }

    /** How many standard errors the output of twenty runs is off. */
    private static double off(Factory factory, double exact, Floor.Seam seam) {
        Plan plan = new Plan(factory);
        double sum = 0;
        double squares = 0;
        int runs = 20;
        for (int replication = 0; replication < runs; replication++) {
            Run run = new Run(new Floor(plan, 9, replication, null, seam), List.of());
            run.playUntil(Duration.ofMinutes(500));
            run.forget();
            run.playUntil(Duration.ofMinutes(20_500));
            double made = run.figures().throughput() * MINUTE;
            sum += made;
            squares += made * made;
        }
        double mean = sum / runs;
        double deviation = Math.sqrt(Math.max(1e-12, squares / runs - mean * mean) / (runs - 1));
        return Math.abs(mean - exact) / deviation;
    }
}
