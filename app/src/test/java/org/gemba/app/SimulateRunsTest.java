package org.gemba.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Journal;
import org.gemba.house.valuestream.PlannedTime;
import org.gemba.house.valuestream.ValueStream;
import org.gemba.house.valuestream.ValueStreamFold;
import org.gemba.journal.sql.SqliteJournals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are watched, ended, kept, gone on with and shown. */
class SimulateRunsTest {
    private static final String QUEUE = """
            gemba-factory: 1
            name: One machine
            horizon: 100 h
            warm-up: 0 s
            replications: 6
            places: {MILL: station}
            parts:
              GEAR: {route: [{at: MILL, work: exponential 80 s}]}
            releases:
              Orders: {every: exponential 100 s, parts: [GEAR]}
            scenarios:
              Always 80 s: {change: {parts: {GEAR: {route: {step 1: {work: 80 s}}}}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void leadTimesAndTheCourseAreInEveryForm() throws IOException {
        Path csv = folder.resolve("figures.csv");
        Path svg = folder.resolve("picture.svg");
        Typed json = simulate("--json", "--csv", csv.toString(), "--svg", svg.toString(), "--seed", "3");
        assertThat(json.out())
                .contains("\"leadTimes\":[{\"fromSeconds\":")
                .contains(
                        "\"inProcessOverTime\":[{\"of\":\"\",\"stretches\":[{\"fromSeconds\":0.0,\"toSeconds\":9000.0")
                .contains("\"ending\":\"most runs\",\"notPlayed\":[]");
        // Every mean that is told has its uncertainty, its runs and its seed beside it; differences have them from
        // their figure.
        int means = count(json.out(), "\"mean\":");
        assertThat(count(json.out(), "\"halfWidth\":")).isEqualTo(means);
        assertThat(count(json.out(), "\"replications\":6,\"seed\":3"))
                .isEqualTo(means - count(json.out(), "\"difference\":"));
        assertThat(Files.readString(csv))
                .contains("as it is,,lead times,share,")
                .contains("Always 80 s,MILL,in process over time,units,");
        assertThat(Files.readString(svg))
                .contains(">lead times<", ">in process over time, units<", ">what stations and people do");
        assertThat(simulate().out()).containsPattern("in process over time +[▁-█]{40}  to ");
    }

    @Test
    void itRunsUntilTheIntervalIsNarrowEnough() throws IOException {
        Typed typed = simulate("--stop-at", "lead time 15 %", "--json");
        assertThat(typed.out()).contains("\"ending\":\"narrow enough\"");
        Matcher leadTime = Pattern.compile(
                        "\"figure\":\"lead time\",\"unit\":\"s\",\"mean\":([0-9.]+),\"halfWidth\":([0-9.]+)")
                .matcher(typed.out());
        assertThat(leadTime.find()).isTrue();
        assertThat(Double.parseDouble(leadTime.group(2)) / Double.parseDouble(leadTime.group(1)))
                .isLessThanOrEqualTo(0.15);
        assertThat(simulate("--stop-at", "soon").error()).contains("--stop-at 'soon' names no share");
        assertThat(simulate("--stop-at", "150 %").error()).contains("(1.5) must be above 0 and at most 1");
        assertThat(simulate("--stop-at", "speed 1 %").error()).contains("There is no figure 'speed'");
    }

    @Test
    void runsAreKeptAndGoneOnWith() throws IOException {
        String kept = folder.resolve("runs.txt").toString();
        Typed few = simulate("--replications", "3", "--resume", kept);
        Typed rest = simulate("--resume", kept);
        assertThat(rest).isEqualTo(simulate());
        assertThat(few.out()).contains("3 replications");
        Typed refused = simulate("--resume", kept, "--seed", "9");
        assertThat(refused.exitCode()).isOne();
        assertThat(refused.error()).contains("another factory, seed, horizon", "name another file");
        Path other = Files.writeString(folder.resolve("other.txt"), "hello\n");
        assertThat(simulate("--resume", other.toString()).error())
                .contains("cannot be gone on from: A file of kept runs begins with");
    }

    @Test
    void aScenarioIsNamedByTheSecondWord() throws IOException {
        assertThat(simulate("Always 80 s")).isEqualTo(simulate("--scenario", "Always 80 s"));
        assertThat(simulate("Always 80 s", "--scenario", "Other").error()).contains("Two scenarios are named");
        assertThat(simulate("Never").error()).contains("There is no scenario 'Never' in ", "There are: Always 80 s.");
    }

    @Test
    void progressIsSaidBesideTheAnswer() throws IOException {
        Typed typed = simulate("--progress", "--json");
        assertThat(typed.error().lines()).contains("1 of 12 runs", "12 of 12 runs");
        assertThat(typed.out()).doesNotContain("of 12 runs");
        assertThat(simulate("--json").error()).isEmpty();
    }

    /** As with Ctrl-C: whoever ends the command still gets what is known by then, and is told so. */
    @Test
    void whoeverEndsItGetsWhatIsKnown() throws IOException, InterruptedException {
        Path kept = folder.resolve("runs.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.gemba.app.Main",
                        "simulate",
                        written().toString(),
                        "--replications",
                        "40",
                        "--horizon",
                        "50000h",
                        "--progress",
                        "--resume",
                        kept.toString())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        try (BufferedReader beside =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            String line = beside.readLine();
            while (line != null && !line.contains("8 of 80 runs")) {
                line = beside.readLine();
            }
            assertThat(line).isNotNull();
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String out = Files.readString(folder.resolve("out.txt"));
        assertThat(out).contains("Ended early", "Not played: Always 80 s", "throughput");
        assertThat(Files.readString(kept)).startsWith("gemba-runs 1\nscenario\t");
    }

    /** The facts of a run are a book like any other, and its value stream has the figures of the run. */
    @Test
    void oneRunIsToldAsABookOfTheHouse() throws IOException {
        Path books = folder.resolve("books");
        Typed typed = simulate("--facts", books.toString(), "--run", "1", "--json");
        assertThat(typed.error()).contains("Run 1 is told as SIM/ONE-MACHINE up to 100:00 h");
        assertThat(Typed.command("verify", "--data", books.toString()).out()).contains("SIM/ONE-MACHINE: sound");
        ValueStreamFold fold = new ValueStreamFold();
        try (SqliteJournals journals = new SqliteJournals(books);
                Journal book = journals.openToRead(LineKey.parse("SIM/ONE-MACHINE"))) {
            book.read(0, entry -> {
                fold.after(entry.recorded());
                return true;
            });
        }
        ValueStream stream = fold.valueStream(PlannedTime.NOT_KNOWN);
        // The same run alone: its number and seed say which it is.
        Path kept = folder.resolve("runs.txt");
        simulate("--resume", kept.toString(), "--scenario", "Always 80 s");
        List<String> lines = Files.readString(kept)
                .lines()
                .dropWhile(line -> !line.endsWith("\tas it is"))
                .skip(1)
                .limit(3)
                .toList();
        List<String> names = List.of(lines.getFirst().split("\t", -1));
        List<String> run = List.of(lines.getLast().split("\t", -1));
        double finished = Double.parseDouble(run.get(names.indexOf("throughput"))) * 100;
        double leadTime = Double.parseDouble(run.get(names.indexOf("lead time")));
        assertThat((double) stream.leadTime().lead().count()).isCloseTo(finished, within(1e-6));
        assertThat(seconds(stream.leadTime().lead().mean())).isCloseTo(leadTime, within(0.001));
        assertThat(simulate("--facts", books.toString()).error()).contains("has a book already");
    }

    @Test
    void theSameFactsAreThereAsLines() throws IOException {
        Path facts = folder.resolve("facts.jsonl");
        simulate("--facts", facts.toString(), "--horizon", "2h", "--replications", "2");
        assertThat(Files.readAllLines(facts)).hasSizeGreaterThan(100).allMatch(line -> line.startsWith("{"));
    }

    /** Hida's production day of 31 December begins at 06:00 in Tokyo, which is 21:00 of the day before by UTC; six hours before are warm-up. */
    @Test
    void thePlantsOwnLineIsToldOnItsOwnDays() throws IOException {
        String plant = Typed.project().resolve("examples/hida-pumps/plant.yaml").toString();
        Path facts = folder.resolve("facts.jsonl");
        Typed typed = Typed.command(
                "simulate",
                plant,
                "--line",
                "ASSY-1",
                "--from",
                "2026-12-31",
                "--warm-up",
                "6h",
                "--horizon",
                "12h",
                "--replications",
                "2",
                "--facts",
                facts.toString());
        assertThat(typed.error()).contains("Run 0 is told as HIDA/ASSY-1 up to 18:00 h");
        assertThat(Files.readString(facts)).contains("2026-12-30T15:00:00Z").doesNotContain("2026-01-05T");
    }

    @Test
    void aRunIsReplayedAndPlayedByAPageThatNeedsNothing() throws IOException {
        Path replay = folder.resolve("replay.json");
        Path page = folder.resolve("page.html");
        Typed typed =
                simulate("--replay", replay.toString(), "--animate", page.toString(), "--scenario", "Always 80 s");
        assertThat(typed.error()).isEmpty();
        assertThat(Files.readString(replay))
                .startsWith("{\"gembaReplay\":1,\"factory\":\"One machine\"")
                .contains("\"cut\":false", "\"code\":\"MILL\",\"kind\":\"station\"");
        assertThat(Files.readString(page))
                .contains(
                        "<h1>One machine: Always 80 s</h1>",
                        "Simulated: one run",
                        "data-gemba-replay",
                        "default-src 'none'")
                .doesNotContain("http:", "https:", "src=", "href=", "@import");
        assertThat(simulate("--animate", folder.resolve("none/page.html").toString())
                        .error())
                .contains("cannot be written", "Give a file in a folder that is there.");
        assertThat(simulate("--replay", replay.toString(), "--run", "-1").error())
                .contains("there is no run -1");
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    private Typed simulate(String... options) throws IOException {
        String[] words = new String[options.length + 2];
        words[0] = "simulate";
        words[1] = written().toString();
        System.arraycopy(options, 0, words, 2, options.length);
        return Typed.command(words);
    }

    private Path written() throws IOException {
        return Files.writeString(folder.resolve("factory.yaml"), QUEUE);
    }
}
