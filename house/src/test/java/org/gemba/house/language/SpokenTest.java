package org.gemba.house.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lengths of time as people on the floor say them. */
class SpokenTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT0.05S, 0 s",
        "PT4S, 4 s",
        "PT4.29S, 4.2 s",
        "PT9.9S, 9.9 s",
        "PT10.9S, 10 s",
        "PT59.999S, 59 s",
        "PT1M, 1 min",
        "PT1M31S, 1 min 31 s",
        "PT59M59S, 59 min 59 s",
        "PT1H, 1 h",
        "PT2H5M59S, 2 h 5 min",
        "PT23H59M, 23 h 59 min",
        "PT24H, 1 d",
        "PT76H30M, 3 d 4 h",
        "-PT1M31S, -1 min 31 s"
    })
    void aLengthIsSaidInItsTwoLargestUnits(Duration length, String spoken) {
        assertThat(Spoken.duration(length)).isEqualTo(spoken);
    }
}
