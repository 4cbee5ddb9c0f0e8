package org.gemba.simulator.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.experiment.Cores;
import org.gemba.simulator.experiment.Ending;
import org.gemba.simulator.experiment.Replication;
import org.gemba.simulator.experiment.Watch;
import org.gemba.simulator.model.Exit;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.junit.jupiter.api.Test;

/** What comes out beside means: courses, spreads, and what is known when the runs end early or go on later. */
class ResultsTest {
    private static final Cores ONE = new Cores(1);

    private static final Conditions FROM_THE_BEGINNING =
            new Conditions(Duration.ofHours(40), Optional.of(Duration.ZERO), Optional.empty(), 12, 3);

    @Test
    void theCourseAveragesToWhatIsInProcess() {
        Predicted predicted = predicted(FROM_THE_BEGINNING);
        double mean = predicted.course().stretches().stream()
                .mapToDouble(stretch -> stretch.units().mean())
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(mean(predicted, Measures.IN_PROCESS), within(1e-9));
    }

    @Test
    void whatIsAtThePlacesIsTogetherWhatIsInProcess() {
        List<Course> courses = predicted(FROM_THE_BEGINNING).courses();
        assertThat(courses).extracting(Course::subject).containsExactly("", "CUT", "FIT");
        for (int stretch = 0; stretch < Course.STRETCHES; stretch++) {
            double atPlaces = courses.get(1).stretches().get(stretch).units().mean()
                    + courses.get(2).stretches().get(stretch).units().mean();
            assertThat(atPlaces)
                    .isCloseTo(
                            courses.getFirst().stretches().get(stretch).units().mean(), within(1e-9));
        }
    }

    @Test
    void theCourseShowsTheWarmUpToo() {
        Conditions warm =
                new Conditions(Duration.ofHours(30), Optional.of(Duration.ofHours(10)), Optional.empty(), 5, 3);
        Course course = predicted(warm).course();
        assertThat(course.stretches()).hasSize(Course.STRETCHES);
        assertThat(course.stretches().getFirst().from()).isZero();
        assertThat(course.stretches().getLast().to()).isEqualTo(Duration.ofHours(40));
    }

    @Test
    void theSpreadHoldsEveryUnitAndItsQuantilesAreTheMeasured() {
        Predicted predicted = predicted(FROM_THE_BEGINNING);
        LeadTimeSpread spread = predicted.leadTimes();
        assertThat(spread.bins().stream().mapToDouble(bin -> bin.share().mean()).sum())
                .isCloseTo(1, within(1e-9));
        // Bins are at most 6.4 % wide; the mean of medians is near the median of all.
        assertThat(spread.quantile(0.5) / mean(predicted, Measures.MEDIAN)).isCloseTo(1, within(0.07));
        assertThat(spread.quantile(0.95) / mean(predicted, Measures.LONG)).isCloseTo(1, within(0.1));
        assertThat(spread.shareBelow(spread.quantile(0.8))).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void whatIsScrappedIsCountedWhereAPartCanBe() {
        assertThat(mean(predicted(FROM_THE_BEGINNING), "scrapped")).isPositive();
    }

    @Test
    void runsAreMadeUntilTheIntervalIsNarrowEnough() {
        Conditions most = new Conditions(Duration.ofHours(40), Optional.of(Duration.ZERO), Optional.empty(), 500, 3);
        Prediction prediction = Prediction.of(
                List.of(new Alternative("line", line(50))),
                most,
                new Effort(
                        Optional.of(new Effort.Narrow(Measures.LEAD_TIME, 0.1)),
                        new KeptRuns(),
                        Cores.all(),
                        Watch.NOBODY));
        Predicted predicted = prediction.alternatives().getFirst();
        assertThat(prediction.ending()).isEqualTo(Ending.NARROW_ENOUGH);
        assertThat(predicted.runs()).isBetween(Effort.Narrow.LEAST_RUNS, 499);
        assertThat(predicted
                        .estimate(Measures.LEAD_TIME)
                        .orElseThrow()
                        .interval()
                        .relativeHalfWidth())
                .isLessThanOrEqualTo(0.1);
    }

    @Test
    void aFigureThatIsNotThereIsRefusedWithThoseThatAre() {
        Effort effort = new Effort(Optional.of(new Effort.Narrow("speed", 0.1)), new KeptRuns(), ONE, Watch.NOBODY);
        assertThatThrownBy(() -> Prediction.of(alternatives(), FROM_THE_BEGINNING, effort))
                .hasMessageContaining("There is no figure 'speed'")
                .hasMessageContaining("throughput, lead time");
    }

    @Test
    void whatIsEndedEarlySaysWhatIsKnownAndWhatIsNot() {
        Prediction prediction = Prediction.of(alternatives(), FROM_THE_BEGINNING, effort(new KeptRuns(), 15));
        assertThat(prediction.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(prediction.alternatives()).extracting(Predicted::name).containsExactly("line", "quicker");
        assertThat(prediction.alternatives()).extracting(Predicted::runs).containsExactly(12, 3);
        assertThat(prediction.leftOut()).containsExactly("slower");
    }

    @Test
    void whatIsEndedAtOnceSaysNothing() {
        assertThatThrownBy(() -> Prediction.of(alternatives(), FROM_THE_BEGINNING, effort(new KeptRuns(), 1)))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("before anything was played twice");
    }

    /** Ended anywhere, written, read and gone on with: the same answer as in one go. */
    @Test
    void runsThatAreGoneOnWithGiveTheAnswerOfOneGo() {
        Prediction whole = Prediction.of(alternatives(), FROM_THE_BEGINNING, ONE, Watch.NOBODY);
        for (int ended : new int[] {2, 7, 12, 15, 30}) {
            KeptRuns kept = new KeptRuns();
            Prediction.of(alternatives(), FROM_THE_BEGINNING, effort(kept, ended));
            assertThat(kept.size()).isEqualTo(ended);
            KeptRuns read = KeptRuns.read(kept.written());
            Prediction rest = Prediction.of(alternatives(), FROM_THE_BEGINNING, effort(read, Integer.MAX_VALUE));
            assertThat(rest).isEqualTo(whole);
        }
    }

    @Test
    void keptRunsOfSomethingElseAreRefused() {
        KeptRuns kept = new KeptRuns();
        Prediction.of(alternatives(), FROM_THE_BEGINNING, effort(kept, Integer.MAX_VALUE));
        Conditions otherSeed =
                new Conditions(Duration.ofHours(40), Optional.of(Duration.ZERO), Optional.empty(), 12, 4);
        List<Alternative> otherFactory = List.of(new Alternative("line", line(51)));
        String refusal = "The kept runs of 'line' are of another factory, seed, horizon, warm-up or takt.";
        assertThatThrownBy(() -> Prediction.of(alternatives(), otherSeed, effort(kept, 99)))
                .hasMessageContaining(refusal);
        assertThatThrownBy(() -> Prediction.of(otherFactory, FROM_THE_BEGINNING, effort(kept, 99)))
                .hasMessageContaining(refusal)
                .hasMessageContaining("name another file");
        assertThatThrownBy(() -> KeptRuns.read("name,value\n")).hasMessageContaining("begins with \"gemba-runs 1\"");
    }

    private static Effort effort(KeptRuns kept, int runs) {
        AtomicInteger done = new AtomicInteger();
        return new Effort(Optional.empty(), kept, ONE, new Watch() {
            @Override
            public void finished(Replication replication) {
                done.incrementAndGet();
            }

            @Override
            public boolean goesOn() {
                return done.get() < runs;
            }
        });
    }

    private static Predicted predicted(Conditions conditions) {
        return Prediction.of(List.of(new Alternative("line", line(50))), conditions, Cores.all(), Watch.NOBODY)
                .alternatives()
                .getFirst();
    }

    private static double mean(Predicted predicted, String key) {
        return predicted.estimate(key).orElseThrow().interval().mean();
    }

    private static List<Alternative> alternatives() {
        return List.of(
                new Alternative("line", line(50)),
                new Alternative("quicker", line(40)),
                new Alternative("slower", line(60)));
    }

    private static Factory line(double work) {
        return Factory.named("line")
                .with(Station.of("CUT"), Station.of("FIT").withLane(3))
                .with(Part.of(
                        "A",
                        Step.at("CUT", new Exponential(work)),
                        Step.at("FIT", new Exponential(45)).or(Exit.scrap(0.02))))
                .with(new Release("Orders", Signal.apart(new Exponential(70), "A")));
    }
}
