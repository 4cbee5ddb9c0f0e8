package org.gemba.connect.factoryfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gemba.connect.yaml.Problem;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.MovingLine;
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

    private static final Factory MOVING = Factory.named("Moving")
            .with(MovingLine.of("MAIN", 3, Duration.ofSeconds(60))
                    .with(
                            MovingLine.Element.at(0, "Fit door", new Fixed(42)),
                            MovingLine.Element.at(1, "Wire", new Exponential(20))))
            .with(Part.of("BLUE", Step.through("MAIN")))
            .with(new Release("Pacemaker", Signal.asRoomAllows("BLUE")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {elements: {Fit door: {work: 5 s less}}}        | Fit door at 1: 37 s, Wire at 2: exponential 20 s
            {elements: {Wire: {work: 10 % less}}}           | Fit door at 1: 42 s, Wire at 2: exponential 18 s
            {elements: {Wire: {work: 5 s more}}}            | Fit door at 1: 42 s, Wire at 2: exponential 25 s
            {elements: {Fit door: {position: 3}}}           | Fit door at 3: 42 s, Wire at 2: exponential 20 s
            {elements: {Wire: {position: 1 less}}}          | Fit door at 1: 42 s, Wire at 1: exponential 20 s
            {elements: {Fit door: out}}                     | Wire at 2: exponential 20 s
            {positions: 4, elements: {Paint: {position: 4, work: 9 s}}} | Fit door at 1: 42 s, Wire at 2: exponential 20 s, Paint at 4: 9 s
            """)
    void anElementOfAMovingLineIsShorterElsewhereOrGone(String change, String elements) {
        String text = "gemba-scenarios: 1\nscenarios: {S: {change: {places: {MAIN: " + change + "}}}}\n";
        assertThat(ScenarioFile.read(MOVING, PlayedFor.NOT_SAID, text))
                .isInstanceOfSatisfying(FactoryFile.Result.Understood.class, understood -> {
                    Factory factory = understood.study().scenarios().getFirst().factory();
                    MovingLine line = (MovingLine) factory.places().getFirst();
                    assertThat(line.elements().stream()
                                    .map(element -> "%s at %d: %s"
                                            .formatted(
                                                    element.name(),
                                                    element.position() + 1,
                                                    Variations.written(element.work())))
                                    .collect(Collectors.joining(", ")))
                            .isEqualTo(elements);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {elements: {Fit door: {work: 50 s less}}}       | The base says '42 s'; '50 s less' cannot be made of it.
            {elements: {Fit door: {work: 5 less}}}          | The base says '42 s'; '5 less' cannot be made of it.
            {elements: {Fit door: {work: a bit less}}}      | work 'a bit less' is not a time.
            {elements: {Fit door: {position: 4}}}           | is done at position 4 of moving line MAIN, which has 3.
            {elements: {Fit door: {position: 0}}}           | Write a whole number from 1.
            {elements: {Fit roof: {work: 5 s less}}}        | work '5 s less' is not a time.
            {elements: {Fit roof: out}}                     | 'Fit roof' is taken out, but the base has none.
            {elements: {Fit roof: {position: 1}}}           | element Fit roof has no work.
            {elements: {Wire: {parts: [RED]}}}              | part RED is not described
            {positions: 1}                                  | Element Wire is done at position 2 of moving line MAIN, which has 1.
            {working: 1 less}                               | 'working' is to differ, but the base does not say it.
            """)
    void whatIsWrongWithAnElementIsSaidInWords(String change, String said) {
        String text = "gemba-scenarios: 1\nscenarios: {S: {change: {places: {MAIN: " + change + "}}}}\n";
        assertThat(ScenarioFile.read(MOVING, PlayedFor.NOT_SAID, text))
                .isInstanceOfSatisfying(
                        FactoryFile.Result.NotUnderstood.class,
                        not -> assertThat(not.problems().toString()).contains(said));
    }

    @Test
    void aStationsWorkIsFiveSecondsLess() {
        FactoryStudy study = understood("""
                gemba-scenarios: 1
                scenarios:
                  Five seconds less at the drill, one place more:
                    change:
                      places: {DRILL: {lane: 1 more}}
                      parts: {BLUE: {route: {step 2: {work: 5 s less}}}}
                """);
        Factory factory = study.scenarios().getFirst().factory();
        assertThat(factory.parts())
                .containsExactly(Part.of("BLUE", Step.at("CUT", new Fixed(50)), Step.at("DRILL", new Fixed(50))));
        assertThat(factory.places().getLast()).isEqualTo(Station.of("DRILL").withLane(4));
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
