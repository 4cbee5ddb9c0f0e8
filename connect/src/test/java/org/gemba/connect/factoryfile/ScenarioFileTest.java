package org.gemba.connect.factoryfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gemba.connect.yaml.Problem;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios laid over a line that no file describes. */
class ScenarioFileTest {
    private static final Factory LINE = Factory.named("Line")
            .with(
                    Station.of("CUT")
                            .withLane(0)
                            .with(Breakdown.byWork("JAM", new Exponential(1_800), new Exponential(60))),
                    Station.of("DRILL").withLane(3))
            .with(Part.of("BLUE", Step.at("CUT", new Fixed(50)), Step.at("DRILL", new Fixed(55))))
            .with(new Release("Pacemaker", Signal.asRoomAllows("BLUE")));

    private static FactoryFile.Result read(String scenarios) {
        return ScenarioFile.read(LINE, PlayedFor.NOT_SAID, scenarios);
    }

    private static FactoryStudy understood(String scenarios) {
        return switch (read(scenarios)) {
            case FactoryFile.Result.Understood(FactoryStudy study) -> study;
            case FactoryFile.Result.NotUnderstood(List<Problem> problems) ->
                throw new AssertionError(problems.toString());
        };
    }

    @Test
    void whatIsNotNamedStays() {
        FactoryStudy study = understood("""
                gemba-scenarios: 1
                scenarios:
                  A smaller lane:
                    about: What does the third place give?
                    change: {places: {DRILL: {lane: 2}}}
                """);
        assertThat(study.base()).isEqualTo(LINE);
        FactoryStudy.Alternative scenario = study.scenarios().getFirst();
        assertThat(scenario.about()).isEqualTo("What does the third place give?");
        assertThat(scenario.factory().places().get(0)).isEqualTo(LINE.places().get(0));
        assertThat(scenario.factory().places().get(1))
                .isEqualTo(Station.of("DRILL").withLane(2));
        assertThat(scenario.factory().parts()).isEqualTo(LINE.parts());
    }

    @Test
    void anElementIsMovedAndATroubleIsGone() {
        FactoryStudy study = understood("""
                gemba-scenarios: 1
                scenarios:
                  Five seconds moved:
                    change: {parts: {BLUE: {route: {step 1: {work: 55 s}, step 2: {work: 50 s}}}}}
                  No jams:
                    change: {places: {CUT: {breakdowns: out}}}
                """);
        assertThat(study.scenarios().get(0).factory().parts())
                .containsExactly(Part.of("BLUE", Step.at("CUT", new Fixed(55)), Step.at("DRILL", new Fixed(50))));
        assertThat(study.scenarios().get(1).factory().places().getFirst())
                .isEqualTo(Station.of("CUT").withLane(0));
    }

    // Lines are those of the scenario file, also where the base no longer holds together with the change.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {places: {DRILL: {lane: two}}}                      | 4 | two
            {places: {CUT: {breakdowns: {SPILL: out}}}}         | 4 | is taken out, but the base has none.
            {parts: {BLUE: {route: {step 3: {work: 5 s}}}}}     | 4 | Write step 1 to step 2.
            {places: {DRILL: out}}                              | 4 | DRILL
            {place: {DRILL: {lane: 2}}}                         | 4 | place
            """)
    void faultsAreNamedByTheirLineInTheScenarioFile(String change, int line, String said) {
        String text = "gemba-scenarios: 1\nscenarios:\n  Faulty:\n    change: " + change + "\n";
        assertThat(read(text)).isInstanceOfSatisfying(FactoryFile.Result.NotUnderstood.class, not -> {
            assertThat(not.problems()).isNotEmpty().allMatch(problem -> problem.line() == line);
            assertThat(not.problems().toString()).contains(said);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scenarios: {}                     | gemba-scenarios
            gemba-scenarios: 1                | scenarios
            'gemba-scenarios: 2\nscenarios: {A: {change: {}}}' | Write 1
            'gemba-scenarios: 1\nscenarios: {A: {about: nothing}}' | change
            """)
    void whatIsMissingIsSaid(String text, String said) {
        assertThat(read(text))
                .isInstanceOfSatisfying(
                        FactoryFile.Result.NotUnderstood.class,
                        not -> assertThat(not.problems().toString()).contains(said));
    }

    @Test
    void whatIsSaidOfPlayingStays() {
        PlayedFor played =
                new PlayedFor(Optional.of(Duration.ofDays(28)), Optional.empty(), Optional.empty(), Optional.empty());
        FactoryFile.Result read =
                ScenarioFile.read(LINE, played, "gemba-scenarios: 1\nscenarios: {Same: {change: {}}}\n");
        assertThat(read).isInstanceOfSatisfying(FactoryFile.Result.Understood.class, understood -> {
            assertThat(understood.study().playedFor()).isEqualTo(played);
            assertThat(understood.study().scenarios().getFirst().factory()).isEqualTo(LINE);
        });
    }
}
