package org.gemba.planner.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerShownTest {
    private static final BalancingProblem DOORS =
            ProblemReader.read("doors.csv", "element,time [s],after\na<b,12.5,\nseal,4,\nglass,9.5,seal\n");
    private static final Assignment ASSIGNMENT = new Assignment(List.of(1, 2, 2));

    private static Answer answer(boolean proved) {
        return new Answer(
                Answer.Question.FEWEST_STATIONS,
                Optional.of(ASSIGNMENT),
                2,
                150,
                proved ? 2 : 1,
                proved,
                new Why(
                        Why.Reason.WORK_CONTENT,
                        2,
                        List.of(),
                        "All work takes 26 s; 1 stations at 15 s hold only 15 s."),
                Duration.ofMillis(1234),
                7);
    }

    @Test
    void theTableNamesEveryStationAndTheProof() {
        assertThat(AnswerTable.of(DOORS, answer(true)).replace("\r", "")).isEqualTo("""
                           1  █████████████████████████     |     12.5 s  a<b
                           2  ███████████████████████████   |     13.5 s  seal glass
                        2 stations at 15 s: 86.7 % of the time is work, smoothness 1 s.
                        Proved in 1.23 s.
                        Why not less: All work takes 26 s; 1 stations at 15 s hold only 15 s.
                        """);
    }

    @Test
    void whatIsNotProvedSaysHowMuchBetterItMightBe() {
        assertThat(AnswerTable.of(DOORS, answer(false)))
                .contains(
                        "Not proved in 1.23 s: nothing below 1 stations is possible, so it may be up to 50.0 % better.");
    }

    @Test
    void jsonHasTheFieldsThatProgramsRead() {
        assertThat(AnswerJson.of(DOORS, answer(true)))
                .isEqualTo(
                        "{\"problem\":\"doors.csv\",\"question\":\"FEWEST_STATIONS\",\"feasible\":true,\"stations\":2,"
                                + "\"cycle\":15.0,\"lowerBound\":2,\"proved\":true,\"gap\":0.0000,\"seconds\":1.234,\"states\":7,"
                                + "\"assignment\":{\"a<b\":1,\"seal\":2,\"glass\":2},\"loads\":[12.5,13.5],"
                                + "\"why\":{\"reason\":\"WORK_CONTENT\",\"sentence\":\"All work takes 26 s; 1 stations at 15 s hold only"
                                + " 15 s.\",\"elements\":[]}}");
    }

    @Test
    void theDrawingIsTheSameEachTimeAndEscapesNames() {
        String drawing = BalanceDrawing.svg(DOORS, ASSIGNMENT, 150);
        assertThat(BalanceDrawing.svg(DOORS, ASSIGNMENT, 150)).isEqualTo(drawing);
        assertThat(drawing).startsWith("<svg ").contains("a&lt;b").doesNotContain("a<b");
    }

    @Test
    void aBarIsAsHighAsItsWorkAgainstTheTaktLine() {
        // 320 px stand for 15 s: 12.5 s are 266.7 px, and 53.3 px are left to the takt line.
        assertThat(BalanceDrawing.svg(DOORS, ASSIGNMENT, 150))
                .contains("<rect class=\"work\" x=\"64\" y=\"101.3\" width=\"56\" height=\"266.7\">")
                .contains("<rect class=\"idle\" x=\"64\" y=\"48.0\" width=\"56\" height=\"53.3\"/>")
                .contains("<text x=\"228\" y=\"52\">takt 15 s</text>");
    }
}
