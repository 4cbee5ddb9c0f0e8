package org.gemba.planner.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.gemba.planner.Fraction;
import org.gemba.planner.level.BoxDrawing;
import org.gemba.planner.level.BoxRules;
import org.gemba.planner.level.DailyPattern;
import org.gemba.planner.level.DeviationDrawing;
import org.gemba.planner.level.Epei;
import org.gemba.planner.level.EpeiReader;
import org.gemba.planner.level.HeijunkaBox;
import org.gemba.planner.level.LevelJson;
import org.gemba.planner.level.LevelMethod;
import org.gemba.planner.level.LevelTable;
import org.gemba.planner.level.Levelling;
import org.gemba.planner.level.Mix;
import org.gemba.planner.level.MixReader;
import org.gemba.planner.level.PlanJson;
import org.gemba.planner.level.PlanTable;
import org.gemba.planner.loop.LoopJson;
import org.gemba.planner.loop.LoopReader;
import org.gemba.planner.sequence.CarSequencing;
import org.gemba.planner.sequence.Effort;
import org.gemba.planner.sequence.SequenceJson;
import org.gemba.planner.sequence.SequenceReader;
import org.gemba.planner.sequence.SequenceTable;
import org.gemba.planner.sequence.SequencingProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesTest {
    private static final String DAY = """
            {"name": "Monday",
             "rules": [{"name": "sunroof", "ratio": "1/2", "weight": 100}],
             "paint": {"longestBatch": 3, "weight": 2}, "levelling": 1,
             "cars": [{"id": "a", "model": "A", "colour": "red", "options": ["sunroof"], "count": 3},
                      {"id": "b", "model": "B", "colour": "blue", "count": 3}]}
            """;

    @Test
    void aTableOfModelsIsLevelled() {
        Mix mix = MixReader.read("mix.csv", "model,units,a1\nA,6,1\nB,3,0\nC,1,2\n");

        String json = LevelJson.of(mix, Levelling.level(mix, LevelMethod.SUM_OF_SQUARES));

        Json read = Json.read("answer.json", json);
        assertThat(read.need("sumOfSquares").text()).isEqualTo("29/10");
        assertThat(read.need("largestDeviation").text()).isEqualTo("3/5");
        assertThat(read.need("sequence").list()).hasSize(10);
        assertThat(LevelTable.of(mix, Levelling.level(mix, LevelMethod.SUM_OF_SQUARES)))
                .contains("29/10  (2.900)");
    }

    @Test
    void theDrawingsAreWellFormedAndSayWhatTheyShow() {
        Mix mix = MixReader.read("mix.csv", "model;units\nA<1>;3\nB;2\n");

        assertThat(DeviationDrawing.svg(mix, Levelling.level(mix, LevelMethod.LARGEST_DEVIATION)))
                .startsWith("<svg")
                .contains("A&lt;1&gt;")
                .endsWith("</svg>" + System.lineSeparator());
        assertThat(BoxDrawing.svg(HeijunkaBox.of(mix, BoxRules.of(5, 1)))).contains("its turn: one card in 1.7");
    }

    @Test
    void aRealDayWeighsSpacingPaintAndMix() {
        SequencingProblem day = SequenceReader.read("day.json", DAY).getFirst();

        var answer =
                CarSequencing.order(day, Effort.within(Duration.ofSeconds(5)).moving(20_000));

        // No sunroof beside another parts the three red ones: four changes of colour are the fewest then.
        Json read = Json.read("answer.json", SequenceJson.of(day, answer));
        assertThat(read.need("violations").text()).isEqualTo("0");
        assertThat(read.need("score").need("colourChanges").text()).isEqualTo("4");
        assertThat(read.need("sequence").list()).hasSize(6);
        assertThat(SequenceTable.of(day, answer)).contains("Monday, 6 cars").contains("changes of colour    4");
    }

    @Test
    void aTableOfCarsIsRead() {
        SequencingProblem day = SequenceReader.read(
                        "day.csv", "car,count,model,colour,sunroof 1/3,hook 2/5\nx,2,A,red,1,0\ny,1,B,blue,0,1\n")
                .getFirst();

        assertThat(day.cars()).hasSize(3);
        assertThat(day.rules()).hasSize(2);
        assertThat(day.cars().getLast().needs(1)).isTrue();
    }

    @Test
    void theIntervalAndTheLotsFollowFromAFile() {
        // Ninety minutes of changeovers in the seventy that running leaves: 90 ÷ (420 − 350) = 1.29 days.
        List<Epei.Run> runs = EpeiReader.read(
                "process.csv", "part,demand,runTime,changeover,container\nP1,200,1,50,10\nP2,300,0.5,40,25\n");
        Epei epei = Epei.of(Fraction.of(420), runs);

        Json read = Json.read("answer.json", PlanJson.of(runs, epei));
        assertThat(read.need("epei").text()).isEqualTo("9/7");
        assertThat(read.need("parts").list().getFirst().need("lot").text()).isEqualTo("260");
        assertThat(PlanTable.of(runs, epei)).contains("every part every 1.29 days");
    }

    @Test
    void aPatternAndABoxAreWritten() {
        Mix mix = MixReader.read("mix.csv", "model,units\nA,6\nB,4\n").frozenAs(List.of("B", "B"));
        DailyPattern pattern = DailyPattern.of(mix, 2);
        HeijunkaBox box = HeijunkaBox.of(mix, BoxRules.of(5, 2));

        Json days = Json.read("answer.json", PlanJson.of(mix, pattern));
        Json slots = Json.read("answer.json", PlanJson.of(box));
        assertThat(days.need("days").list()).hasSize(2);
        assertThat(slots.need("slots").list()).hasSize(10);
        assertThat(slots.need("slots").list().getFirst().need("reason").text()).isEqualTo("frozen");
        assertThat(PlanTable.of(box)).contains("frozen: released already");
        assertThat(PlanTable.of(mix, pattern)).startsWith("day");
    }

    @Test
    void loopsAreSizedFromAFile() {
        String json = """
                {"loops": [
                 {"part": "P1", "formula": "lot", "demand": 100, "leadTime": 2, "container": 10, "safetyStock": 20, "lot": 50},
                 {"part": "P2", "formula": "signal", "demand": 100, "leadTime": 1.5, "container": 30, "safetyShare": 0.2, "epei": 1.3},
                 {"part": "P3", "formula": "proposal", "container": 10, "present": 3,
                  "consumption": [10, 10, 10, 40, 10, 10, 20, 10, 10, 10], "leadTimes": [2, 2]}]}
                """;

        Json read = Json.read("answer.json", LoopJson.of(LoopReader.read("loops.json", json)));

        assertThat(read.need("loops").list().get(0).need("cards").text()).isEqualTo("27");
        assertThat(read.need("loops").list().get(1).need("lot").text()).isEqualTo("5");
        assertThat(read.need("loops").list().get(2).need("serviceLevel").text()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mix.csv | 'model,units\nA,six\n' | mix.csv:2:3: 'six' is not a whole number from 0 to 30000.",
                "mix.csv | 'model,pieces\nA,6\n' | mix.csv:1:1: The heading has no column 'units'",
                "mix.json | '{\"models\": [{\"units\": 3}]}' | mix.json:1:13: 'name' is missing here.",
                "mix.json | '{\"models\": [' | mix.json:1:13: This is not JSON",
                "mix.txt | 'A 6' | mix.txt:1:1: The ending 'txt' is none of csv, json."
            })
    void whatCannotBeLevelledIsNamedAtItsPlace(String name, String text, String message) {
        assertThatThrownBy(() -> MixReader.read(name, text))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.txt | '2 1 1\n1\n2\n0 2 x\n' | a.txt:4:5: 'x' is not a whole number from 0 to 1.",
                "a.txt | '2 1 1\n1\n2\n0 1 1\n' | a.txt:1:1: 2 cars are announced, but the classes have 1.",
                "a.txt | '2 1 1\n1\n' | a.txt:2:2: The file ends where a stretch for each option is expected.",
                "a.csv | 'car,sunroof 3/2\nx,1\n' | a.csv:1:5: 3 must be 1 to 2.",
                "a.json | '{\"cars\": [{\"id\": 1, \"options\": [\"tow\"]}]}' | a.json:1:33: No rule is named 'tow'"
            })
    void whatCannotBeSequencedIsNamedAtItsPlace(String name, String text, String message) {
        assertThatThrownBy(() -> SequenceReader.read(name, text))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "l.csv | 'part,formula,demand,container\nP1,magic,3,4\n' | l.csv:2:4: 'magic' is none of toyota",
                "l.csv | 'part,demand\nP1,3\n' | l.csv:2:1: This loop has no container.",
                "l.csv | 'part,demand,container\nP1,-3,4\n' | l.csv:2:4: '-3' must be a number from 0"
            })
    void whatCannotBeSizedIsNamedAtItsPlace(String name, String text, String message) {
        assertThatThrownBy(() -> LoopReader.read(name, text))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith(message);
    }
}
