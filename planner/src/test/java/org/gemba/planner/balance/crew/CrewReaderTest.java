package org.gemba.planner.balance.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.gemba.planner.balance.Effort;
import org.gemba.planner.input.Sheet;
import org.gemba.planner.input.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrewReaderTest {
    private static final String JSON = """
            {"name": "frame", "unit": "s", "takt": 60, "longest": 70,
             "elements": [
              {"name": "A", "time": 30, "zone": "1-2", "today": 1},
              {"name": "B", "time": 20.5, "after": ["A"], "not-at": [1, 3], "today": 2},
              {"name": "C", "time": 25, "side": "left", "skill": "weld", "today": 2, "remark": "hot"}],
             "posts": [{"station": 1, "side": "LEFT", "skills": ["weld"]}, {"station": 1}, {"station": 2}],
             "together": [["A", "C"]], "apart": [["A", "B"]],
             "walks": [{"from": "A", "to": "B", "time": 1.5}],
             "models": [{"name": "X", "share": 3, "times": {"A": 20}}, {"name": "Y", "share": 1}]}
            """;

    private static CrewFile read(String name, String text) {
        return CrewReader.read(new Sheet(name, text), OptionalInt.empty());
    }

    @Test
    void jsonSaysEverythingOfALineWithItsPeople() {
        CrewFile file = read("frame.json", JSON);
        assertThat(file.speaksOfPeople()).isTrue();
        assertThat(file.today()).containsExactly(1, 2, 2);
        assertThat(file.line().posts())
                .containsExactly(new Post(1, Post.Side.LEFT, Set.of("weld")), Post.at(1), Post.at(2));
        assertThat(file.line().rules())
                .containsExactlyInAnyOrder(
                        new CrewRule.Within("A", 1, 2),
                        new CrewRule.NotAt("B", Set.of(1, 3)),
                        new CrewRule.OnSide("C", Post.Side.LEFT),
                        new CrewRule.Needs("C", "weld"),
                        new CrewRule.Together(List.of("A", "C")),
                        new CrewRule.Apart(List.of("A", "B")));
        // Times resolve tenths of a second here.
        assertThat(file.line().walks()).containsExactly(new Walk("A", "B", 15));
        ModelMix mix = file.line().mix().orElseThrow();
        assertThat(mix.longest()).isEqualTo(700);
        assertThat(mix.models())
                .containsExactly(new ModelMix.Model("X", 3, Map.of("A", 200L)), new ModelMix.Model("Y", 1, Map.of()));
    }

    @Test
    void aTableSaysWhatElementsSayOfThemselves() {
        CrewFile file = read("frame.csv", """
                element;time (s);after;zone;not-at;side;skill;today;together;apart;remark
                A;4;;2;;;;1;;x;
                B;3;A;;1 3;right;;2;g;x;
                C;5;;;;;weld;2;g;;hot
                """);
        assertThat(file.today()).containsExactly(1, 2, 2);
        assertThat(file.line().rules())
                .containsExactlyInAnyOrder(
                        new CrewRule.Within("A", 2, 2),
                        new CrewRule.NotAt("B", Set.of(1, 3)),
                        new CrewRule.OnSide("B", Post.Side.RIGHT),
                        new CrewRule.Needs("C", "weld"),
                        new CrewRule.Together(List.of("B", "C")),
                        new CrewRule.Apart(List.of("A", "B")));
    }

    @Test
    void aLineWithoutRulesHasTwiceThePostsItsWorkNeedsOrAsManyAsAskedFor() {
        String text = "{\"takt\": 10, \"elements\": [{\"name\": \"A\", \"time\": 9}, {\"name\": \"B\", \"time\": 8}]}";
        assertThat(read("a.json", text).speaksOfPeople()).isFalse();
        assertThat(read("a.json", text).line().posts()).hasSize(4);
        assertThat(CrewReader.read(new Sheet("a.json", text), OptionalInt.of(3))
                        .line()
                        .posts())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"elements":[{"name":"A","time":1,"zone":"4-2"}]}                            | a.json:1:42: The zone 4-2 ends before it begins.
            {"elements":[{"name":"A","time":1,"side":"up"}]}                             | a.json:1:42: 'up' is not left, right or either.
            {"elements":[{"name":"A","time":1,"todya":1}]}                               | Maybe 'today' is meant.
            {"elements":[{"name":"A","time":1}],"togehter":[["A"]]}                      | Maybe 'together' is meant.
            {"elements":[{"name":"A","time":1}],"apart":[["A","B"]]}                     | a.json:1:51: There is no element B
            {"elements":[{"name":"A","time":1}],"posts":[{"station":2},{"station":1}]}   | Give the posts along the line.
            {"elements":[{"name":"A","time":1}],"models":[{"name":"X","share":1}]}       | 'longest' is missing here.
            {"elements":[{"name":"A","time":1,"today":3}],"posts":[{"station":1}]}       | a.json:1:43: 3 must be 1 to 1.
            """)
    void aSlipIsShownAtItsPlace(String text, String fault) {
        assertThatThrownBy(() -> read("a.json", text))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(fault);
    }

    @Test
    void aPlanFromAFileIsShownAsJsonAsATableAndDrawn() {
        CrewLine line = read("frame.csv", """
                element,time,after,skill,together
                A,4,,,
                B,3,A,,g
                C,5,,,g
                """).line();
        Effort effort = Effort.within(Duration.ofSeconds(20));
        CrewPlan plan = CrewBalancing.fewestOperators(line, 8, CrewBalancing.Slack.LAST, effort);
        CrewShown shown = new CrewShown(line, 8, plan);
        assertThat(shown.json("goal"))
                .contains("\"stations\":2", "\"cycle\":8", "\"lowerBound\":2", "\"proved\":true", "\"seconds\":")
                .contains("\"assignment\":{\"A\":1,\"B\":2,\"C\":2}", "\"loads\":[4,8]");
        assertThat(shown.table()).contains("2 operators at 2 stations, takt 8").contains("Proved in");
        assertThat(shown.drawing()).startsWith("<svg").contains("takt 8");
    }

    @Test
    void aMixIsShownByItsMean() {
        CrewFile file = read("mix.json", """
                {"takt": 10, "longest": 14, "elements": [{"name": "A", "time": 6}, {"name": "B", "time": 4}],
                 "posts": [{"station": 1}, {"station": 2}],
                 "models": [{"name": "X", "share": 1, "times": {"A": 10}}, {"name": "Y", "share": 1, "times": {"A": 2}}]}
                """);
        CrewPlan plan = CrewBalancing.fewestOperators(
                file.line(), 10, CrewBalancing.Slack.LAST, Effort.within(Duration.ofSeconds(20)));
        assertThat(new CrewShown(file.line(), 10, plan).json("goal")).contains("\"loads\":[10]");
    }
}
