package org.gemba.simulator.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.chance.Gamma;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.experiment.Comparison;
import org.gemba.simulator.experiment.Cores;
import org.gemba.simulator.experiment.Ending;
import org.gemba.simulator.experiment.Fewest;
import org.gemba.simulator.experiment.Interval;
import org.gemba.simulator.experiment.Precision;
import org.gemba.simulator.experiment.Replications;
import org.gemba.simulator.experiment.Scenario;
import org.gemba.simulator.experiment.Sensitivity;
import org.gemba.simulator.experiment.Study;
import org.gemba.simulator.experiment.Watch;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Change;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Loop;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Place;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Room;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.model.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way: a factory, an experiment, an answer with its uncertainty, theory beside it. */
class FactoryTrialTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Cores TWO = new Cores(2);
    private static final Offset<Double> SMALL = within(1e-6);

    static List<Factory> knownToTheory() {
        return List.of(
                line(List.of(minutes(1), minutes(1), minutes(1)), List.of(2, 2), List.of()),
                line(
                        List.of(minutes(1), minutes(0.8)),
                        List.of(3),
                        List.of(Breakdown.byWork("jam", minutes(20), minutes(4)))),
                queue(new Exponential(48), 1),
                queue(new Exponential(100), 2),
                queue(Gamma.of(45, 0.5), 1),
                cells(List.of(2, 2, 2)),
                withConwip(4));
    }

    /** The 99.9 percent interval of forty runs holds the exact figure; seeds are fixed. */
    @ParameterizedTest
    @MethodSource("knownToTheory")
    void theSimulationAgreesWithTheory(Factory factory) {
        Map<String, Double> theory = Theory.of(factory);
        Replications runs = runs(factory, 40);

        assertThat(theory).containsKey(Measures.THROUGHPUT);
        assertThat(theory).allSatisfy((key, exact) -> {
            Interval interval = runs.interval(key, 0.999);
            assertThat(exact).as(key).isBetween(interval.low() - 1e-9, interval.high() + 1e-9);
        });
    }

    @Test
    void theoryIsTheTextbooks() {
        assertThat(throughput(line(List.of(minutes(1), minutes(1)), List.of(1), List.of())))
                .isCloseTo(45, SMALL);
        assertThat(throughput(withConwip(4))).isCloseTo(40, SMALL);
        assertThat(throughput(cells(List.of(1, 1, 1)))).isCloseTo(60 * 22.0 / 39, SMALL);
        assertThat(Theory.of(queue(new Exponential(48), 1)).getOrDefault(Measures.LEAD_TIME, Double.NaN))
                .isCloseTo(240, SMALL);
    }

    private static double throughput(Factory factory) {
        return Theory.of(factory).getOrDefault(Measures.THROUGHPUT, Double.NaN);
    }

    @Test
    void whatTheoryDoesNotKnowIsNotSaid() {
        assertThat(Theory.of(line(List.of(minutes(1), new Fixed(60)), List.of(1), List.of())))
                .isEmpty();
        assertThat(Theory.of(queue(new Exponential(61), 1))).isEmpty();
        assertThat(Theory.of(queue(new Fixed(61), 2))).isEmpty();
        assertThat(Theory.of(cells(List.of(30, 30, 30, 30, 30)))).isEmpty();
    }

    @Test
    void aStudyStopsWhenItIsNarrowAndIsTheSameOnTwoCores() {
        FactoryTrial trial = trial(line(List.of(minutes(1), minutes(1)), List.of(1), List.of()));
        Precision precision = new Precision(Measures.THROUGHPUT, 0.01, 0.95, 10, 400);

        Study study = Study.untilNarrow(trial, precision, Replications.NONE, TWO, Watch.NOBODY);

        assertThat(study.ending()).isEqualTo(Ending.NARROW_ENOUGH);
        assertThat(study).isEqualTo(Study.untilNarrow(trial, precision, Replications.NONE, new Cores(1), Watch.NOBODY));
    }

    /** One place more in the lane is shown to help although twenty runs alone are far too noisy to show it. */
    @Test
    void commonRandomNumbersShowOnePlaceMore() {
        Factory line = line(List.of(minutes(1), minutes(1)), List.of(6), List.of());
        Replications before = runs(line, 20);
        Replications after = runs(WhatIf.lane(line, new StationId("S-1"), 7), 20);

        Comparison comparison = Comparison.of(before, after, Measures.THROUGHPUT, 0.99);

        assertThat(comparison.verdict()).isEqualTo(Comparison.Verdict.MORE);
        assertThat(comparison.correlation()).isGreaterThan(0.9);
        Interval alone = after.interval(Measures.THROUGHPUT, 0.99);
        assertThat(alone.halfWidth()).isGreaterThan(2 * comparison.difference().halfWidth());
    }

    /** The slow station of three varies as much as the others, but its variation costs most. */
    @Test
    void theVariationThatHurtsMostIsFound() {
        Factory line = line(List.of(minutes(0.5), minutes(1), minutes(0.5)), List.of(1, 1), List.of());
        List<String> sources = WhatIf.sources(line);
        assertThat(sources)
                .containsExactly(
                        "part P step 1 at S-0 hands", "part P step 2 at S-1 hands", "part P step 3 at S-2 hands");
        List<Scenario> calmer = sources.stream()
                .map(source -> new Scenario(source, trial(WhatIf.levelled(line, source))))
                .toList();

        Sensitivity sensitivity = Sensitivity.of(trial(line), calmer, Measures.THROUGHPUT, 20, 0.99, TWO, Watch.NOBODY);

        assertThat(sensitivity.effects().getFirst().source()).isEqualTo("part P step 2 at S-1 hands");
        assertThat(sensitivity.effects().getFirst().shown()).isTrue();
    }

    @Test
    void halvedVariationLiesBetweenAllOfItAndNone() {
        Factory line = line(
                List.of(minutes(1), minutes(1)), List.of(1), List.of(Breakdown.byWork("jam", minutes(20), minutes(4))));
        String repair = "station S-0 jam repair";
        assertThat(WhatIf.sources(line)).contains(repair, "station S-1 jam until");

        double whole = mean(line);
        double half = mean(WhatIf.halved(line, repair));
        double none = mean(WhatIf.levelled(line, repair));

        assertThat(half).isBetween(whole, none);
    }

    /** A line of three under CONWIP makes 60 w ÷ (w + 2) an hour: 46 needs seven cards (46.67), six make 45. */
    @Test
    void theFewestCardsAreThoseOfTheory() {
        Fewest.Question question = new Fewest.Question(Measures.THROUGHPUT, 46, 1, 16, 0.99, 640);

        Fewest fewest =
                Fewest.of(cards -> trial(WhatIf.cards(withConwip(1), "CONWIP", cards)), question, TWO, Watch.NOBODY);

        assertThat(fewest.enough()).isEqualTo(OptionalInt.of(7));
        assertThat(fewest.tooFew()).isEqualTo(OptionalInt.of(6));
    }

    @Test
    void aBusyQueueNeedsLongerToSettle() {
        Conditions watched = new Conditions(HOUR.multipliedBy(100), Optional.empty(), Optional.empty(), 2, 1);
        Beginning calm =
                Beginning.found(List.of(new Alternative("calm", queue(new Exponential(30), 1))), watched, Watch.NOBODY);
        Beginning overloaded =
                Beginning.found(List.of(new Alternative("more", queue(new Exponential(66), 1))), watched, Watch.NOBODY);

        assertThat(calm.settled()).isTrue();
        assertThat(calm.warmUp()).isLessThan(HOUR.multipliedBy(20));
        assertThat(overloaded.settled()).isFalse();
    }

    /** Theory is about what stays as it is, and the warm-up that is found is that of the beginning, not of a rebuild in the middle. */
    @Test
    void whatChangesIsNeitherTheorysNorTheWarmUps() {
        Factory calm = queue(new Exponential(30), 1);
        Factory rebuilt = calm.with(
                Change.once("rebuild", HOUR.multipliedBy(40), HOUR.multipliedBy(20), Change.Effect.work(0.5), "S"));
        Conditions watched = new Conditions(HOUR.multipliedBy(100), Optional.empty(), Optional.empty(), 2, 1);

        assertThat(Theory.of(rebuilt)).isEmpty();
        assertThat(Beginning.found(List.of(new Alternative("rebuilt", rebuilt)), watched, Watch.NOBODY))
                .isEqualTo(Beginning.found(List.of(new Alternative("calm", calm)), watched, Watch.NOBODY));
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        Factory line = line(List.of(minutes(1), minutes(1)), List.of(1), List.of());

        assertThatThrownBy(() -> WhatIf.cards(line, "K-9", 3)).hasMessageContaining("no loop K-9");
        assertThatThrownBy(() -> WhatIf.lane(line, new StationId("X"), 3)).hasMessageContaining("no station X");
        assertThatThrownBy(() -> WhatIf.levelled(line, "weather")).hasMessageContaining("the sources are part P");
        assertThatThrownBy(() -> FactoryTrial.of(line, 1, HOUR, Duration.ZERO)).hasMessageContaining("above 0");
    }

    private static FactoryTrial trial(Factory factory) {
        return FactoryTrial.of(factory, 20261122, HOUR.multipliedBy(10), HOUR.multipliedBy(100));
    }

    private static Replications runs(Factory factory, int runs) {
        return Study.ofRuns(trial(factory), runs, Replications.NONE, TWO, Watch.NOBODY)
                .replications();
    }

    private static double mean(Factory factory) {
        return runs(factory, 20).interval(Measures.THROUGHPUT, 0.95).mean();
    }

    private static Variation minutes(double mean) {
        return new Exponential(60 * mean);
    }

    /** Stations in a row, endless material before the first; every station with the same breakdowns. */
    private static Factory line(List<Variation> work, List<Integer> lanes, List<Breakdown> breakdowns) {
        List<Place> places = new ArrayList<>();
        List<Step> route = new ArrayList<>();
        for (int i = 0; i < work.size(); i++) {
            places.add(Station.of("S-" + i)
                    .withLane(i == 0 ? 0 : lanes.get(i - 1))
                    .with(breakdowns.toArray(Breakdown[]::new)));
            route.add(Step.at("S-" + i, work.get(i)));
        }
        return saturated(places, route);
    }

    private static Factory queue(Variation work, int machines) {
        return Factory.named("queue")
                .with(Station.of("S").withParallel(machines).withLane(Room.UNLIMITED))
                .with(Part.of("P", Step.at("S", work)))
                .with(new Release("arrivals", Signal.apart(minutes(1), "P")));
    }

    private static Factory withConwip(int cards) {
        Factory line = line(List.of(minutes(1), minutes(1), minutes(1)), List.of(1_000, 1_000), List.of());
        Factory free = line.eachPlace(place -> ((Station) place).withLane(Room.UNLIMITED));
        return free.with(Loop.conwip("CONWIP", cards, free.parts()));
    }

    private static Factory cells(List<Integer> cards) {
        List<Place> places = new ArrayList<>();
        List<Step> route = new ArrayList<>();
        List<Loop> loops = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            places.add(Station.of("S-" + i));
            route.add(Step.at("S-" + i, minutes(1)));
            if (i + 1 < cards.size()) {
                places.add(Store.of("M-" + i));
                route.add(Step.through("M-" + i));
            }
            loops.add(Loop.kanban("K-" + i, cards.get(i), "P", 2 * i, Math.min(2 * i + 1, 2 * cards.size() - 2)));
        }
        return saturated(places, route).with(loops.toArray(Loop[]::new));
    }

    private static Factory saturated(List<Place> places, List<Step> route) {
        return Factory.named("line")
                .with(places.toArray(Place[]::new))
                .with(Part.of("P", route.toArray(Step[]::new)))
                .with(new Release("material", Signal.asRoomAllows("P")));
    }
}
