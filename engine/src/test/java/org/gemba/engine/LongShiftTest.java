package org.gemba.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Proves("SHIFT-7")
class LongShiftTest {
    private static final int SHIFTS = 2_000;
    private static final int SHIFTS_TO_FIND_A_BUG = 500;

    @Test
    void twoThousandShiftsWithAllTheirTroublesHold() {
        int crashes = 0;
        for (int seed = 0; seed < SHIFTS; seed++) {
            LongShift shift = new LongShift(seed, UnaryOperator.identity());
            try {
                shift.play();
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("Seed " + seed + ": " + broken.getMessage(), broken);
            }
            crashes += shift.crashes();
        }
        assertThat(crashes)
                .as("the process died often enough to mean something")
                .isGreaterThan(5_000);
    }

    @Test
    void theSameSeedGivesTheSameBook() {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(new LongShift(seed, UnaryOperator.identity()).play())
                    .isEqualTo(new LongShift(seed, UnaryOperator.identity()).play());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPlantedBugIsFound(RiggedJournal.Bug bug) {
        Optional<Integer> found = IntStream.range(0, SHIFTS_TO_FIND_A_BUG)
                .boxed()
                .filter(seed -> !holds(seed, bug))
                .findFirst();

        assertThat(found).isPresent();
    }

    private static boolean holds(long seed, RiggedJournal.Bug bug) {
        try {
            new LongShift(seed, book -> new RiggedJournal(book, bug)).play();
            return true;
        } catch (AssertionError | JournalFailed found) {
            return false;
        }
    }
}
