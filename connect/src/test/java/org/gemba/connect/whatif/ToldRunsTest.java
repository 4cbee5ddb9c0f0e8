package org.gemba.connect.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.connect.whatif.Scenario.Unanswered;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.StationId;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.FactQuery;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Provenance;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure opens to the facts of a run: the very run that was played. */
@Proves("WHATIF-1")
class ToldRunsTest {
    private static final LineDefinition LINE = Asked.line("ASSY-1");
    private static final Instant NOW = Instant.parse("2026-11-17T00:00:00Z");
    private static final Change SLOWER = new Change.CycleBecomes(new StationId("A-05"), Duration.ofSeconds(75));

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
    void theFactsOfARunAddUpToItsFigure() throws NotAsked {
        Scenario scenario = answered("Slower");
        Answer answer = scenario.answer().orElseThrow();
        Instant counted = ScenarioDesk.countedFrom(scenario, LINE);
        FactQuery finished =
                FactQuery.ALL.of(List.of("UnitFinished")).between(counted, counted.plus(Asked.SHORT.horizon()));
        for (boolean asAsked : new boolean[] {false, true}) {
            double aDay = answer.inRun(asAsked, Figure.OUTPUT, "", 2).orElseThrow();
            try (RunReader run = told(LINE, new RunOf(scenario.number(), asAsked, 2))) {
                // Told by the working day: units of one day × 7 ÷ the working days of a week.
                assertThat(run.count(finished) * 7.0 / answer.workingDays()).isCloseTo(aDay, within(0.001));
            }
        }
        assertThat(answer.inRun(true, Figure.OUTPUT, "", 5)).isEmpty();
    }

    @Test
    void everyFactIsMarkedAndDatedToTheWeekAfter() throws NotAsked {
        Scenario scenario = answered("Slower");
        // 17 November 2026 is a Tuesday; in Hida the Monday after begins at 15:00 of the day before by universal time.
        assertThat(ScenarioDesk.countedFrom(scenario, LINE)).isEqualTo(Instant.parse("2026-11-22T15:00:00Z"));
        try (RunReader run = told(LINE, typical(scenario))) {
            run.read(0, entry -> {
                assertThat(entry.recorded().provenance()).isIn(Provenance.SIMULATED, Provenance.CONCLUDED);
                assertThat(entry.recorded().happenedAt()).isAfterOrEqualTo(Instant.parse("2026-11-15T15:00:00Z"));
                return entry.recorded().sequence() < 100;
            });
            assertThat(run.line()).isEqualTo(LINE.key());
            assertThat(run.isCut()).isFalse();
        }
    }

    @Test
    void whatIsLookedForIsFoundAsInALinesBook() throws NotAsked {
        Scenario scenario = answered("Slower");
        try (RunReader run = told(LINE, typical(scenario))) {
            List<Entry> all = new ArrayList<>();
            run.read(0, all::add);
            long last = run.head().sequence();
            assertThat(all)
                    .hasSize((int) last)
                    .last()
                    .extracting(Entry::hash)
                    .isEqualTo(run.head().hash());
            assertThat(last).isGreaterThan(2 * RunBook.STRETCH);
            FactQuery some =
                    FactQuery.ALL.of(List.of("UnitStarted")).within(RunBook.STRETCH - 100, RunBook.STRETCH + 100);
            List<Entry> found = new ArrayList<>();
            run.find(some, found::add);
            assertThat(found)
                    .isEqualTo(all.stream().filter(some::wants).toList())
                    .isNotEmpty();
            assertThat(found)
                    .allSatisfy(entry -> assertThat(entry.recorded().fact()).isInstanceOf(Flow.UnitStarted.class));
            assertThat(run.entry(RunBook.STRETCH + 1L)).contains(all.get(RunBook.STRETCH));
            assertThat(run.entry(last + 1)).isEmpty();
            assertThatExceptionOfType(JournalFailed.class).isThrownBy(() -> run.append(last, List.of()));
        }
    }

    @Test
    void whatIsToldIsNotToldOnceMore() throws NotAsked {
        RunOf run = typical(answered("Slower"));
        told(LINE, run).close();
        desk.tell(LINE, run);
        assertThat(desk.runProgress(LINE.key(), run)).isEmpty();
    }

    @Test
    void itIsWrittenAsAnExportedBookIs() throws NotAsked, IOException {
        Scenario scenario = answered("Slower");
        try (RunReader run = told(LINE, typical(scenario))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            run.export(out);
            List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
            Head head = run.head();
            assertThat(lines).hasSize((int) head.sequence());
            assertThat(lines.getFirst()).startsWith("{\"hash\":\"").contains("\",\"entry\":{\"v\":1,");
            assertThat(lines.getLast()).startsWith("{\"hash\":\"" + head.hash() + "\"");
        }
    }

    @Test
    void theTypicalRunIsTheOneWhoseOutputIsNearestToTheMean() throws NotAsked {
        Answer answer = answered("Slower").answer().orElseThrow();
        double mean = answer.asAsked(Figure.OUTPUT).orElseThrow().mean();
        double typical = distance(answer, answer.typicalRun(), mean);
        for (int run = 0; run < answer.runs(); run++) {
            assertThat(distance(answer, run, mean)).isGreaterThanOrEqualTo(typical);
        }
    }

    private static double distance(Answer answer, int run, double mean) {
        return Math.abs(answer.inRun(true, Figure.OUTPUT, "", run).orElseThrow() - mean);
    }

    @Test
    void onlyTheLastFewAreKept() throws NotAsked {
        Scenario scenario = answered("Slower");
        for (int run = 0; run <= WhatIfLimits.TOLD_RUNS; run++) {
            told(LINE, new RunOf(scenario.number(), true, run)).close();
        }
        assertThat(desk.run(LINE.key(), new RunOf(scenario.number(), true, 0))).isEmpty();
        assertThat(files()).hasSize(WhatIfLimits.TOLD_RUNS);
    }

    @Test
    void whatIsReadStaysWhileItIsTakenAway() throws NotAsked {
        Scenario scenario = answered("Slower");
        try (RunReader run = told(LINE, typical(scenario))) {
            desk.remove(LINE.key(), scenario.number());
            assertThat(files()).isEmpty();
            assertThat(run.count(FactQuery.ALL)).isEqualTo(run.head().sequence());
        }
        assertThat(desk.run(LINE.key(), typical(scenario))).isEmpty();
    }

    @Test
    void whatTheProgramsEndLeftBehindIsTakenAway() throws NotAsked, IOException {
        Scenario scenario = answered("Slower");
        desk.close();
        Path left = Files.writeString(folder.resolve("HIDA/ASSY-1/1.asked.run-0.facts"), "cut");
        try (ScenarioDesk again = new ScenarioDesk(folder)) {
            assertThat(again.scenarios(LINE.key())).containsExactly(scenario);
            assertThat(left).doesNotExist();
        }
    }

    @Test
    void aLineThatIsDescribedOtherwiseTodayHasItsRunsToldAsTheModelKnowsIt() throws NotAsked {
        Scenario scenario = answered("Slower");
        LineDefinition today = LineModel.with(LINE, List.of());
        try (RunReader run = told(today, typical(scenario))) {
            assertThat(run.line().plant().value()).isEqualTo("SIM");
            assertThat(run.count(FactQuery.ALL.of(List.of("UnitFinished")))).isPositive();
        }
    }

    @Test
    void aRunThatIsNotThereIsNotTold() throws NotAsked {
        Scenario scenario = answered("Slower");
        for (RunOf none : List.of(
                new RunOf(scenario.number(), true, 5),
                new RunOf(scenario.number(), true, -1),
                new RunOf(scenario.number() + 1, true, 0))) {
            desk.tell(LINE, none);
            assertThat(desk.runProgress(LINE.key(), none)).isEmpty();
        }
    }

    @Test
    void itsTellingCanBeEndedAndBegunAgain() throws NotAsked {
        Question asked = new Question(
                "Long",
                List.of(SLOWER),
                Asked.expectation(),
                Optional.empty(),
                Optional.of(new Play(Duration.ofDays(91), 5, 1)));
        Scenario scenario = answered(desk.ask(LINE, LineFacts.NONE, 1, NOW, asked));
        RunOf run = typical(scenario);
        desk.tell(LINE, run);
        desk.cancel(LINE.key(), run);
        await(run);
        assertThat(desk.untold(LINE.key(), run)).contains(Unanswered.CANCELLED);
        desk.tell(LINE, run);
        assertThat(desk.untold(LINE.key(), run)).isEmpty();
        desk.cancel(LINE.key(), run);
    }

    private static RunOf typical(Scenario scenario) {
        return new RunOf(
                scenario.number(), true, scenario.answer().orElseThrow().typicalRun());
    }

    private RunReader told(LineDefinition line, RunOf run) throws NotAsked {
        desk.tell(line, run);
        await(run);
        return desk.run(LINE.key(), run).orElseThrow();
    }

    private void await(RunOf run) {
        while (desk.runProgress(LINE.key(), run).isPresent()) {
            Thread.onSpinWait();
        }
    }

    private Scenario answered(String name) throws NotAsked {
        return answered(desk.ask(LINE, LineFacts.NONE, 1, NOW, Asked.question(name, SLOWER)));
    }

    private Scenario answered(Scenario asked) {
        while (desk.scenario(LINE.key(), asked.number()).orElseThrow().isOpen()) {
            Thread.onSpinWait();
        }
        return desk.scenario(LINE.key(), asked.number()).orElseThrow();
    }

    private List<Path> files() {
        try (var files = Files.list(folder.resolve("HIDA/ASSY-1"))) {
            return files.filter(file -> file.toString().endsWith(".facts")).toList();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
