package org.gemba.connect.factoryfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gemba.connect.yaml.Problem;
import org.gemba.simulator.model.Room;
import org.gemba.simulator.model.Station;
import org.junit.jupiter.api.Test;

/** What is wrong with a file is said by line, value and remedy, all of it at once; scenarios change what they name. */
class FactoryFileFaultsTest {
    private static final String SOUND = """
            gemba-factory: 1
            name: Small
            places:
              CUT: {lane: 2}
              FIT: station
            parts:
              PUMP:
                route:
                  - {at: CUT, work: 50 s}
                  - {at: FIT, work: exponential 40 s}
            releases:
              Orders: {every: 60 s, parts: [PUMP]}
            loops:
              Line: {cards: 5, covers: PUMP}
            """;

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        String text = SOUND.replace("lane: 2", "lane: many")
                .replace("exponential 40 s", "exponental 40 s")
                .replace("every: 60 s", "evry: 60 s");
        assertThat(problems(text))
                .containsExactly(
                        "line 4: lane 'many' is not a number of units. Write a whole number, or unlimited.",
                        "line 10: work 'exponental 40 s' is not a time. Write it as 50 s, exponential 50 s, lognormal 50 s, variation 0.4, triangular 40 s, 50 s, 70 s, or another of those described.",
                        "line 12: release Orders has no 'evry'. Did you mean 'every'?");
    }

    @Test
    void aFactoryThatDoesNotHoldTogetherIsRefusedAtThePlace() {
        assertThat(problems(SOUND.replace("  FIT: station\n", "")))
                .singleElement()
                .asString()
                .startsWith("line 6: Part PUMP: ")
                .contains("leads to a place that is not described");
    }

    @Test
    void aShareOfAllUnitsThatIsMoreThanAllIsRefused() {
        String text = SOUND.replace("work: 50 s}", "work: 50 s, or: [scrap 70 %, end 0.4]}");
        assertThat(problems(text)).singleElement().asString().startsWith("line 9: The exits of the step at CUT");
    }

    @Test
    void aScenarioChangesWhatItNames() {
        FactoryStudy study = understood(SOUND + """
                scenarios:
                  One card less:
                    about: How much does the fifth card give?
                    change:
                      loops: {Line: {cards: 4}}
                  Faster, without cards:
                    change:
                      places: {CUT: {lane: unlimited}}
                      loops: {Line: out}
                      parts: {PUMP: {route: {step 2: {work: 30 s}}}}
                """);
        assertThat(study.scenarios())
                .extracting(FactoryStudy.Alternative::name)
                .containsExactly("One card less", "Faster, without cards");
        assertThat(study.scenarios().getFirst().factory())
                .isEqualTo(study.base().eachLoop(loop -> loop.withCards(4)));
        var faster = study.scenarios().getLast().factory();
        assertThat(faster.loops()).isEmpty();
        assertThat(faster.places().getFirst()).isEqualTo(Station.of("CUT").withLane(Room.UNLIMITED));
        assertThat(faster.parts().getFirst().route().getLast().hands().mean()).isEqualTo(30);
    }

    @Test
    void aScenarioThatChangesWhatIsNotThereIsRefused() {
        String text = SOUND + """
                scenarios:
                  Lost:
                    change:
                      places: {SAW: out}
                      parts: {PUMP: {route: {step 3: {work: 30 s}}}}
                """;
        assertThat(problems(text))
                .containsExactly(
                        "line 18: 'SAW' is taken out, but the base has none. Name it as the base does, or leave the line out.",
                        "line 19: 'step 3' is no step of the base. Write step 1 to step 2.");
    }

    @Test
    void tooManyScenariosAreRefusedAndAsManyAsAllowedAreRead() {
        assertThat(understood(SOUND + scenarios(FactoryFile.MOST_SCENARIOS)).scenarios())
                .hasSize(FactoryFile.MOST_SCENARIOS);
        assertThat(problems(SOUND + scenarios(FactoryFile.MOST_SCENARIOS + 1)))
                .containsExactly("line 66: There are 51 scenarios; at most 50 are read. Write another file.");
    }

    private static String scenarios(int count) {
        StringBuilder text = new StringBuilder("scenarios:\n");
        for (int i = 1; i <= count; i++) {
            text.append("  S%d: {change: {loops: {Line: {cards: %d}}}}\n".formatted(i, i));
        }
        return text.toString();
    }

    private static List<String> problems(String text) {
        return FactoryFile.read(text) instanceof FactoryFile.Result.NotUnderstood(List<Problem> problems)
                ? problems.stream().map(Problem::toString).toList()
                : List.of();
    }

    private static FactoryStudy understood(String text) {
        assertThat(problems(text)).isEmpty();
        return ((FactoryFile.Result.Understood) FactoryFile.read(text)).study();
    }
}
