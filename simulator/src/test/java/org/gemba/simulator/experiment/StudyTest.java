package org.gemba.simulator.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs are made until the answer is good enough, and the answer does not depend on who made them. */
class StudyTest {
    private static final Trial TRIAL = Noise.round(100, 10, 42);
    private static final Precision PRECISION = new Precision(Noise.OUTPUT, 0.02, 0.95, 10, 1_000);
    private static final Cores ONE = new Cores(1);

    @Test
    void runsStopAtTheFirstIntervalThatIsNarrowEnough() {
        Study study = Study.untilNarrow(TRIAL, PRECISION, Replications.NONE, ONE, Watch.NOBODY);

        assertThat(study.ending()).isEqualTo(Ending.NARROW_ENOUGH);
        assertThat(study.replications().interval(Noise.OUTPUT, 0.95).relativeHalfWidth())
                .isLessThanOrEqualTo(0.02);
        List<Replication> before =
                study.replications().runs().subList(0, study.replications().size() - 1);
        assertThat(new Replications(before).interval(Noise.OUTPUT, 0.95).relativeHalfWidth())
                .isGreaterThan(0.02);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void theNumberOfCoresChangesNothing(int threads) {
        Study one = Study.untilNarrow(TRIAL, PRECISION, Replications.NONE, ONE, Watch.NOBODY);

        assertThat(Study.untilNarrow(TRIAL, PRECISION, Replications.NONE, new Cores(threads), Watch.NOBODY))
                .isEqualTo(one);
        assertThat(Study.ofRuns(TRIAL, 100, Replications.NONE, new Cores(threads), Watch.NOBODY))
                .isEqualTo(Study.ofRuns(TRIAL, 100, Replications.NONE, ONE, Watch.NOBODY));
    }

    @Property(tries = 30)
    void anInterruptedStudyGoesOnToTheSameAnswer(@ForAll @IntRange(min = 1, max = 200) int interruptedAfter) {
        Study whole = Study.untilNarrow(TRIAL, PRECISION, Replications.NONE, ONE, Watch.NOBODY);

        Study begun =
                Study.untilNarrow(TRIAL, PRECISION, Replications.NONE, new Cores(2), Noise.until(interruptedAfter));
        Replications kept = ReplicationsText.read(ReplicationsText.written(begun.replications()));
        Study goneOn = Study.untilNarrow(TRIAL, PRECISION, kept, ONE, Watch.NOBODY);

        assertThat(goneOn).isEqualTo(whole);
    }

    @Test
    void whoeverWatchesSeesEveryRunInOrderAndMayEndTheStudy() {
        List<Long> seen = new ArrayList<>();
        Watch watch = new Watch() {
            @Override
            public void finished(Replication replication) {
                seen.add(replication.number());
            }

            @Override
            public boolean goesOn() {
                return seen.size() < 7;
            }
        };

        Study study = Study.ofRuns(TRIAL, 100, Replications.NONE, new Cores(4), watch);

        assertThat(seen).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(study.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(study.replications().size()).isEqualTo(7);
    }

    @Test
    void theMostRunsAreTheMost() {
        Precision precision = new Precision(Noise.OUTPUT, 1e-6, 0.95, 10, 50);

        Study study = Study.untilNarrow(TRIAL, precision, Replications.NONE, new Cores(3), Watch.NOBODY);

        assertThat(study.ending()).isEqualTo(Ending.MOST_RUNS);
        assertThat(study.replications().size()).isEqualTo(50);
    }

    @Test
    void aFailedRunFailsTheStudyWithItsOwnWords() {
        Trial trial = replication -> {
            if (replication == 5) {
                throw new IllegalArgumentException("The line has no station.");
            }
            return TRIAL.run(replication);
        };

        assertThatThrownBy(() -> Study.ofRuns(trial, 100, Replications.NONE, new Cores(4), Watch.NOBODY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The line has no station.");
    }

    /** Sequential stopping costs a little coverage: of 2,000 studies with 95 percent, at least 92 in a hundred cover. */
    @Test
    void stoppingWhenNarrowCostsLittleCoverage() {
        int covered = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            Study study =
                    Study.untilNarrow(Noise.round(100, 10, seed), PRECISION, Replications.NONE, ONE, Watch.NOBODY);
            covered += study.replications().interval(Noise.OUTPUT, 0.95).covers(100) ? 1 : 0;
        }
        assertThat(covered).isBetween(1_840, 1_950);
    }

    @Test
    void aFigureThatSomeRunsDidNotComeToIsCountedWhereItIs() {
        Replications runs = new Replications(List.of(
                Replication.of(0, Map.of("a", 1.0)),
                new Replication(1, new TreeMap<>()),
                Replication.of(2, Map.of("a", 3.0, "b", 0.1))));

        assertThat(runs.interval("a", 0.95).count()).isEqualTo(2);
        assertThat(runs.names()).containsExactly("a", "b");
        assertThat(ReplicationsText.read(ReplicationsText.written(runs))).isEqualTo(runs);
    }

    @Test
    void aRecordThatWasCutOffWhileItWasWrittenLosesItsLastRunOnly() {
        Replications runs =
                Study.ofRuns(TRIAL, 3, Replications.NONE, ONE, Watch.NOBODY).replications();
        String text = ReplicationsText.written(runs);

        assertThat(ReplicationsText.read(text.substring(0, text.length() - 4)).runs())
                .isEqualTo(runs.runs().subList(0, 2));
    }

    @Test
    void aWrongRecordIsRefused() {
        assertThatThrownBy(() -> ReplicationsText.read("")).hasMessageContaining("another file");
        assertThatThrownBy(() -> ReplicationsText.read("run\ta\n0\t1\t2\n")).hasMessageContaining("Line 2 has 3 cells");
        assertThatThrownBy(() -> ReplicationsText.read("run\ta\n0\tx\n")).hasMessageContaining("Line 2");
        assertThatThrownBy(() -> ReplicationsText.read("run\ta\n1\t1\n"))
                .hasMessageContaining("Run 1 stands where run 0");
        assertThatThrownBy(() -> Replication.of(0, Map.of("a", Double.NaN))).hasMessageContaining("did not come to");
        assertThatThrownBy(() -> Replication.of(0, Map.of("a\tb", 1.0))).hasMessageContaining("on one line");
        assertThatThrownBy(() -> new Precision("a", 2, 0.95, 10, 20)).hasMessageContaining("percent");
        assertThatThrownBy(() -> new Precision("a", 0.1, 0.95, 30, 20)).hasMessageContaining("exchanged");
        assertThatThrownBy(() -> new Cores(0)).hasMessageContaining("as many as the machine has");
    }
}
