package org.gemba.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.journal.Journal;
import org.gemba.journal.sql.SqliteJournals;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gear cell of the example plant, simulated from ten days of its played history. */
class SimulatePlantTest {
    private static final Instant BEGIN = Instant.parse("2026-11-01T21:00:00Z");
    private static final Path PLANT = Typed.project().resolve("examples/hida-pumps/plant.yaml");

    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    private static LineDefinition gears;

    @BeforeAll
    static void play() throws Exception {
        Example example = new Example(PLANT, 3, Duration.ofDays(10), 1);
        gears = example.lines().stream()
                .filter(line -> line.line().id().value().equals("GEAR-1"))
                .findFirst()
                .orElseThrow();
        try (SqliteJournals books = new SqliteJournals(data)) {
            PlayedHistory.play(books, gears, example, BEGIN, BEGIN.plus(Duration.ofDays(10)));
        }
    }

    private static Typed simulate(String... more) {
        String[] words = new String[6 + more.length];
        System.arraycopy(
                new String[] {"simulate", PLANT.toString(), "--line", "GEAR-1", "--data", data.toString()},
                0,
                words,
                0,
                6);
        System.arraycopy(more, 0, words, 6, more.length);
        return Typed.command(words);
    }

    @Test
    void eachFitStandsBesideItsFactsAndThePredictionFollows() {
        Typed typed = simulate("--replications", "2", "--horizon", "24h", "--warm-up", "8h");
        assertThat(typed.error()).doesNotContain("breakdowns, calls and defects");
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out())
                .contains("HIDA/GEAR-1: observed in", "They are simulated")
                .containsPattern("G-02 cycle GW-17 +[0-9,]+ ")
                .containsPattern("G-01 stop TOOL ")
                .contains("too few facts", "throughput", "G-02: down");
    }

    @Test
    void programsReadTheObservationThenThePrediction() {
        String[] lines = simulate("--replications", "2", "--horizon", "24h", "--warm-up", "8h", "--json")
                .out()
                .split("\n", -1);
        assertThat(lines[0])
                .startsWith("{\"observed\":\"HIDA/GEAR-1\"")
                .contains("\"simulated\":true", "\"what\":\"cycle\"", "\"quantiles\":[{\"share\":0.025,");
        assertThat(lines[1]).contains("\"scenarios\":[");
    }

    @Test
    void theFitsAreDrawn() throws IOException {
        Path svg = folder.resolve("fits.svg");
        simulate("--replications", "2", "--horizon", "24h", "--warm-up", "8h", "--fits", svg.toString());
        assertThat(Files.readString(svg)).startsWith("<svg").contains("G-02 cycle GW-17", "</svg>");
    }

    @Test
    void thePastForetellsTheDaysSince() {
        Typed typed = simulate("--back-test", "--since", "2026-11-09", "--replications", "100");
        assertThat(typed.error()).isEmpty();
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out())
                .contains("learned from", "units finished 2026-11-09", "mean lead time, min", "inside")
                .containsPattern("\\d+ of \\d+ figures lie inside their interval of 95 %");
    }

    @Test
    void theBookIsReadWhileItsLineIsKept() {
        try (SqliteJournals books = new SqliteJournals(data);
                Journal kept = books.open(gears.key())) {
            Typed typed = simulate("--replications", "2", "--horizon", "24h", "--warm-up", "8h");
            assertThat(typed.exitCode()).isZero();
            assertThat(kept.head().sequence()).isPositive();
        }
    }

    @Test
    void scenariosAreLaidOverTheMeasuredLine() throws IOException {
        Path scenarios = Files.writeString(folder.resolve("scenarios.yaml"), """
                gemba-scenarios: 1
                scenarios:
                  Changeover cut to half a minute:
                    change: {places: {G-02: {changeover: 30 s}}}
                  No tool changes at the lathe:
                    change: {places: {G-01: {breakdowns: {TOOL: out}}}}
                """);
        Typed typed = simulate(
                "--replications", "2", "--horizon", "24h", "--warm-up", "8h", "--scenarios", scenarios.toString());
        assertThat(typed.error())
                .isEqualTo("Left out: days that differ: every week is the usual week, without a change of clocks.\n");
        assertThat(typed.out())
                .contains("Changeover cut to half a minute", "No tool changes at the lathe", "against as it is");
    }

    private static final String[] SHORT = {"--replications", "2", "--horizon", "24h", "--warm-up", "8h"};

    private static String[] words(String... first) {
        String[] words = Arrays.copyOf(first, first.length + SHORT.length);
        System.arraycopy(SHORT, 0, words, first.length, SHORT.length);
        return words;
    }

    @Test
    void aPlantIsItsFileItsFolderOrALineOfItsBooks() {
        String books = data.toString();
        Typed file = Typed.command(words("simulate", PLANT.toString(), "--line", "GEAR-1", "--data", books));
        String inside = String.valueOf(PLANT.getParent());
        assertThat(Typed.command(words("simulate", inside, "--line", "GEAR-1", "--data", books)))
                .isEqualTo(file);
        assertThat(Typed.command(words("simulate", "HIDA/GEAR-1", "--data", books)))
                .isEqualTo(file);
        assertThat(Typed.command("simulate", "HIDA/NONE-1", "--data", books).error())
                .contains("There is no book of HIDA/NONE-1", "There are: HIDA/GEAR-1");
        assertThat(Typed.command("simulate", folder.toString()).error()).contains("is a folder without a plant.yaml");
    }

    @Test
    void theSecondWordIsAScenarioOrAFileOfThem() throws IOException {
        Files.copy(PLANT, folder.resolve("plant.yaml"));
        Path scenarios = Files.writeString(folder.resolve("scenarios.yaml"), """
                gemba-scenarios: 1
                scenarios:
                  Short changeover: {change: {places: {G-02: {changeover: 30 s}}}}
                  No tool changes: {change: {places: {G-01: {breakdowns: {TOOL: out}}}}}
                """);
        Typed all = simulate(words(scenarios.toString()));
        assertThat(all.exitCode()).as(all.error()).isZero();
        assertThat(all.out()).contains("Short changeover", "No tool changes");
        String plant = folder.toString();
        String books = data.toString();
        Typed one = Typed.command(words("simulate", plant, "Short changeover", "--line", "GEAR-1", "--data", books));
        assertThat(one.exitCode()).as(one.error()).isZero();
        assertThat(one.out()).contains("Short changeover").doesNotContain("No tool changes");
        assertThat(simulate("Short changeover").error())
                .contains("There is no scenario 'Short changeover' in a file of scenarios: none is given");
    }

    /** The shape of the command, option by option, on a plant: every result has its runs, its seed and its interval. */
    @Test
    void everyOptionOfTheShapeWorksOnAPlant() throws IOException {
        Path scenarios = Files.writeString(folder.resolve("more.yaml"), """
                gemba-scenarios: 1
                scenarios:
                  Short changeover: {change: {places: {G-02: {changeover: 30 s}}}}
                  No tool changes: {change: {places: {G-01: {breakdowns: {TOOL: out}}}}}
                """);
        String json = simulate(
                        scenarios.toString(),
                        "--scenario",
                        "Short changeover",
                        "--replications",
                        "3",
                        "--seed",
                        "7",
                        "--warm-up",
                        "auto",
                        "--horizon",
                        "72h",
                        "--json")
                .out();
        String prediction = json.substring(json.indexOf('\n') + 1);
        assertThat(prediction).contains("Short changeover").doesNotContain("No tool changes");
        int means = prediction.split("\"mean\":", -1).length;
        assertThat(means).isGreaterThan(50);
        assertThat(prediction.split("\"halfWidth\":", -1)).hasSize(means);
        assertThat(prediction.split("\"replications\":3,\"seed\":7", -1))
                .hasSize(means - prediction.split("\"difference\":", -1).length + 1);
    }

    @Test
    void whoAsksSaysWhenUnitsAreStarted() {
        double room = throughput(simulate(words("--json", "--demand", "room")));
        assertThat(throughput(simulate(words("--json")))).isEqualTo(room);
        assertThat(throughput(simulate(words("--json", "--demand", "fitted")))).isNotEqualTo(room);
        Typed replayed = simulate(words("--json", "--demand", "replayed", "--from", "2026-11-05"));
        assertThat(replayed.exitCode()).as(replayed.error()).isZero();
        assertThat(replayed.out()).contains("\"scenarios\":[");
        assertThat(simulate("--demand", "replayed").error()).contains("Give their first, --from DAY");
        assertThat(simulate("--demand", "replayed", "--from", "2031-01-06").error())
                .contains("Replay days that were");
        assertThat(Typed.command("simulate", PLANT.toString(), "--demand", "fitted")
                        .error())
                .contains("Give the books: --data DIR");
    }

    @Test
    void aBackTestSaysHowFarItIsAndGoesOnFromItsRuns() {
        String kept = folder.resolve("runs.txt").toString();
        String[] asked = {"--back-test", "--since", "2026-11-09", "--progress", "--resume", kept, "--replications"};
        Typed first = simulate(with(asked, "100"));
        assertThat(first.error().lines()).contains("1 of at most 100 runs", "100 of at most 100 runs");
        Typed more = simulate(with(asked, "120"));
        assertThat(more.error().lines()).contains("20 of at most 20 runs");
        assertThat(more.out())
                .isEqualTo(simulate("--back-test", "--since", "2026-11-09", "--replications", "120")
                        .out());
    }

    @Test
    void aFaultyScenarioIsNamedByItsFileAndLine() throws IOException {
        Path scenarios = Files.writeString(
                folder.resolve("scenarios.yaml"),
                "gemba-scenarios: 1\nscenarios:\n  Lost:\n    change: {places: {G-09: out}}\n");
        Typed typed = simulate("--scenarios", scenarios.toString());
        assertThat(typed.exitCode()).isOne();
        assertThat(typed.error()).contains("scenarios.yaml is not understood", "line 4: 'G-09' is taken out");
    }

    @Test
    void aHolidayIsPlayedWhereTheDaysAreNamed() {
        // New Year is a holiday of the example plant: of two days half is left.
        String[] usual = {"--replications", "2", "--horizon", "48h", "--warm-up", "24h", "--json", "--from"};
        double over = throughput(simulate(with(usual, "2026-12-31")));
        double before = throughput(simulate(with(usual, "2026-12-28")));
        assertThat(over / before).isBetween(0.45, 0.55);
    }

    private static String[] with(String[] words, String last) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = last;
        return all;
    }

    private static double throughput(Typed typed) {
        Matcher mean = Pattern.compile("\"figure\":\"throughput\",\"unit\":\"[^\"]*\",\"mean\":([0-9.]+)")
                .matcher(typed.out());
        assertThat(mean.find()).as(typed.toString()).isTrue();
        return Double.parseDouble(mean.group(1));
    }

    @Test
    void whatCannotBeIsRefusedWithARemedy() throws IOException {
        assertThat(simulate("--from", "2026-12-31", "--warm-up", "auto").error())
                .contains("--warm-up 168h");
        assertThat(Typed.command("simulate", PLANT.toString(), "--back-test").error())
                .contains("--data DIR");
        assertThat(Typed.command("simulate", PLANT.toString(), "--fits", "fits.svg")
                        .error())
                .contains("--data DIR");
        assertThat(Typed.command("simulate", PLANT.toString(), "--data", folder.toString())
                        .error())
                .contains("There is no book of HIDA/ASSY-1");
        Path factory = Typed.project().resolve("examples/teaching/variation/factory.yaml");
        assertThat(Typed.command("simulate", factory.toString(), "--from", "2026-12-31")
                        .error())
                .contains("for a line of a plant's definition");
    }
}
