package org.gemba.connect.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.connect.whatif.BackTest.Foretold;
import org.gemba.connect.whatif.BackTest.Verdict;
import org.gemba.connect.whatif.BackTest.What;
import org.gemba.connect.whatif.BackTests.Why;
import org.gemba.connect.whatif.NotAsked.Reason;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.language.Recorded;
import org.gemba.house.promise.Proves;
import org.gemba.simulator.facts.ToldRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four days and a morning of the gear cell as a model told them; what follows is foretold by the same model, so it should hold. */
@Proves("WHATIF-1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrustTest {
    private static final LineDefinition LINE = Asked.line("GEAR-1");
    private static final Instant BEGIN = Instant.parse("2026-11-15T15:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Change FASTER =
            new Change.CycleBecomes(LINE.stations().getFirst().id(), Duration.ofSeconds(25));

    private final List<Recorded> happened = new ArrayList<>();
    private Path folder = Path.of("");
    private ScenarioDesk desk = new ScenarioDesk(folder);

    @BeforeAll
    void play() throws NotAsked {
        ToldRun.of(LineModel.of(LINE).factory(), LINE, 1, 0, BEGIN, Duration.between(BEGIN, NOW), happened::add);
    }

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
    void theLastDaysAreForetoldFromTheFactsBefore() throws NotAsked {
        BackTest test = tested(NOW).newest().orElseThrow();
        assertThat(test.since()).isEqualTo(LocalDate.of(2026, 11, 18));
        assertThat(test.until()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(test.figures()).hasSize(10).extracting(Foretold::what).contains(What.values());
        assertThat(test.figures().getFirst().day()).contains(test.since());
        assertThat(test.simulated()).isTrue();
        assertThat(test.facts()).isBetween(1L, (long) happened.size());
        assertThat(test.definition()).isEqualTo(ScenarioDesk.hash(LINE));
    }

    @Test
    void whatAModelOfItselfForetellsComes() throws NotAsked {
        BackTest test = tested(NOW).newest().orElseThrow();
        assertThat(test.verdict()).as(test.figures().toString()).isEqualTo(Verdict.FEW);
        Foretold lead = test.figures().stream()
                .filter(each -> each.what() == What.LEAD)
                .findFirst()
                .orElseThrow();
        assertThat(lead.happened()).as("seconds, more than its cycles").isGreaterThan(60);
    }

    @Test
    void theFirstQuestionOfADayHasTheModelTested() throws NotAsked {
        ask("In the morning", NOW);
        BackTest first = ended().newest().orElseThrow();
        ask("Once more", NOW.plusSeconds(60));
        assertThat(ended().newest()).contains(first);
        ask("Tomorrow", NOW.plus(Duration.ofDays(1)));
        assertThat(ended().newest().orElseThrow().askedAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void whatBeganByItselfWaitsBehindAllQuestions() throws NotAsked {
        Question asked = new Question(
                "Long",
                List.of(FASTER),
                Asked.expectation(),
                Optional.empty(),
                Optional.of(new Play(Duration.ofDays(28), 50, 1)));
        desk.ask(LINE, happened::forEach, happened.size(), NOW, asked);
        ask("Later", NOW);
        assertThat(desk.backTestProgress(LINE.key()).orElseThrow().place()).isEqualTo(2);
        assertThat(desk.progress(LINE.key(), 2).orElseThrow().place()).isEqualTo(1);
    }

    @Test
    void itIsThereAfterARestart() throws NotAsked {
        BackTests tests = tested(NOW);
        desk.close();
        try (ScenarioDesk again = new ScenarioDesk(folder)) {
            assertThat(again.backTests(LINE.key())).isEqualTo(tests);
        }
    }

    @Test
    void oneThatTheProgramsEndCutOffIsSaidAndTheOlderOneStands() throws NotAsked {
        BackTest older = tested(NOW).newest().orElseThrow();
        desk.test(LINE, happened::forEach, happened.size(), NOW.plusSeconds(60));
        desk.close();
        try (ScenarioDesk again = new ScenarioDesk(folder)) {
            BackTests kept = again.backTests(LINE.key());
            assertThat(kept.newest()).contains(older);
            assertThat(kept.untested().orElseThrow().why()).isEqualTo(Why.STOPPED);
        }
    }

    @Test
    void itIsCancelledWhileItIsPlayedAndWhileItWaits() throws NotAsked {
        desk.test(LINE, happened::forEach, happened.size(), NOW);
        desk.cancelBackTest(LINE.key());
        assertThat(ended().untested().orElseThrow().why()).isEqualTo(Why.CANCELLED);
        ask("Before it", NOW);
        desk.test(LINE, happened::forEach, happened.size(), NOW);
        desk.cancelBackTest(LINE.key());
        assertThat(desk.backTests(LINE.key()).untested().orElseThrow().why()).isEqualTo(Why.CANCELLED);
    }

    @Test
    void itTakesNoLongerThanItMay() throws NotAsked {
        try (ScenarioDesk hurried = new ScenarioDesk(folder.resolve("hurried"), Duration.ZERO)) {
            hurried.test(LINE, happened::forEach, happened.size(), NOW);
            assertThat(ended(hurried).untested().orElseThrow().why()).isEqualTo(Why.TOO_LONG);
        }
    }

    @Test
    void aLineWithoutFactsSaysWhatIsMissing() throws NotAsked {
        desk.test(LINE, LineFacts.NONE, 0, NOW);
        assertThat(ended().untested().orElseThrow().why()).isEqualTo(Why.NO_WHOLE_DAY);
    }

    @Test
    void daysOnWhichNothingWasStartedAreNotForetold() throws NotAsked {
        Recorded last = happened.getLast();
        List<Recorded> twoDays = happened.stream()
                .filter(fact -> fact.happenedAt().isBefore(BEGIN.plus(Duration.ofHours(10))))
                .toList();
        desk.test(
                LINE,
                listener -> {
                    twoDays.forEach(listener);
                    listener.accept(last);
                },
                happened.size(),
                NOW);
        assertThat(ended().untested().orElseThrow().why()).isEqualTo(Why.NOTHING_STARTED);
    }

    @Test
    void oneThatWouldBeTooManyIsRefused() throws NotAsked {
        for (int i = 0; i <= WhatIfLimits.WAITING; i++) {
            Question asked = new Question(
                    "Long " + i,
                    List.of(FASTER),
                    Asked.expectation(),
                    Optional.empty(),
                    Optional.of(new Play(Duration.ofDays(28), 50, 1)));
            desk.ask(LINE, happened::forEach, happened.size(), NOW, asked);
        }
        desk.cancelBackTest(LINE.key());
        assertThatThrownBy(() -> desk.test(LINE, happened::forEach, happened.size(), NOW))
                .isInstanceOfSatisfying(
                        NotAsked.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.QUEUE_FULL));
    }

    @Test
    void aDamagedFileIsNamedAndTheLineIsUntested() throws NotAsked, IOException {
        tested(NOW);
        desk.close();
        Files.writeString(folder.resolve("HIDA/GEAR-1/back-test.json"), "{\"newest\":");
        try (ScenarioDesk again = new ScenarioDesk(folder)) {
            assertThat(again.backTests(LINE.key())).isEqualTo(BackTests.NONE);
            assertThat(again.unreadable(LINE.key())).containsExactly("back-test.json");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "7, 15, 15, HOLDS",
        "7, 15, 13, MOSTLY",
        "7, 15, 12, MOSTLY",
        "7, 15, 11, WARNS",
        "2, 10, 10, FEW",
        "2, 10, 5, FEW",
        "2, 10, 4, WARNS"
    })
    void aVerdictIsCounted(int days, int figures, int inside, Verdict verdict) {
        List<Foretold> foretold = new ArrayList<>();
        for (int i = 0; i < figures; i++) {
            foretold.add(new Foretold(What.CALLS, Optional.empty(), 10, 12, 14, i < inside ? 14 : 9));
        }
        LocalDate since = LocalDate.of(2026, 11, 9);
        BackTest test = new BackTest(
                LINE.key(),
                NOW,
                1,
                "",
                since,
                since.plusDays(days),
                1,
                false,
                false,
                200,
                1,
                Duration.ofSeconds(3),
                foretold);
        assertThat(test.verdict()).isEqualTo(verdict);
        assertThat(test.inside()).isEqualTo(inside);
    }

    private BackTests tested(Instant now) throws NotAsked {
        desk.test(LINE, happened::forEach, happened.size(), now);
        return ended();
    }

    private BackTests ended() {
        return ended(desk);
    }

    private static BackTests ended(ScenarioDesk desk) {
        while (desk.backTestProgress(LINE.key()).isPresent()) {
            Thread.onSpinWait();
        }
        return desk.backTests(LINE.key());
    }

    private void ask(String name, Instant now) throws NotAsked {
        desk.ask(LINE, happened::forEach, happened.size(), now, Asked.question(name, FASTER));
    }
}
