package org.gemba.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gemba.app.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code gemba balance}, {@code level}, {@code sequence} and {@code size} as somebody types them: what they answer, and how they say no. */
@Timeout(120)
class PlannerCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String LINE = """
            element;time;after
            A;4;
            B;5;A
            C;3;A
            D;6;B C
            """;

    private static final String CREW = """
            {"takt": 10, "elements": [{"name": "A", "time": 4, "today": 1}, {"name": "B", "time": 5, "after": ["A"], "today": 2},
             {"name": "C", "time": 3, "after": ["A"], "today": 2}, {"name": "D", "time": 6, "after": ["B", "C"], "today": 3}],
             "posts": [{"station": 1}, {"station": 2}, {"station": 3}]}
            """;

    private static final String MIX = """
            model,units,screw
            A,6,1
            B,3,2
            C,1,0
            """;

    private static final String CARS = """
            car,count,sunroof 1/2
            S,2,1
            P,3,0
            """;

    private static final String LOOPS = """
            part;formula;demand;leadTime;container;safetyShare;epei
            P1;toyota;100;0.5;20;0.1;
            P2;signal;100;1.5;30;0.2;1.2
            """;

    @TempDir
    private Path desk;

    /** What came back: the exit code, what was answered, and what was complained of. */
    private record Answer(int code, String said, String complaint) {
        JsonNode json() {
            assertThat(complaint).isEmpty();
            return JSON.readTree(said);
        }
    }

    private Answer type(String words) {
        StringWriter said = new StringWriter();
        StringWriter complaint = new StringWriter();
        List<String> arguments = new ArrayList<>();
        for (String word : words.split(" ", -1)) {
            arguments.add(word.startsWith("@") ? desk.resolve(word.substring(1)).toString() : word);
        }
        CommandLine gemba = Main.commandLine()
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(complaint, true));
        int code = gemba.execute(arguments.toArray(String[]::new));
        return new Answer(code, said.toString(), complaint.toString());
    }

    private void given(String name, String text) throws IOException {
        Files.writeString(desk.resolve(name), text);
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void balanceForATaktAnswersInTheShapeThatIsPromised() throws IOException {
        given("line.csv", LINE);
        JsonNode answer =
                type("balance @line.csv --takt 10 --json --seed 7 --limit 5s").json();

        assertThat(answer.propertyNames())
                .contains("stations", "cycle", "lowerBound", "proved", "seconds", "assignment", "why");
        assertThat(answer.get("stations").asInt()).isEqualTo(2);
        assertThat(answer.get("lowerBound").asInt()).isEqualTo(2);
        assertThat(answer.get("proved").asBoolean()).isTrue();
        assertThat(answer.get("assignment").propertyNames()).containsExactlyInAnyOrder("A", "B", "C", "D");
    }

    @Test
    void balanceForStationsFindsTheLeastCycle() throws IOException {
        given("line.csv", LINE);
        JsonNode answer = type("balance @line.csv --stations 2 --json").json();

        // {A, B} and {C, D} take 9 each, half of 18.
        assertThat(answer.get("cycle").asInt()).isEqualTo(9);
        assertThat(answer.get("proved").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            9, true, 0
            8, false, 1
            """)
    void balanceForBothSaysWhetherTheyGoTogether(int takt, boolean feasible, int code) throws IOException {
        given("line.csv", LINE);
        Answer answer = type("balance @line.csv --stations 2 --json --takt " + takt);

        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().get("feasible").asBoolean()).isEqualTo(feasible);
    }

    @Test
    void balanceForEfficiencyTriesARangeOfStations() throws IOException {
        given("line.csv", LINE);
        JsonNode answer = type("balance @line.csv --efficiency 2-4 --json").json();

        assertThat(answer.get("question").asString()).isEqualTo("LEAST_CAPACITY");
        assertThat(answer.get("stations").asInt() * answer.get("cycle").asInt()).isEqualTo(18);
    }

    @Test
    void balanceGivesTheSlackToTheLastOperatorOrSharesIt() throws IOException {
        given("line.csv", LINE);
        JsonNode last = type("balance @line.csv --takt 12 --stations 2 --slack last --json")
                .json();
        JsonNode spread = type("balance @line.csv --takt 12 --stations 2 --slack spread --json")
                .json();

        assertThat(last.get("loads").toString()).isEqualTo("[12,6]");
        assertThat(spread.get("loads").toString()).isEqualTo("[9,9]");
    }

    @Test
    void rebalanceMovesAsFewElementsAsPossible() throws IOException {
        given("crew.json", CREW);
        JsonNode today = type("balance @crew.json --rebalance --json").json();
        JsonNode tighter =
                type("balance @crew.json --rebalance --takt 7 --json").json();

        assertThat(today.get("moved").asInt()).isZero();
        // B and C together need 8: C goes to A's post, which then needs 7.
        assertThat(tighter.get("moved").asInt()).isEqualTo(1);
        assertThat(tighter.get("assignment").toString()).isEqualTo("{\"A\":1,\"B\":2,\"C\":1,\"D\":3}");
        assertThat(tighter.get("proved").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            line.csv | --takt 10
            crew.json | --slack last
            """)
    void balanceDrawsTheYamazumiWithItsTaktLine(String file, String how) throws IOException {
        given("line.csv", LINE);
        given("crew.json", CREW);
        Answer answer = type("balance @%s %s --svg @drawing.svg".formatted(file, how));

        assertThat(answer.code()).as(answer.complaint()).isZero();
        assertThat(Files.readString(desk.resolve("drawing.svg")))
                .startsWith("<svg")
                .contains("takt");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            pv, sum-of-squares
            largest, largest-deviation
            goal-chasing, goal-chasing
            goal-chasing-2, goal-chasing-2
            """)
    void levelAnswersInTheShapeThatIsPromised(String method, String named) throws IOException {
        given("mix.csv", "model,units,screw,nut\nA,6,1,0\nB,3,0,1\nC,1,1,1\n");
        JsonNode answer = type("level @mix.csv --json --seed 3 --frozen C --method " + method)
                .json();

        assertThat(answer.propertyNames()).contains("sequence", "sumOfSquares", "largestDeviation", "proved");
        assertThat(answer.get("method").asString()).isEqualTo(named);
        assertThat(words(answer.get("sequence"))).hasSize(10).startsWith("C");
    }

    @Test
    void levelGivesExactFractions() throws IOException {
        given("mix.csv", "model,units\nA,2\nB,1\n");
        JsonNode answer = type("level @mix.csv --json").json();

        // A, B, A: (1/3)² + (1/3)² + (1/3)² + (1/3)².
        assertThat(answer.get("sumOfSquares").asString()).isEqualTo("4/9");
        assertThat(answer.get("largestDeviation").asString()).isEqualTo("1/3");
        assertThat(words(answer.get("sequence"))).containsExactly("A", "B", "A");
    }

    @Test
    void levelFillsABoxSlotBySlotWithItsReasons() throws IOException {
        given("mix.csv", MIX);
        JsonNode box = type("level @mix.csv --method box --pitches 5 --most 1 --low-runners 2 --open-slots 1 --json")
                .json();

        assertThat(box.get("slots").size()).isEqualTo(10);
        assertThat(box.get("slots")).allSatisfy(slot -> {
            assertThat(slot.propertyNames()).contains("pitch", "reason", "why");
            assertThat(slot.get("why").asString()).isNotBlank();
        });
        assertThat(box.get("waiting").get("A").asInt()).isEqualTo(1);
    }

    @Test
    void levelReadsTheRulesOfTheBoxFromTheFile() throws IOException {
        given("mix.json", """
                {"models": [{"name": "A", "units": 40}, {"name": "B", "units": 15}],
                 "box": {"takt": 60, "container": 10, "available": 3600, "most": 1, "frozen": ["B"]}}
                """);
        JsonNode box = type("level @mix.json --method box --json").json();
        JsonNode other = type("level @mix.json --method box --pitches 3 --frozen A --json")
                .json();

        // Takt times container is a pitch of 600; the hour holds six, and 40 and 15 pieces are four cards and two.
        assertThat(box.get("slotTime").asString()).isEqualTo("600");
        assertThat(box.get("slots").size()).isEqualTo(6);
        assertThat(box.get("slots").get(0).get("model").asString()).isEqualTo("B");
        assertThat(box.get("slots").get(5).get("from").asString()).isEqualTo("3000");
        assertThat(other.get("pitches").asInt()).isEqualTo(3);
        assertThat(other.get("slots").get(0).get("model").asString()).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --method pv
            --method pv --pitches 5
            --method box --pitches 5
            """)
    void levelDraws(String how) throws IOException {
        given("mix.csv", MIX);
        Answer answer = type("level @mix.csv %s --svg @drawing.svg".formatted(how));

        assertThat(answer.code()).as(answer.complaint()).isZero();
        assertThat(Files.readString(desk.resolve("drawing.svg"))).startsWith("<svg");
    }

    @Test
    void sequenceAnswersInTheShapeThatIsPromised() throws IOException {
        given("cars.csv", CARS);
        JsonNode answer = type("sequence @cars.csv --json --seed 1 --limit 2s --svg @drawing.svg")
                .json();

        assertThat(answer.propertyNames()).contains("violations", "score", "lowerBound", "proved", "sequence");
        assertThat(answer.get("violations").asInt()).isZero();
        assertThat(answer.get("sequence").size()).isEqualTo(5);
        assertThat(Files.readString(desk.resolve("drawing.svg"))).startsWith("<svg");
    }

    @Test
    void sequenceRanksSpacingBeforePaintUnlessToldOtherwise() throws IOException {
        given("cars.csv", "car,count,colour,sunroof 1/2\nR,3,red,1\nB,3,blue,0\n");
        JsonNode usual = type("sequence @cars.csv --json --moves 20000").json();
        JsonNode paint = type("sequence @cars.csv --json --moves 20000 --rank paint,high")
                .json();

        assertThat(usual.get("violations").asInt()).isZero();
        assertThat(paint.get("score").get("colourChanges").asInt()).isEqualTo(1);
        assertThat(paint.get("violations").asInt()).isPositive();
    }

    @Test
    void theSameSeedAndMovesGiveTheSameOrder() throws IOException {
        given("cars.csv", CARS);
        String words = "sequence @cars.csv --json --seed 5 --moves 200";

        assertThat(type(words).json().get("sequence"))
                .isEqualTo(type(words).json().get("sequence"));
    }

    @Test
    void sizeCountsTheCardsOfEachLoop() throws IOException {
        given("loops.csv", LOOPS);
        JsonNode loops = type("size @loops.csv --json --seed 9").json().get("loops");

        assertThat(loops.get(0).propertyNames()).contains("part", "formula", "cards", "exact", "reason");
        assertThat(loops.get(0).get("cards").asInt()).isEqualTo(3);
        assertThat(loops.get(0).get("exact").asString()).isEqualTo("11/4");
        assertThat(loops.get(1).get("cards").asInt()).isEqualTo(6);
        assertThat(loops.get(1).get("lot").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            balance @line.csv --takt 10
            level @mix.csv
            level @mix.csv --method pattern --days 2
            level @mix.csv --method box --pitches 5
            sequence @cars.csv --moves 100
            size @loops.csv
            """)
    void withoutJsonATableIsPrinted(String words) throws IOException {
        given("line.csv", LINE);
        given("mix.csv", MIX);
        given("cars.csv", CARS);
        given("loops.csv", LOOPS);
        Answer answer = type(words);

        assertThat(answer.code()).as(answer.complaint()).isZero();
        assertThat(answer.said().lines().count()).isGreaterThan(2);
        assertThat(answer.said()).doesNotStartWith("{");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            balance @wrong.csv --takt 9 | element,time,after;A,1,;B,2,X | wrong.csv:3:5: | X
            balance @wrong.csv --takt 9 | element,time,after;A,1,B;B,2,A | wrong.csv:2: | wait for each other
            balance @wrong.csv --takt 9 | element,time;A,1;B,12 | wrong.csv:3:1: | 12
            balance @wrong.csv --takt 9 | element,time;A,soon | wrong.csv:2:3: | soon
            balance @wrong.csv --takt 9 --slack last | element,time;A,1;B,12 | wrong.csv:3:1: | 12
            level @wrong.csv | model,units;A,2;B,many | wrong.csv:3:3: | many
            level @wrong.csv | model,pieces;A,2 | wrong.csv:1:1: | units
            sequence @wrong.csv | car,sunroof 3/2;A,1 | wrong.csv:1:5: | 3 must be 1 to 2
            sequence @wrong.csv | car,sunroof 1/2;A,perhaps | wrong.csv:2:3: | perhaps
            size @wrong.csv | part,formula,demand,leadTime,container;P,guess,1,1,1 | wrong.csv:2:3: | guess
            size @wrong.csv | part,demand,leadTime,container;P,x,1,1 | wrong.csv:2:3: | x
            size @wrong.csv | part,demand,leadTime;P,1,1 | wrong.csv:2:1: | container
            """)
    void whatIsWrongInAFileIsSaidWithLineAndColumn(String words, String file, String place, String what)
            throws IOException {
        given("wrong.csv", file.replace(';', '\n') + "\n");
        Answer answer = type(words);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.said()).isEmpty();
        assertThat(answer.complaint()).contains(place).contains(what).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            balance @none.csv --takt 9 | There is no file
            balance @line.csv | Give --takt, or --stations
            balance @line.csv --efficiency 4 | --efficiency takes stations from and to
            balance @line.csv --stations 0 | at least 1 station
            balance @line.csv --takt 10 --rebalance | Give each a 'today'
            balance @line.csv --takt 10 --limit soon | is not a time
            balance @line.csv --takt 10 --svg @no/folder.svg | folder.svg
            balance @folder.csv --takt 10 | folder.csv
            level @mix.csv --method magic | is none of pv
            level @mix.csv --method box | Give them: --pitches N
            level @mix.csv --method pattern | Give them: --days N
            level @mix.csv --frozen Z | No model is named 'Z'
            level @mix.csv --method pattern --days 2 --svg @x.svg | There is no drawing of pattern
            level @folder.csv | folder.csv
            sequence @cars.csv --rank colour | is none of high, low, paint
            sequence @cars.csv --problem X | There is no problem X
            sequence @folder.csv | This folder has no vehicles.txt
            size @none.json | There is no file
            size @folder.csv | folder.csv
            """)
    void whatCannotBeDoneIsSaidInWords(String words, String what) throws IOException {
        given("line.csv", LINE);
        given("mix.csv", MIX);
        given("cars.csv", CARS);
        Files.createDirectories(desk.resolve("folder.csv"));
        Answer answer = type(words);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.complaint()).contains(what).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            balance @line.csv --slack left
            level
            size @loops.csv --seed soon
            sequence @cars.csv --speed 9
            """)
    void whatIsNotUnderstoodEndsWithTwo(String words) {
        Answer answer = type(words);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.complaint()).contains("Usage: gemba " + words.split(" ", -1)[0]);
    }
}
