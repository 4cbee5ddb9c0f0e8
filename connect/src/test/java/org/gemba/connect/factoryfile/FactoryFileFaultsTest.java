package org.gemba.connect.factoryfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gemba.connect.yaml.Problem;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.model.Change;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.MovingLine;
import org.gemba.simulator.model.Operator;
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
    void aLotThatItsCardsNeverFillIsRefused() {
        String text = SOUND.replace("  FIT: station\n", "  FIT: {is: conveyance, takes: 1 min, lot: 6}\n")
                .replace("{at: FIT, work: exponential 40 s}", "FIT");
        assertThat(problems(text))
                .singleElement()
                .asString()
                .endsWith(
                        "its 5 cards never fill a lot of 6 at conveyance FIT. Give it more cards, or make the lot smaller.");
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
    void aScenarioSaysWhatIsLessThanTheBase() {
        FactoryStudy study = understood(SOUND.replace("work: 50 s}", "work: 50 s, or: [end 1 %]}") + """
                scenarios:
                  A little of everything less:
                    change:
                      loops: {Line: {cards: 2 less}}
                      places: {CUT: {lane: 50 % less}, MAIN: {is: moving line, positions: 2, takt: 60 s}}
                      parts: {PUMP: {route: {step 1: {work: 10 % less}, step 2: {work: 4 s more}}}}
                """);
        Factory factory = study.scenarios().getFirst().factory();
        assertThat(factory.loops().getFirst().cards()).isEqualTo(3);
        assertThat(factory.places().getFirst()).isEqualTo(Station.of("CUT").withLane(1));
        assertThat(factory.parts().getFirst().route())
                .extracting(step -> step.hands().mean())
                .containsExactly(45.0, 44.0);
        assertThat(new Difference("20 %", true).from("5 %")).contains("4 %");
        assertThat(new Difference("1", true).from("5 %")).isEmpty();
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
    void aMovingLineMayHaveOnlySoManyTeamLeaders() {
        String text = SOUND.replace(
                "FIT: station",
                "FIT: station\n  LINE: {is: moving line, positions: 9, takt: 60 s, andon: {share: 2 %, contained: 20 s, leaders: 2}}");
        assertThat(understood(text).base().places().getLast())
                .isEqualTo(MovingLine.of("LINE", 9, Duration.ofMinutes(1))
                        .with(new MovingLine.AndonHabit(0.02, new Fixed(20), MovingLine.Stop.AT_FIXED_POSITION)
                                .helpedBy(2)));
        assertThat(problems(text.replace("leaders: 2", "leaders: 0")))
                .containsExactly(
                        "line 6: The team leaders of a moving line (0) must be 1 to 1000. Leave them out where somebody is always free.");
    }

    @Test
    void anOperatorHasSkillsAndPerhapsAWorkingTime() {
        String shift = "working-times: {Early: {period: 24 h, work: [6 h to 14 h]}}\n";
        assertThat(understood(SOUND + "operators: {Aki: [CUT, FIT], Ben: {skills: CUT, working: Early}}\n" + shift)
                        .base()
                        .operators())
                .containsExactly(
                        Operator.of("Aki", "CUT", "FIT"),
                        Operator.of("Ben", "CUT").working("Early"));
        assertThat(problems(SOUND + "operators: {Ben: {working: Early}}\n" + shift))
                .containsExactly("line 15: operator Ben has no skills. Write skills: [CUT, DRILL].");
        assertThat(problems(SOUND + "operators: {Ben: {skills: CUT, working: Late}}\n" + shift))
                .containsExactly(
                        "line 15: Operator Ben: working time Late is not described. Describe it, or leave it out where work never rests.");
    }

    @Test
    void aChangeIsWhatTheFileSays() {
        FactoryStudy study = understood(SOUND + """
                changes:
                  Small steps: {places: [CUT, FIT], every: 7 d, times: 40, stands: 2 h, succeeds: 60 %, work: 98 %}
                  Rebuild: {places: CUT, first: 30 d, stands: 20 d, work: 0.7, changeovers: 50 %, repairs: 80 %, between-breakdowns: 2}
                """);
        assertThat(study.base().changes())
                .containsExactly(
                        Change.steps("Small steps", Duration.ofDays(7), 40, Change.Effect.work(0.98), "CUT", "FIT")
                                .standing(Duration.ofHours(2))
                                .succeeding(0.6),
                        Change.once(
                                "Rebuild",
                                Duration.ofDays(30),
                                Duration.ofDays(20),
                                new Change.Effect(0.7, 0.5, 0.8, 2),
                                "CUT"));
    }

    @Test
    void aChangeThatCannotBeIsRefusedAtItsPlace() {
        assertThat(problems(SOUND + """
                changes:
                  Rebuild: {places: SAW, first: 30 d, wrk: 70 %}
                  Soon: {places: CUT}
                  Wild: {places: CUT, first: 1 d, work: 9000}
                  Endless: {places: CUT, every: 1 h, times: 3, stands: 1 h}
                """))
                .containsExactly(
                        "line 16: change Rebuild has no 'wrk'. Did you mean 'work'?",
                        "line 17: change Soon has no first. Write first: 30 d.",
                        "line 18: After a change work would be 9000.0 of what it was; that must be 0.001 to 1000.0. Write 0.95 or 95 % for 5 % less.",
                        "line 19: Change Endless comes every PT1H and stands PT1H: the next time would begin before this one is over. Give it more time.");
        assertThat(problems(SOUND + "changes:\n  Rebuild: {places: SAW, first: 30 d}\n"))
                .containsExactly(
                        "line 16: Change Rebuild: SAW is neither a station nor a moving line. Describe it, or take it out.");
        assertThat(problems(SOUND + "changes:\n  Rebuild: {places: CUT, every: 1 d, times: 500, work: 98 %}\n"))
                .containsExactly(
                        "line 4: Place CUT: all changes there together would make its times more than 1000 times as short or as long. Let them come less often, or let each change less.");
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
