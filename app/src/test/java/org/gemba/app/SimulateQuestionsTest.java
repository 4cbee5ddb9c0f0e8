package org.gemba.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions on the command line; what they find is proved where they are asked, in the simulator. */
class SimulateQuestionsTest {
    /** Cards between three alike stations: with n of them they make n ÷ (n + 2) of what one alone makes, 44 an hour from 6 on. */
    private static final String CELL = """
            gemba-factory: 1
            name: Three stations
            horizon: 400 h
            warm-up: 10 h
            replications: 12
            places: {CUT: station, FIT: {lane: 4}, TEST: {lane: 4}}
            parts:
              GEAR: {route: [{at: CUT, work: exponential 60 s}, {at: FIT, work: exponential 60 s}, {at: TEST, work: exponential 60 s}]}
            releases: {Pull: {parts: [GEAR]}}
            loops: {Cell: {cards: 8, covers: GEAR}}
            scenarios:
              Even work: {change: {parts: {GEAR: {route: {step 2: {work: 60 s}}}}}}
              Slow test: {change: {parts: {GEAR: {route: {step 3: {work: exponential 90 s}}}}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void theFewestCardsAreFoundAndDrawn() throws IOException {
        Path svg = folder.resolve("answer.svg");
        Path csv = folder.resolve("answer.csv");
        Typed typed = ask(
                "--fewest-cards",
                "Cell",
                "--target",
                "CUT: starved <= 27 %",
                "--replications",
                "400",
                "--svg",
                svg.toString(),
                "--csv",
                csv.toString());
        assertThat(typed.error()).isEmpty();
        assertThat(typed.out())
                .contains("How few cards of loop Cell hold CUT: starved <= 27 %?")
                .containsPattern("(?m)^\\* \\d+ cards .* enough$")
                .contains("All findings hold together with 95 % confidence");
        assertThat(Files.readString(svg))
                .startsWith("<svg ")
                .contains("target 27.00 %")
                .endsWith("</svg>\n");
        assertThat(Files.readString(csv))
                .startsWith("tried,figure,unit,mean,half width,replications,seed,finding,chosen")
                .contains(" cards,CUT: starved,share,");
    }

    @Test
    void everyQuestionAnswersInJsonWithItsRunsAndSeed() throws IOException {
        String[][] questions = {
            {"--sensitivity", "throughput"},
            {"--sensitivity", "throughput", "--halved"},
            {"--rank", "throughput"},
            {"--rank", "lead time", "--matters", "20 s"},
            {"--fewest-places", "FIT", "--target", "throughput >= 30"},
            {"--leanest", "cards", "--target", "throughput >= 40", "--replications", "10"},
            {"--leanest", "places", "--target", "throughput >= 43", "--replications", "10"},
            {"--best-crew", "2"},
            {"--best-crew", "1-3", "--target", "throughput >= 20", "--replications", "10"}
        };
        for (String[] question : questions) {
            List<String> words = new ArrayList<>(List.of(question));
            words.addAll(List.of("--json", "--seed", "5", "--horizon", "50h"));
            Typed typed = ask(words.toArray(String[]::new));
            assertThat(typed.error()).as(String.join(" ", question)).isEmpty();
            assertThat(typed.out())
                    .as(String.join(" ", question))
                    .startsWith("{\"factory\":\"Three stations\",\"question\":\"")
                    .contains(
                            "\"confidence\":0.95,\"rowConfidence\":0.99,\"seed\":5",
                            "\"says\":[\"",
                            "\"replications\":",
                            "\"finding\":\"");
        }
    }

    @Test
    void theBestScenarioIsSaid() throws IOException {
        assertThat(ask("--rank", "throughput").out())
                .contains("Best is Even work: with 95 % confidence no other has a throughput")
                .containsPattern("(?m)^\\* Even work .* best$")
                .containsPattern("Slow test .* (behind|left out after \\d+)");
    }

    @Test
    void theSameQuestionHasTheSameAnswer() throws IOException {
        String[] question = {"--best-crew", "2", "--horizon", "50h"};
        assertThat(ask(question)).isEqualTo(ask(question));
    }

    @Test
    void whatIsNotAskedRightIsRefusedWithTheRemedy() throws IOException {
        refused("Give it: --target", "--fewest-cards", "Cell");
        refused(
                "There is no loop 'Other'.\nThere are: Cell.",
                "--fewest-cards",
                "Other",
                "--target",
                "throughput >= 4");
        refused("There is no station OTHER", "--fewest-places", "OTHER", "--target", "throughput >= 4");
        refused("There is no figure 'speed'", "--sensitivity", "speed");
        refused("--target belongs to a question", "--target", "throughput >= 4");
        refused("Write 3, or 2-4.", "--best-crew", "many");
        refused("there are 1 to 3", "--best-crew", "4");
        refused("--best-crew 3-2 ends before it begins", "--best-crew", "3-2", "--target", "throughput >= 4");
        refused("Write 90 s, 15 min, 2 h or 3 d", "--leanest", "cards", "--target", "lead time <= 5 %");
        refused("belong to a prediction", "--rank", "throughput", "--stop-at", "1 %");
        refused("A crew is not chosen for 'FIT: blocked'", "--best-crew", "2", "--target", "FIT: blocked");
        assertThat(ask("--rank", "throughput", "--best-crew", "2").error()).contains("mutually exclusive");
    }

    @Test
    void everyRowOfAContestHasItsInterval() throws IOException {
        String rows = ask("--rank", "throughput", "--json").out();
        assertThat(rows).contains("\"rowConfidence\":0.99").doesNotContain("\"halfWidth\":null");
        assertThat(ask("--best-crew", "2", "--target", "lead time", "--horizon", "50h")
                        .out())
                .contains("Which crew of 2 has the best lead time?")
                .containsPattern("(?m)^\\* Person 1 .* ± .* best$")
                .contains("± is the 99 % interval of each row by itself");
    }

    @Test
    void aQuestionSaysHowFarItIsAndGoesOnFromItsRuns() throws IOException {
        String kept = folder.resolve("runs.txt").toString();
        Typed first = ask("--rank", "throughput", "--progress", "--resume", kept, "--horizon", "50h");
        assertThat(first.error().lines().findFirst().orElseThrow()).isEqualTo("1 of at most 3010 runs");
        Typed again = ask("--rank", "throughput", "--resume", kept, "--horizon", "50h");
        assertThat(again.out()).isEqualTo(first.out());
        assertThat(Files.readString(Path.of(kept))).startsWith("gemba-runs 1\nscenario\t");
    }

    @Test
    void theHelpNamesEveryQuestion() {
        assertThat(Typed.command("simulate", "--help").out())
                .contains("--sensitivity", "--rank", "--fewest-cards", "--fewest-places", "--leanest", "--best-crew")
                .contains("99 % interval")
                .doesNotContain("%%");
    }

    private void refused(String words, String... question) throws IOException {
        Typed typed = ask(question);
        assertThat(typed.exitCode()).as(words).isOne();
        assertThat(typed.error()).contains(words);
    }

    private Typed ask(String... question) throws IOException {
        List<String> words = new ArrayList<>(List.of("simulate", written().toString()));
        words.addAll(List.of(question));
        return Typed.command(words.toArray(String[]::new));
    }

    private Path written() throws IOException {
        return Files.writeString(folder.resolve("factory.yaml"), CELL);
    }
}
