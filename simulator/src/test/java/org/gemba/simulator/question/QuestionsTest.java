package org.gemba.simulator.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.experiment.Cores;
import org.gemba.simulator.experiment.Ending;
import org.gemba.simulator.experiment.Interval;
import org.gemba.simulator.experiment.Replication;
import org.gemba.simulator.experiment.Watch;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.Operator;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Stock;
import org.gemba.simulator.model.Store;
import org.gemba.simulator.prediction.Alternative;
import org.gemba.simulator.prediction.Conditions;
import org.gemba.simulator.prediction.Effort;
import org.gemba.simulator.prediction.FactoryTrial;
import org.gemba.simulator.prediction.KeptRuns;
import org.gemba.simulator.prediction.Measures;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private static final Duration LONG = Duration.ofHours(500);

    /**
     * M/M/1 at 0.8 with 80 s of work: 400 s. With even work (M/D/1, Pollaczek-Khinchine) 240 s; with even arrivals (D/M/1, where σ solves
     * σ = exp(−(1 − σ) ÷ 0.8), 0.62863) 215.4 s. So the arrivals hurt most, and then the work.
     */
    @Test
    void theVariationThatHurtsMostIsTheOneOfTheory() {
        Answer answer = Questions.sensitivity(
                asking(queue(new Exponential(80)), 30, Watch.NOBODY), Measures.LEAD_TIME, Questions.Calmer.LEVELLED);
        assertThat(answer.rows())
                .extracting(Answer.Row::name)
                .containsExactly("release Orders", "part A step 1 at CUT hands");
        assertThat(answer.rows()).extracting(Answer.Row::finding).containsExactly("better", "better");
        covers(answer.rows().getFirst(), 215.4 - 400);
        covers(answer.rows().getLast(), 240 - 400);
        assertThat(answer.says().getFirst()).startsWith("The variation of release Orders hurts most");
        assertThat(answer.rows()).extracting(Answer.Row::chosen).containsExactly(true, false);
    }

    @Test
    void halfOfAVariationHurtsLessThanAllOfIt() {
        Asking asking = asking(queue(new Exponential(80)), 20, Watch.NOBODY);
        double all = Questions.sensitivity(asking, Measures.LEAD_TIME, Questions.Calmer.LEVELLED)
                .rows()
                .getFirst()
                .mean();
        double half = Questions.sensitivity(asking, Measures.LEAD_TIME, Questions.Calmer.HALVED)
                .rows()
                .getFirst()
                .mean();
        assertThat(half).isBetween(all, 0.0);
    }

    @Test
    void theBestOfThreeIsFoundAndTheWorstLeavesEarly() {
        List<Alternative> alternatives = List.of(
                new Alternative("slow", queue(new Exponential(85))),
                new Alternative("quick", queue(new Exponential(69))),
                new Alternative("even", queue(new Fixed(78))));
        Asking asking = Asking.about(
                alternatives.getFirst().factory(),
                alternatives,
                conditions(200),
                Effort.of(new Cores(1), Watch.NOBODY));
        Answer answer = Questions.rank(asking, alternatives, Measures.LEAD_TIME, OptionalDouble.of(2));
        // M/D/1 with 78 s: 78 + 0.78 × 78 ÷ (2 × 0.22) = 216 s; M/M/1 with 69 s: 223 s; with 85 s: 567 s.
        assertThat(answer.ending()).isEqualTo(Ending.NARROW_ENOUGH);
        assertThat(answer.says().getFirst()).startsWith("Best is even: with 95 % confidence");
        assertThat(answer.rows()).extracting(Answer.Row::name).containsExactly("even", "quick", "slow");
        assertThat(answer.rows().getLast().runs())
                .isLessThan(answer.rows().getFirst().runs());
        covers(answer.rows().get(0), 78 + 0.78 * 78 / (2 * 0.22));
        covers(answer.rows().get(1), 69 / 0.31);
        covers(answer.rows().get(2), 85 / 0.15);
        assertThat(answer.says().getLast()).contains("Each ± is the 99 % interval of one mean by itself");
    }

    /** Student's t with 4 degrees of freedom is 4.604 for 99 %, with a half-width of 4.604 ÷ √5 of the standard deviation, whatever the finding needs. */
    @Test
    void everyRowHasItsOwnIntervalOf99Percent() {
        Interval joint = Interval.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0), 0.9999);
        assertThat(Answer.Row.of("any", joint, "told", false).halfWidth().orElseThrow())
                .isCloseTo(4.604095 / Math.sqrt(5) * Math.sqrt(2.5), within(1e-5));
    }

    /** The same questions, told before how many runs there are at most; none needs more. */
    @Test
    void noQuestionNeedsMoreRunsThanItSays() {
        Factory queue = queue(new Exponential(80));
        List<Alternative> two =
                List.of(new Alternative("as it is", queue), new Alternative("even", queue(new Fixed(80))));
        List<Consumer<Asking>> questions = List.of(
                asking -> Questions.sensitivity(asking, Measures.LEAD_TIME, Questions.Calmer.LEVELLED),
                asking -> Questions.rank(asking, two, Measures.LEAD_TIME, OptionalDouble.empty()),
                asking -> FewestQuestions.places(asking, new StationId("CUT"), target("throughput >= 30", asking), 10));
        for (Consumer<Asking> question : questions) {
            Counted counted = new Counted();
            question.accept(asking(queue, 12, counted));
            assertThat(counted.most).isPositive();
            assertThat(counted.done).isPositive().isLessThanOrEqualTo(counted.most);
        }
        Counted leanest = new Counted();
        Asking asking = asking(cards(), 3, leanest);
        FewestQuestions.leanestCards(asking, target("throughput >= 30", asking));
        assertThat(leanest.done).isPositive().isLessThanOrEqualTo(leanest.most);
        Counted crew = new Counted();
        Asking cell = asking(cell(Operator.of("Aki", "BEND", "WELD", "PACK")), 12, crew);
        CrewQuestion.fewest(cell, 1, 3, target("throughput >= 70", cell));
        assertThat(crew.done).isPositive().isLessThanOrEqualTo(crew.most);
    }

    private static final class Counted implements Watch {
        long most;
        long done;

        @Override
        public void atMost(long runs) {
            most = runs;
        }

        @Override
        public void finished(Replication replication) {
            done++;
        }
    }

    /** A question that was ended goes on from the runs that were kept, to the answer that it would have come to in one go. */
    @Test
    void aQuestionThatWasEndedIsGoneOnWith() {
        KeptRuns kept = new KeptRuns();
        AtomicInteger left = new AtomicInteger(25);
        Watch ends = new Watch() {
            @Override
            public boolean goesOn() {
                return left.decrementAndGet() > 0;
            }
        };
        Answer early = ask(kept, ends);
        KeptRuns read = KeptRuns.read(kept.written());
        assertThat(early.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(read.size()).isGreaterThanOrEqualTo(20);
        assertThat(ask(read, Watch.NOBODY)).isEqualTo(ask(new KeptRuns(), Watch.NOBODY));
    }

    private static Answer ask(KeptRuns kept, Watch watch) {
        Asking asking = Asking.about(
                cards(), List.of(), conditions(100), new Effort(Optional.empty(), kept, new Cores(2), watch));
        return FewestQuestions.cards(asking, "Line", target("throughput >= 40", asking), 12);
    }

    /** Runs that were kept are not made again: whoever forges one reads the forgery. */
    @Test
    void whatIsKeptIsNotRunAgain() {
        FactoryTrial trial = FactoryTrial.of(cards(), 3, Duration.ZERO, Duration.ofHours(10));
        KeptRuns kept = new KeptRuns();
        Replication first = kept.remembering(trial, Measures.THROUGHPUT).run(0);
        double truth = first.figures().getOrDefault(Measures.THROUGHPUT, 0.0);
        KeptRuns forged = KeptRuns.read(kept.written().replace("\t" + truth + "\n", "\t123.5\n"));
        assertThat(forged.remembering(trial, Measures.THROUGHPUT).run(0).figures())
                .containsExactly(Map.entry(Measures.THROUGHPUT, 123.5));
        assertThat(forged.remembering(trial, Measures.LEAD_TIME).run(0).figures())
                .containsOnlyKeys(Measures.LEAD_TIME);
        FactoryTrial other = FactoryTrial.of(cards(), 4, Duration.ZERO, Duration.ofHours(10));
        assertThat(forged.remembering(other, Measures.THROUGHPUT).run(0).figures())
                .doesNotContainEntry(Measures.THROUGHPUT, 123.5);
    }

    @Test
    void aSensitivityThatIsEndedAtOnceSaysThatNothingIsShown() {
        AtomicInteger left = new AtomicInteger(5);
        Answer answer = Questions.sensitivity(
                asking(queue(new Exponential(80)), 30, new Watch() {
                    @Override
                    public boolean goesOn() {
                        return left.decrementAndGet() > 0;
                    }
                }),
                Measures.LEAD_TIME,
                Questions.Calmer.LEVELLED);
        assertThat(answer.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(answer.says()).contains("Nothing is shown yet.", "Ended early: 0 of 2 sources were tried.");
    }

    /** Three alike exponential stations with n cards make n ÷ (n + 2) of what one alone makes (Spearman 1990): 42.86 with 5, 45 with 6. */
    @Test
    void theFewestCardsAreThoseOfTheory() {
        Asking asking = asking(cards(), 400, Watch.NOBODY);
        Answer answer = FewestQuestions.cards(asking, "Line", target("throughput >= 44", asking), 16);
        assertThat(answer.says().getFirst())
                .isEqualTo("6 cards are the fewest that hold throughput >= 44; 5 are too few.");
        assertThat(answer.ending()).isEqualTo(Ending.NARROW_ENOUGH);
        assertThat(answer.rows())
                .filteredOn(Answer.Row::chosen)
                .extracting(Answer.Row::name)
                .containsExactly("6 cards");
    }

    /** The same line seen from its stations: each is starved 2 ÷ (n + 2) of the time, 28.6 % with 5 cards, 25 % with 6. */
    @Test
    void aFigureOfWhichLessIsBetterIsHeldTheOtherWayRound() {
        Asking asking = asking(cards(), 400, Watch.NOBODY);
        Answer answer = FewestQuestions.cards(asking, "Line", target("FIT: starved <= 27 %", asking), 16);
        assertThat(answer.says().getFirst()).startsWith("6 cards are the fewest that hold FIT: starved <= 27 %");
        Answer.Row six =
                answer.rows().stream().filter(Answer.Row::chosen).findFirst().orElseThrow();
        covers(six, 0.25);
    }

    @Test
    void whereNoNumberIsEnoughThatIsSaid() {
        Asking asking = asking(cards(), 50, Watch.NOBODY);
        assertThat(FewestQuestions.cards(asking, "Line", target("throughput >= 44", asking), 4)
                        .says()
                        .getFirst())
                .isEqualTo("No number of cards up to 4 is shown to hold throughput >= 44.");
    }

    @Test
    void whatCannotBeToldIsNotTold() {
        Asking asking = asking(cards(), 10, Watch.NOBODY);
        Answer answer = FewestQuestions.cards(asking, "Line", target("throughput >= 45", asking), 16);
        assertThat(answer.ending()).isEqualTo(Ending.MOST_RUNS);
        assertThat(answer.rows()).extracting(Answer.Row::finding).contains("not told");
        assertThat(answer.says().get(1)).contains("could not be told with 10 runs");
    }

    @Test
    void aSearchThatIsEndedSaysSo() {
        AtomicInteger done = new AtomicInteger();
        Asking asking = asking(cards(), 100, new Watch() {
            @Override
            public void finished(Replication replication) {
                done.incrementAndGet();
            }

            @Override
            public boolean goesOn() {
                return done.get() < 15;
            }
        });
        Answer answer = FewestQuestions.cards(asking, "Line", target("throughput >= 44", asking), 16);
        assertThat(answer.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(answer.says()).contains("Ended early: only what is listed was tried.");
    }

    @Test
    void stockForWhichThereIsNoCardIsNotLaidDown() {
        Factory shelf = Factory.named("shelf")
                .with(Station.of("CUT"), Store.of("SHELF"))
                .with(Part.of("A", Step.at("CUT", new Fixed(10)), Step.through("SHELF")))
                .with(Loop.kanban("Shelf", 20, "A", 0, 1))
                .with(new Release("Pull", Signal.asRoomAllows("A")))
                .with(Stock.of("A", 20));
        Loop loop = FewestQuestions.loop(shelf, "Shelf");
        assertThat(FewestQuestions.withCards(shelf, loop, 7).stock()).containsExactly(Stock.of("A", 7));
        assertThat(FewestQuestions.withCards(shelf, loop, 30).stock()).containsExactly(Stock.of("A", 20));
        assertThatThrownBy(() -> FewestQuestions.loop(shelf, "Other")).hasMessageContaining("There are: Shelf.");
    }

    /** Two stations of alike fixed times need no lane between them; the one before a station of uneven times is needed. */
    @Test
    void placesThatDoNothingGo() {
        Factory line = Factory.named("line")
                .with(
                        Station.of("ONE").withLane(0),
                        Station.of("TWO").withLane(3),
                        Station.of("THREE").withLane(2))
                .with(Part.of(
                        "A",
                        Step.at("ONE", new Fixed(60)),
                        Step.at("TWO", new Fixed(60)),
                        Step.at("THREE", new Fixed(60))))
                .with(new Release("material", Signal.asRoomAllows("A")));
        Asking asking = asking(line, 5, Watch.NOBODY);
        Answer answer = FewestQuestions.leanestPlaces(asking, target("throughput >= 59.9", asking));
        assertThat(answer.says().getFirst())
                .startsWith("5 can go")
                .endsWith("ONE 0 (of 0), TWO 0 (of 3), THREE 0 (of 2).");
        assertThat(answer.rows()).hasSize(6);
        Answer places = FewestQuestions.places(asking, new StationId("TWO"), target("throughput >= 59.9", asking), 6);
        assertThat(places.says().getFirst()).startsWith("0 places hold");
        assertThat(FewestQuestions.leanestPlaces(asking, target("throughput >= 61", asking))
                        .says()
                        .getFirst())
                .startsWith("Not even the factory as it is");
    }

    @Test
    void targetsAreReadInTheirUnits() {
        Asking asking = asking(cards(), 10, Watch.NOBODY);
        assertThat(target("lead time <= 2 h", asking))
                .isEqualTo(new Target("lead time", false, 7_200, "lead time <= 2 h"));
        assertThat(target("CUT: working>=0.5", asking).value()).isEqualTo(0.5);
        assertThat(target("CUT: working >= 50 %", asking).value()).isCloseTo(0.5, within(1e-12));
        assertThatThrownBy(() -> target("fast", asking)).hasMessageContaining("Write it like 'throughput >= 55'");
        assertThatThrownBy(() -> target("speed >= 5", asking)).hasMessageContaining("There is no figure 'speed'");
        assertThatThrownBy(() -> target("throughput >= 5 h", asking)).hasMessageContaining("the number alone");
    }

    private static void covers(Answer.Row row, double truth) {
        assertThat(row.mean()).isCloseTo(truth, within(row.halfWidth().orElseThrow()));
    }

    static Target target(String text, Asking asking) {
        return Target.read(text, asking::measure);
    }

    static Asking asking(Factory factory, int runs, Watch watch) {
        return Asking.about(
                factory,
                List.of(new Alternative("as it is", factory)),
                conditions(runs),
                Effort.of(Cores.all(), watch));
    }

    private static Conditions conditions(int runs) {
        return new Conditions(LONG, Optional.of(Duration.ofHours(20)), Optional.empty(), runs, 11);
    }

    private static Factory queue(Variation work) {
        return Factory.named("queue")
                .with(Station.of("CUT"))
                .with(Part.of("A", Step.at("CUT", work)))
                .with(new Release("Orders", Signal.apart(new Exponential(100), "A")));
    }

    private static Factory cards() {
        Part part = Part.of(
                "A",
                Step.at("CUT", new Exponential(60)),
                Step.at("FIT", new Exponential(60)),
                Step.at("TEST", new Exponential(60)));
        return Factory.named("cards")
                .with(Station.of("CUT"), Station.of("FIT"), Station.of("TEST"))
                .with(part)
                .with(Loop.conwip("Line", 8, List.of(part)))
                .with(new Release("Orders", Signal.asRoomAllows("A")));
    }

    static Factory cell(Operator... people) {
        Part part = Part.of(
                "A", Step.at("BEND", new Fixed(60)), Step.at("WELD", new Fixed(30)), Step.at("PACK", new Fixed(30)));
        return Factory.named("cell")
                .with(Station.of("BEND"), Station.of("WELD"), Station.of("PACK"))
                .with(part)
                .with(Loop.conwip("Cell", 4, List.of(part)))
                .with(new Release("Pull", Signal.asRoomAllows("A")))
                .with(people);
    }
}
