package org.gemba.planner.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gemba.planner.input.Place;
import org.gemba.planner.input.Sheet;
import org.gemba.planner.input.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemReaderTest {
    @Test
    void in2GivesTimesAndPairs() {
        BalancingProblem problem = ProblemReader.read("line.IN2", "3\n4\n5\n3\n1,2\n2,3\n-1,-1\n");
        assertThat(problem.elements())
                .containsExactly(new WorkElement("1", 4), new WorkElement("2", 5), new WorkElement("3", 3));
        assertThat(problem.precedences()).containsExactly(new Precedence("1", "2"), new Precedence("2", "3"));
    }

    @Test
    void albHasDecimalCommasAndWindowsLineEnds() {
        String text = """
                <number of tasks>
                2

                <cycle time>
                10
                <order strength>
                0,5
                <task times>
                1 2,5
                2 4
                <precedence relations>
                1,2

                <end>
                """;
        BalancingProblem problem = ProblemReader.read("line.alb", text.replace("\n", "\r\n"));
        assertThat(problem.scale().decimals()).isEqualTo(1);
        assertThat(problem.elements()).containsExactly(new WorkElement("1", 25), new WorkElement("2", 40));
        assertThat(problem.takt()).hasValue(100);
    }

    @Test
    void csvNamesUnitAndPredecessors() {
        BalancingProblem problem = ProblemReader.read(
                "line.csv", "element;time [s];after\n\"fit door\";12,5;\nhinge;3;\npaint;7;hinge|hinge\n");
        assertThat(problem.scale().text(problem.elements().getFirst().time())).isEqualTo("12.5 s");
        assertThat(problem.precedences()).containsExactly(new Precedence("hinge", "paint"));
    }

    @Test
    void jsonIsTheSameProblem() {
        BalancingProblem problem = ProblemReader.read("line.json", """
                {"name": "doors", "unit": "s", "takt": 20,
                 "elements": [{"name": "A", "time": 12.5}, {"name": "B", "time": 3, "after": ["A"], "note": {"x": [1]}}]}
                """);
        assertThat(problem.name()).isEqualTo("doors");
        assertThat(problem.takt()).hasValue(200);
        assertThat(problem.elements()).containsExactly(new WorkElement("A", 125), new WorkElement("B", 30));
        assertThat(problem.precedences()).isEqualTo(List.of(new Precedence("A", "B")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            # file       ~ text, / for a new line                          ~ line ~ column ~ what it says
            a.in2        ~ 2/4/x/-1,-1                                    ~ 3 ~ 1  ~ is not a number
            a.in2        ~ 2/4/5/1,2                                      ~ 4 ~ 1  ~ ends without the line -1,-1
            a.in2        ~ 3/4/5                                          ~ 3 ~ 1  ~ promises 3 elements; the file ends after 2
            a.in2        ~ 2/4/5/1,9/-1,-1                                ~ 4 ~ 1  ~ There is no element 9; 2 are known
            a.in2        ~ 3/4/5/6/1,2/2,3/3,1/-1,-1                      ~ 7 ~ 1  ~ in a circle: 1 → 2 → 3 → 1
            a.alb        ~ <task times>/1 2/1 3/<end>                     ~ 3 ~ 1  ~ Element 1 is given twice, first in line 2
            a.alb        ~ <number of tasks>/3/<task times>/1 2/<end>     ~ 5 ~ 1  ~ promises 3 elements and gives 1
            a.csv        ~ element,duration/A,3                           ~ 1 ~ 1  ~ has no column
            a.csv        ~ element,time/A,3/B,x                           ~ 3 ~ 3  ~ is not a number
            a.csv        ~ element,time,after/A,3,/B,4,C                  ~ 3 ~ 5  ~ There is no element C
            a.csv        ~ element,time/A                                 ~ 2 ~ 2  ~ field 2 is needed
            a.json       ~ {"elements": [{"name": "A"}]}                  ~ 1 ~ 15 ~ Element A has no time
            a.json       ~ {"elements": [                                 ~ 1 ~ 15 ~ This is not JSON
            a.txt        ~ 3                                              ~ 1 ~ 1  ~ none of in2
            """)
    void aFaultIsShownWhereItStands(String file, String text, int line, int column, String says) {
        assertThatThrownBy(() -> ProblemReader.read(file, text.replace('/', '\n')))
                .isInstanceOfSatisfying(Unreadable.class, fault -> {
                    assertThat(fault.getMessage()).contains(says);
                    assertThat(List.of(fault.line(), fault.column())).isEqualTo(List.of(line, column));
                });
    }

    @Test
    void everyFormKnowsWhereAnElementStands() {
        assertThat(ProblemReader.placeOf(new Sheet("a.in2", "2\n3\n4\n-1,-1\n"), "2"))
                .isEqualTo(new Place(3, 1));
        assertThat(ProblemReader.placeOf(new Sheet("a.csv", "element,time\nA,3\nB,4\n"), "B"))
                .isEqualTo(new Place(3, 1));
    }
}
