package org.gemba.connect.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.connect.whatif.NotAsked.Reason;
import org.gemba.connect.whatif.Scenario.Unanswered;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Recorded;
import org.gemba.house.promise.Proves;
import org.gemba.simulator.facts.ToldRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Proves("WHATIF-1")
class ScenarioDeskTest {
    private static final LineDefinition LINE = Asked.line("ASSY-1");
    private static final Instant NOW = Instant.parse("2026-11-17T00:00:00Z");
    /** Of the fourth day that is played. */
    private static final Instant NOON = Instant.parse("2026-11-19T03:00:00Z");

    private static final Change FASTER = new Change.CycleBecomes(new StationId("A-05"), Duration.ofSeconds(55));
    private static final Change SLOWER = new Change.CycleBecomes(new StationId("A-05"), Duration.ofSeconds(75));

    /** Long enough that it is still played while a test does something about it. */
    private static final Play LONG = new Play(Duration.ofDays(28), 50, 1);

    private Path folder = Path.of("");
    private ScenarioDesk desk = new ScenarioDesk(folder);

    @BeforeEach
    void open(@TempDir Path data) {
        folder = data;
        desk = new ScenarioDesk(data);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theSlowestStationMadeFasterGivesMoreAndTheBottleneckMoves() throws NotAsked {
        Answer answer = answered(ask("Faster cover", FASTER)).answer().orElseThrow();
        assertThat(answer.difference(Figure.OUTPUT).orElseThrow().isMore()).isTrue();
        assertThat(answer.bottleneckAsItIs()).contains("A-05");
        assertThat(answer.bottleneckAsAsked()).isNotEqualTo(answer.bottleneckAsItIs());
        assertThat(answer.stations()).startsWith("A-01").endsWith("A-09");
    }

    @Test
    void outputIsToldByTheWorkingDay() throws NotAsked {
        Answer answer = answered(ask("Slower cover", SLOWER)).answer().orElseThrow();
        // 75 s at the slowest station, for 21 h 30 min of net time a day that all shifts work; a little more for other
        // parts.
        assertThat(answer.asAsked(Figure.OUTPUT).orElseThrow().mean()).isBetween(1_000.0, 1_060.0);
        assertThat(answer.difference(Figure.OUTPUT).orElseThrow().isLess()).isTrue();
    }

    @Test
    void theSameQuestionHasTheSameAnswer() throws NotAsked {
        Answer one = answered(ask("One", FASTER)).answer().orElseThrow();
        Answer other = answered(ask("Other", FASTER)).answer().orElseThrow();
        assertThat(other.asAsked()).isEqualTo(one.asAsked());
        assertThat(other.asItIs()).isEqualTo(one.asItIs());
    }

    @Test
    void twoScenariosOfTheSameLineAreComparedRunByRun() throws NotAsked {
        Scenario faster = answered(ask("Faster", FASTER));
        Scenario slower = answered(ask("Slower", SLOWER));
        assertThat(faster.pairsWith(slower)).isTrue();
        Span span = faster.answer()
                .orElseThrow()
                .difference(Figure.OUTPUT, slower.answer().orElseThrow())
                .orElseThrow();
        assertThat(span.isMore()).isTrue();
    }

    @Test
    void allThatIsAskedOnOneDayIsAskedOfTheSameLine() throws NotAsked {
        List<Recorded> happened = happened();
        Scenario one = asked("In the morning", happened.subList(0, happened.size() - 2_000), NOON);
        Scenario other = asked("At noon", happened, NOON.plus(Duration.ofHours(2)));
        Scenario tomorrow = asked("Tomorrow", happened, NOON.plus(Duration.ofDays(1)));
        assertThat(one.answer().orElseThrow().facts()).isPositive();
        assertThat(one.pairsWith(other)).isTrue();
        assertThat(one.pairsWith(tomorrow)).isFalse();
    }

    /** The line as it was played for three days and a morning. */
    private static List<Recorded> happened() throws NotAsked {
        List<Recorded> facts = new ArrayList<>();
        Instant begin = Instant.parse("2026-11-15T15:00:00Z");
        ToldRun.of(LineModel.of(LINE).factory(), LINE, 1, 0, begin, Duration.between(begin, NOON), facts::add);
        return facts;
    }

    private Scenario asked(String name, List<Recorded> facts, Instant at) throws NotAsked {
        return answered(desk.ask(LINE, facts::forEach, facts.size(), at, Asked.question(name, FASTER)));
    }

    @Test
    void whatWasAskedAndAnsweredIsThereAfterARestart() throws NotAsked {
        Scenario kept = answered(ask("Faster cover", FASTER));
        desk.close();
        try (ScenarioDesk again = new ScenarioDesk(folder)) {
            assertThat(again.scenario(LINE.key(), kept.number())).contains(kept);
            assertThat(again.fileOf(kept)).exists().content().contains("scenarios:", "Faster cover");
        }
    }

    @Test
    void whatHadNoAnswerYetSaysAfterARestartThatTheProgramEnded() throws NotAsked {
        desk.close();
        ask("Faster", FASTER);
        try (ScenarioDesk again = new ScenarioDesk(folder)) {
            assertThat(again.scenarios(LINE.key()))
                    .singleElement()
                    .extracting(Scenario::unanswered)
                    .isEqualTo(Optional.of(Unanswered.STOPPED));
        }
    }

    @Test
    void aDamagedFileIsNamedAndTheOthersStay() throws NotAsked, IOException {
        Scenario kept = answered(ask("Faster cover", FASTER));
        desk.close();
        Files.writeString(folder.resolve("HIDA/ASSY-1/2.json"), "{\"line\":");
        try (ScenarioDesk again = new ScenarioDesk(folder)) {
            assertThat(again.scenarios(LINE.key())).containsExactly(kept);
            assertThat(again.unreadable(LINE.key())).containsExactly("2.json");
        }
    }

    @Test
    void oneIsPlayedAFewWaitAndWhatIsTooManyIsRefused() throws NotAsked {
        for (int i = 0; i <= WhatIfLimits.WAITING; i++) {
            ask(new Question("Long " + i, List.of(FASTER), Asked.expectation(), Optional.empty(), Optional.of(LONG)));
        }
        assertThat(desk.progress(LINE.key(), 2).orElseThrow().place()).isEqualTo(1);
        assertThatThrownBy(() -> ask("Too many", FASTER))
                .isInstanceOfSatisfying(
                        NotAsked.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.QUEUE_FULL));
        assertThat(desk.scenarios(LINE.key())).hasSize(WhatIfLimits.WAITING + 1);
    }

    @Test
    void whatIsPlayedOrWaitsCanBeCancelledAndAskedAgain() throws NotAsked {
        Question asked =
                new Question("Long", List.of(FASTER), Asked.expectation(), Optional.empty(), Optional.of(LONG));
        Scenario played = ask(asked);
        Scenario waits = ask("Short", FASTER);
        desk.cancel(LINE.key(), waits.number());
        desk.cancel(LINE.key(), played.number());
        assertThat(answered(played).unanswered()).contains(Unanswered.CANCELLED);
        assertThat(answered(waits).unanswered()).contains(Unanswered.CANCELLED);
        desk.again(LINE, LineFacts.NONE, 1, NOW, waits.number());
        assertThat(answered(waits).answer()).isPresent();
    }

    @Test
    void nothingIsPlayedLongerThanItMay() throws NotAsked {
        try (ScenarioDesk hurried = new ScenarioDesk(folder.resolve("hurried"), Duration.ZERO)) {
            Scenario asked = hurried.ask(LINE, LineFacts.NONE, 1, NOW, Asked.question("Faster", FASTER));
            assertThat(answered(hurried, asked).unanswered()).contains(Unanswered.TOO_LONG);
        }
    }

    /** A station takes a thousand times as long as those before it, and between them is room for millions. */
    @Test
    void aLineThatFillsWithoutEndSaysSo() throws NotAsked {
        Question asked = new Question(
                "Ever more",
                List.of(new Change.CycleBecomes(new StationId("A-06"), Duration.ofSeconds(1_100))),
                Asked.expectation(),
                Optional.empty(),
                Optional.of(new Play(WhatIfLimits.HORIZON, 5, 1)));
        Scenario scenario = desk.ask(Asked.thatFills(LINE), LineFacts.NONE, 1, NOW, asked);
        assertThat(answered(scenario).unanswered()).contains(Unanswered.UNSTABLE);
    }

    @Test
    void whatIsTakenAwayIsGone() throws NotAsked {
        Scenario kept = answered(ask("Faster", FASTER));
        desk.remove(LINE.key(), kept.number());
        assertThat(desk.scenarios(LINE.key())).isEmpty();
        assertThat(desk.fileOf(kept)).doesNotExist();
    }

    @Test
    void aNameIsTakenOnce() throws NotAsked {
        ask("Faster", FASTER);
        assertThatThrownBy(() -> ask("Faster", SLOWER))
                .isInstanceOfSatisfying(
                        NotAsked.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.NAME_TAKEN));
    }

    @Test
    void aHorizonThatIsTooMuchWorkIsRefused() {
        Question large = new Question(
                "Large",
                List.of(FASTER),
                Asked.expectation(),
                Optional.empty(),
                Optional.of(new Play(WhatIfLimits.HORIZON, WhatIfLimits.MOST_RUNS, 1)));
        assertThatThrownBy(() -> ask(large))
                .isInstanceOfSatisfying(
                        NotAsked.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_MUCH_WORK));
    }

    private Scenario ask(String name, Change change) throws NotAsked {
        return ask(Asked.question(name, change));
    }

    private Scenario ask(Question question) throws NotAsked {
        return desk.ask(LINE, LineFacts.NONE, 1, NOW, question);
    }

    private Scenario answered(Scenario asked) {
        return answered(desk, asked);
    }

    private static Scenario answered(ScenarioDesk desk, Scenario asked) {
        while (desk.scenario(LINE.key(), asked.number()).orElseThrow().isOpen()) {
            Thread.onSpinWait();
        }
        return desk.scenario(LINE.key(), asked.number()).orElseThrow();
    }
}
