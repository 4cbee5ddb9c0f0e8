package org.gemba.simulator.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.gemba.simulator.experiment.Ending;
import org.gemba.simulator.experiment.Watch;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Operator;
import org.gemba.simulator.prediction.Measures;
import org.junit.jupiter.api.Test;

/** A cell of 60 s, 30 s and 30 s of fixed work: two people balance it as 60 | 30 + 30 and make 60 an hour, one alone makes 30. */
class CrewQuestionTest {
    private static final Factory CELL =
            QuestionsTest.cell(Operator.of("Aki", "BEND", "WELD"), Operator.of("Ben", "PACK"));

    @Test
    void theBalancedCrewIsBest() {
        Answer answer = CrewQuestion.best(
                QuestionsTest.asking(CELL, 30, Watch.NOBODY), 2, Measures.THROUGHPUT, OptionalDouble.empty());
        Answer.Row best = answer.rows().getFirst();
        assertThat(best.chosen()).isTrue();
        assertThat(best.name()).startsWith("Aki BEND").contains("Ben WELD+PACK");
        assertThat(best.mean()).isGreaterThan(59.5);
        assertThat(answer.rows().getLast().mean()).isLessThan(50);
        assertThat(answer.says().getLast()).contains("no other divisions");
    }

    @Test
    void theFewestPeopleForAnOutputAreFound() {
        Asking asking = QuestionsTest.asking(CELL, 10, Watch.NOBODY);
        Answer answer = CrewQuestion.fewest(asking, 1, 3, QuestionsTest.target("throughput >= 55", asking));
        assertThat(answer.ending()).isEqualTo(Ending.NARROW_ENOUGH);
        assertThat(answer.says().getFirst()).startsWith("2 people are the fewest");
        assertThat(answer.rows()).extracting(Answer.Row::finding).containsExactly("too few", "enough");
        Answer never = CrewQuestion.fewest(asking, 1, 3, QuestionsTest.target("throughput >= 70", asking));
        assertThat(never.ending()).isEqualTo(Ending.MOST_RUNS);
        assertThat(never.says().getFirst()).startsWith("No crew of up to 3 people");
    }

    @Test
    void onePersonHasOneWay() {
        Answer answer = CrewQuestion.best(
                QuestionsTest.asking(CELL, 5, Watch.NOBODY), 1, Measures.THROUGHPUT, OptionalDouble.empty());
        assertThat(answer.rows()).hasSize(1);
        assertThat(answer.says().getFirst()).contains("only one way", "Aki BEND+WELD+PACK");
    }

    @Test
    void morePeopleThanStationsAreRefused() {
        assertThatThrownBy(() -> CrewQuestion.best(
                        QuestionsTest.asking(CELL, 5, Watch.NOBODY), 4, Measures.THROUGHPUT, OptionalDouble.empty()))
                .hasMessageContaining("A crew of 4 is asked for; there are 1 to 3");
    }

    /** Of a fixed number of units in a cell the lead time is their number ÷ output (Little 1961): who makes most is quickest. */
    @Test
    void aCrewIsChosenForWhatIsAimedAt() {
        Asking asking = QuestionsTest.asking(CELL, 30, Watch.NOBODY);
        Answer answer = CrewQuestion.best(asking, 2, Measures.LEAD_TIME, OptionalDouble.of(1));
        assertThat(answer.question()).isEqualTo("Which crew of 2 has the best lead time?");
        assertThat(answer.rows().getFirst().name()).startsWith("Aki BEND").contains("Ben WELD+PACK");
        assertThat(answer.rows().getFirst().mean()).isLessThan(242);
        assertThat(answer.rows().getFirst().halfWidth()).isPresent();
        assertThat(answer.rows().getLast().mean()).isGreaterThan(280);
        Answer held = CrewQuestion.fewest(asking, 1, 3, QuestionsTest.target("lead time <= 250 s", asking));
        assertThat(held.says().getFirst()).startsWith("2 people are the fewest");
    }

    @Test
    void whatACrewIsNotChosenForIsRefusedInWords() {
        Asking asking = QuestionsTest.asking(CELL, 10, Watch.NOBODY);
        for (String figure : List.of("WELD: blocked", "operator Aki: busy", "loop Cell: cards on units")) {
            assertThatThrownBy(() -> CrewQuestion.best(asking, 2, figure, OptionalDouble.empty()))
                    .hasMessageContaining("A crew is not chosen for '%s'".formatted(figure))
                    .hasMessageContaining("'lead time'");
        }
        assertThatThrownBy(() -> CrewQuestion.fewest(asking, 1, 3, QuestionsTest.target("throughput <= 20", asking)))
                .hasMessageContaining("Of throughput more is better")
                .hasMessageContaining("Write it with >=.");
        assertThatThrownBy(() -> CrewQuestion.fewest(asking, 1, 3, QuestionsTest.target("lead time >= 2 h", asking)))
                .hasMessageContaining("Of lead time less is better");
    }
}
