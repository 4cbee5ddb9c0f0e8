package org.gemba.planner.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gemba.planner.balance.Answer;
import org.gemba.planner.balance.BalanceCheck;
import org.gemba.planner.balance.BalancingProblem;
import org.gemba.planner.balance.Effort;
import org.gemba.planner.balance.LineBalancing;
import org.gemba.planner.balance.ProblemReader;
import org.gemba.planner.sequence.CarSequencing;
import org.gemba.planner.sequence.Scoring;
import org.gemba.planner.sequence.SequenceAnswer;
import org.gemba.planner.sequence.SequenceReader;
import org.gemba.planner.sequence.SequencingProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as other programs write them: valid, if not as usual. */
class UnusualFilesTest {
    private static final Effort EFFORT = Effort.within(Duration.ofSeconds(10));

    /** Jackson's eleven elements (1956), 46 ticks: 5 stations at a takt of 10, and 10 ticks at 5 stations. */
    private static final String IN2 = """
            11
            6
            2
            5
            7
            1
            2
            3
            6
            5
            5
            4
            1,2
            1,3
            1,4
            1,5
            2,6
            3,7
            4,7
            5,7
            6,8
            7,9
            8,10
            9,11
            10,11
            -1,-1
            """;

    private static final String ALB = """
            <number of tasks>
            11

            <cycle time>
            10

            <order strength>
            0,5

            <task times>
            1 6
            2 2
            3 5
            4 7
            5 1
            6 2
            7 3
            8 6
            9 5
            10 5
            11 4

            <precedence relations>
            1,2
            1,3
            1,4
            1,5
            2,6
            3,7
            4,7
            5,7
            6,8
            7,9
            8,10
            9,11
            10,11

            <end>
            """;

    /** The ten cars of CSPLib 001. */
    private static final String CARS = """
            10 5 6
            1 2 1 2 1
            2 3 3 5 5
            0 1 1 0 1 1 0
            1 1 0 0 0 1 0
            2 2 0 1 0 0 1
            3 2 0 1 0 1 0
            4 2 1 0 1 0 0
            5 2 1 1 0 0 0
            """;

    /** How a text may be written otherwise. */
    enum Hand {
        AS_USUAL,
        CARRIAGE_RETURNS,
        NO_LAST_LINE_END,
        BLANKS_AROUND,
        EMPTY_LINES_BETWEEN,
        A_MARK_AT_THE_BEGIN,
        TABS_FOR_BLANKS;

        String writes(String text) {
            return switch (this) {
                case AS_USUAL -> text;
                case CARRIAGE_RETURNS -> text.replace("\n", "\r\n");
                case NO_LAST_LINE_END -> text.stripTrailing();
                case BLANKS_AROUND -> " \t" + text.replace("\n", "  \n  ").replace(",", " , ");
                case EMPTY_LINES_BETWEEN -> "\n\n" + text.replace("\n", "\n \n") + "\n\n";
                case A_MARK_AT_THE_BEGIN -> "\uFEFF" + text;
                case TABS_FOR_BLANKS -> text.replaceAll("(?m)(?<=\\d) (?=\\d)", "\t");
            };
        }
    }

    private static void solved(BalancingProblem problem) {
        Answer fewest = LineBalancing.fewestStations(problem, 10, EFFORT);
        Answer least = LineBalancing.leastCycle(problem, 5, EFFORT);
        for (Answer answer : List.of(fewest, least)) {
            assertThat(answer.proved()).isTrue();
            assertThat(answer.stations()).isEqualTo(5);
            assertThat(answer.cycle()).isEqualTo(10);
            assertThat(BalanceCheck.faults(problem, answer.assignment().orElseThrow(), 5, 10))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Hand.class)
    void aLineInIn2IsRead(Hand hand) {
        solved(ProblemReader.read("JACKSON.IN2", hand.writes(IN2)));
        solved(ProblemReader.read("jackson.in2", hand.writes(IN2 + "\nJackson 1956: 11 elements, \u00e9\n1,1\n")));
    }

    @ParameterizedTest
    @EnumSource(Hand.class)
    void aLineInAlbIsRead(Hand hand) {
        BalancingProblem problem = ProblemReader.read("line.alb", hand.writes(ALB));
        assertThat(problem.takt()).hasValue(10);
        solved(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<number of tasks>\n11\n\n",
                "<cycle time>\n10\n\n",
                "<order strength>\n0,5\n\n",
                "<end>\n",
            })
    void whatAlbMayLeaveOutIsNotMissed(String block) {
        assertThat(ALB).contains(block);
        solved(ProblemReader.read("line.alb", ALB.replace(block, "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<task attributes>\n1 heavy\n2,3\n\n",
                "<incompatible tasks>\n\n",
                "<number of stations>\n5\n\n",
                "<comment>\nmade by hand: 1,2 and more\n\n",
            })
    void whatAlbMaySayBesideIsPassedOver(String block) {
        solved(ProblemReader.read("line.alb", block + ALB));
        solved(ProblemReader.read("line.alb", ALB.replace("<precedence", block + "<precedence")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<CYCLE TIME>", "<Cycle time>", "<cycle time> "})
    void theHeadsOfAlbMayBeWrittenLarge(String head) {
        assertThat(ProblemReader.read("line.ALB", ALB.replace("<cycle time>", head))
                        .takt())
                .hasValue(10);
    }

    @ParameterizedTest
    @EnumSource(Hand.class)
    void carsOfCspLibAreRead(Hand hand) {
        String commented = "# a preface 1 2 3\n# Problem ten (of the web page)\n" + CARS;
        for (String text : List.of(CARS, commented)) {
            SequencingProblem ten =
                    SequenceReader.read("ten.txt", hand.writes(text)).getFirst();
            SequenceAnswer answer =
                    CarSequencing.order(ten, org.gemba.planner.sequence.Effort.within(Duration.ofSeconds(10)));
            assertThat(answer.proved()).isTrue();
            assertThat(Scoring.fault(ten, answer.order())).isEmpty();
            assertThat(Scoring.of(ten, answer.order()).stretches()).isZero();
        }
    }
}
