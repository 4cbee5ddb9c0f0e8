package org.gemba.simulator.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.junit.jupiter.api.Test;

/** Whoever mistypes one of hundreds of names is shown the few that may be meant. */
class NearTest {
    @Test
    void aFewNamesAreAllNamedInTheirOrder() {
        assertThat(Near.names("gear", List.of("Shelf", "Cell"), "nowhere")).isEqualTo("Shelf, Cell");
    }

    @Test
    void ofManyTheNearestStandFirstAndTheRestIsCounted() {
        List<String> names = IntStream.range(0, 500)
                .mapToObj(number -> "STATION-%d: blocked".formatted(number))
                .toList();
        assertThat(Near.names("STATION-77: blokced", names, "the table names them all"))
                .startsWith("STATION-77: blocked, ")
                .endsWith(" and 494 more; the table names them all");
    }

    @Test
    void aFigureThatIsNotThereIsRefusedInAFewLines() {
        Factory factory = Factory.named("long line")
                .with(IntStream.range(0, 60)
                        .mapToObj(number -> Station.of("S-" + number).withLane(0))
                        .toArray(Station[]::new))
                .with(Part.of(
                        "A",
                        IntStream.range(0, 60)
                                .mapToObj(number -> Step.at("S-" + number, new Fixed(1)))
                                .toArray(Step[]::new)))
                .with(new Release("material", Signal.asRoomAllows("A")));
        assertThatThrownBy(() -> Measures.measure("thruput", factory, Optional.empty()))
                .hasMessageStartingWith("There is no figure 'thruput'.\nThere are: throughput, ")
                .extracting(refused -> String.valueOf(refused.getMessage()).length())
                .satisfies(length -> assertThat((int) length).isLessThan(300));
    }
}
