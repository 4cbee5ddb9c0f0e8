package org.gemba.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
    private static final String QUEUE = """
            gemba-factory: 1
            name: One machine
            horizon: 500 h
            warm-up: 20 h
            replications: 5
            places: {MILL: station}
            parts:
              GEAR: {route: [{at: MILL, work: exponential 80 s}]}
            releases:
              Orders: {every: exponential 100 s, parts: [GEAR]}
            scenarios:
              Always 80 s: {change: {parts: {GEAR: {route: {step 1: {work: 80 s}}}}}}
              Two machines: {change: {places: {MILL: {is: station, machines: 2}}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void theExampleOfTheReferenceRuns() throws IOException {
        String reference = Files.readString(Typed.project().resolve("docs/reference/factory-file.md"));
        int begin = reference.indexOf("```yaml\n") + 8;
        Path file = written(reference.substring(begin, reference.indexOf("```", begin)));
        Typed typed = Typed.command("simulate", file.toString(), "--replications", "3", "--horizon", "50h");
        assertThat(typed.error()).isEmpty();
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out())
                .contains("Pump line", "One card less", "Without walking", "demand Customers: fill rate");
    }

    @Test
    void oneScenarioIsPlayedBesideTheBase() throws IOException {
        Typed typed = Typed.command("simulate", written(QUEUE).toString(), "--scenario", "Always 80 s");
        assertThat(typed.out())
                .contains("as it is", "Always 80 s", "against as it is")
                .doesNotContain("Two machines");
    }

    @Test
    void anUnknownScenarioIsRefusedWithThoseThatThereAre() throws IOException {
        Typed typed = Typed.command("simulate", written(QUEUE).toString(), "--scenario", "Three");
        assertThat(typed.exitCode()).isOne();
        assertThat(typed.error()).contains("There is no scenario 'Three'", "There are: Always 80 s, Two machines.");
    }

    @Test
    void everyFigureOfTheJsonHasItsUncertaintyRunsAndSeed() throws IOException {
        String json = Typed.command("simulate", written(QUEUE).toString(), "--json", "--seed", "7")
                .out();
        int figures = json.split("\"figure\":", -1).length - 1;
        assertThat(figures).isGreaterThan(20);
        for (String each : new String[] {"\"halfWidth\":", "\"mean\":"}) {
            assertThat(json.split(each, -1).length - 1).isGreaterThanOrEqualTo(figures);
        }
        assertThat(json.split("\"replications\":5,\"seed\":7", -1).length - 1).isGreaterThanOrEqualTo(figures);
    }

    @Test
    void theSameSeedGivesTheSameAnswerAndAnotherSeedAnother() throws IOException {
        String file = written(QUEUE).toString();
        assertThat(Typed.command("simulate", file)).isEqualTo(Typed.command("simulate", file));
        assertThat(Typed.command("simulate", file, "--seed", "1").out())
                .isNotEqualTo(Typed.command("simulate", file).out());
    }

    @Test
    void theFiguresGoIntoAFileAndThePictureToo() throws IOException {
        Path csv = folder.resolve("figures.csv");
        Path svg = folder.resolve("picture.svg");
        Typed.command("simulate", written(QUEUE).toString(), "--csv", csv.toString(), "--svg", svg.toString());
        assertThat(Files.readString(csv))
                .startsWith("scenario,of,figure,unit,mean")
                .contains("Two machines,MILL,working,share");
        assertThat(Files.readString(svg))
                .startsWith("<svg ")
                .contains("Two machines")
                .endsWith("</svg>\n");
    }

    @Test
    void whatIsWrongWithTheFileIsSaidByLine() throws IOException {
        Typed typed = Typed.command(
                "simulate", written(QUEUE.replace("exponential 100 s", "soon")).toString());
        assertThat(typed.exitCode()).isOne();
        assertThat(typed.error()).contains("line 10: every 'soon' is not a time.");
    }

    @Test
    void wrongOptionsAreRefusedWithARemedy() throws IOException {
        String file = written(QUEUE).toString();
        assertThat(Typed.command("simulate", file, "--horizon", "long").error())
                .contains("--horizon 'long' is not a time such as");
        assertThat(Typed.command("simulate", file, "--replications", "1").error())
                .contains("The number of replications (1) must be 2 to 100000.");
        assertThat(Typed.command("simulate", file, "--horizon", "0h").error()).contains("must be longer than nothing");
        assertThat(Typed.command("simulate", file, "--warm-up=-3h").error()).contains("is negative");
        assertThat(Typed.command("simulate", folder.resolve("none.yaml").toString())
                        .error())
                .contains("There is no file");
    }

    @Test
    void aLineIsPlayedByItsDefinitionAndExportedToAddScenarios() throws IOException {
        String plant = Typed.project().resolve("examples/hida-pumps/plant.yaml").toString();
        Path export = folder.resolve("exported.yaml");
        Typed typed = Typed.command(
                "simulate", plant, "--line", "ASSY-1", "--replications", "2", "--export", export.toString());
        assertThat(typed.out()).contains("takt attainment", "A-01: working");
        assertThat(typed.error())
                .contains("Left out: breakdowns, calls and defects: no standard says how often they come.");
        assertThat(Typed.command("simulate", export.toString(), "--replications", "2")
                        .out())
                .isEqualTo(typed.out());
        assertThat(Typed.command("simulate", plant, "--line", "ASSY-9").error()).contains("There is no line ASSY-9");
    }

    /**
     * The log of a real job shop (D. Levy, 4TU, doi 10.4121/uuid:68726926-5ac5-4fab-b873-ee76ea412399): two months predict the third. Orders
     * that wait as others waited are foretold; that they wait for machines only is refuted; how many end is missed and the reason said: the log
     * was cut, and shows the last work of what was still open as its end.
     */
    @Test
    void twoMonthsOfAJobShopPredictTheThirdAndTheMissesAreSaid() {
        Path log = SharedData.path("event_logs/4tu_production/Production_Data_reconstructed.csv");
        Typed typed = Typed.command("simulate", log.toString(), "--back-test", "--since", "2012-03-01");
        assertThat(typed.out())
                .contains("Learned from 109 orders that ended before 2012-03-01; played 225 orders to 2012-03-31")
                .containsPattern("orders finished .* 116   predicted too little")
                .containsPattern("wait as long as[^S]*mean lead time, days .* 23.9   held")
                .containsPattern("wait as long as[^S]*hours of work .* 4106.4   held")
                .containsPattern("wait as long as[^S]*orders in process on average .* 49.7   held")
                .contains("4 of 8 figures lie in their interval of 95 %.")
                .contains("61 orders end in the log's last seven days, 16 in a week before them");
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("factory.yaml"), text);
    }
}
