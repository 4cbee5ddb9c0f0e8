package org.gemba.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;
import static org.gemba.simulator.plant.KnownLine.BLUE;
import static org.gemba.simulator.plant.KnownLine.CUT;
import static org.gemba.simulator.plant.KnownLine.DRILL;
import static org.gemba.simulator.plant.KnownLine.PACK;
import static org.gemba.simulator.plant.KnownLine.RED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Stopping;
import org.gemba.house.promise.Proves;
import org.gemba.simulator.chance.Exponential;
import org.gemba.simulator.chance.Gamma;
import org.gemba.simulator.chance.Lognormal;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Changeover;
import org.gemba.simulator.model.Exit;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Mix;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.plant.MeasuredTime.Kind;
import org.gemba.simulator.run.Figures;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Simulation;
import org.junit.jupiter.api.Test;

/** A known factory is played, told as facts and read again: out comes what went in. */
@Proves("SIMULATE-6")
class ClosedLoopTest {
    private static final Duration PLAYED = Duration.ofDays(28);
    private static final String CALENDAR = "Calendar";

    private static final Factory KNOWN = known();
    private static final List<Recorded> FACTS = KnownLine.told(KNOWN, PLAYED);

    /** The stations work by the line's calendar: 7.5 h a day with a break in them. */
    private static Factory known() {
        List<PartId> lots = Stream.concat(
                        IntStream.range(0, 12).mapToObj(i -> BLUE),
                        IntStream.range(0, 8).mapToObj(i -> RED))
                .toList();
        return Factory.named("known")
                .with(
                        Station.of("CUT")
                                .withLane(0)
                                .working(CALENDAR)
                                .with(Breakdown.byWork("JAM", new Exponential(1_800), new Lognormal(90, 0.5)))
                                .with(Changeover.of(new Gamma(9, 10))),
                        Station.of("DRILL").withLane(3).working(CALENDAR),
                        Station.of("PACK").withLane(0).working(CALENDAR))
                .with(part("BLUE", new Gamma(16, 3)), part("RED", new Lognormal(40, 0.2)))
                .with(new Release("material", new Signal.AsRoomAllows(new Mix.Pattern(lots))))
                .with(UsualWeek.of(KnownLine.line().calendar(), CALENDAR));
    }

    private static Part part(String id, Variation cut) {
        return Part.of(
                id,
                Step.at("CUT", cut),
                Step.at("DRILL", new Gamma(25, 1.8)).or(Exit.scrap(0.02), Exit.rework(0.05, 1)),
                Step.at("PACK", new Exponential(30)));
    }

    private static Observation read(Predicate<Recorded> wanted) {
        return Observation.of(
                KnownLine.line(),
                listener -> FACTS.stream().filter(wanted).forEach(listener),
                Instant.MIN,
                Instant.MAX);
    }

    private static final Observation OBSERVED = read(fact -> true);

    /** The mean lies in the interval that its standard error allows, 3.3 of them to either side (99.9 %). */
    private static void isTheSame(MeasuredTime measured, Variation truth) {
        double error = Math.sqrt(truth.variance() / measured.facts());
        assertThat(measured.used().mean()).as(measured.name()).isCloseTo(truth.mean(), within(3.3 * error));
    }

    @Test
    void cyclesAreWhatTheyWere() {
        isTheSame(cycle(CUT, BLUE), new Gamma(16, 3));
        isTheSame(cycle(CUT, RED), new Lognormal(40, 0.2));
        isTheSame(cycle(DRILL, BLUE), new Gamma(25, 1.8));
        isTheSame(cycle(PACK, RED), new Exponential(30));
    }

    @Test
    void theKindOfVariationIsFound() {
        assertThat(cycle(CUT, BLUE).basis()).isEqualTo(Basis.FITTED);
        assertThat(cycle(CUT, BLUE).used()).isInstanceOf(Gamma.class);
        assertThat(cycle(PACK, BLUE).used()).isInstanceOf(Exponential.class);
    }

    private static MeasuredTime cycle(StationId station, PartId part) {
        return OBSERVED.cycle(station, part).orElseThrow();
    }

    @Test
    void stopsComeAndLastAsTheyDid() {
        isTheSame(OBSERVED.times(Kind.BETWEEN_STOPS, CUT).getFirst(), new Exponential(1_800));
        isTheSame(OBSERVED.times(Kind.STOP, CUT).getFirst(), new Lognormal(90, 0.5));
        assertThat(OBSERVED.times(Kind.STOP, DRILL)).isEmpty();
    }

    @Test
    void changeoversLastAsTheyDid() {
        isTheSame(OBSERVED.times(Kind.CHANGEOVER, CUT).getFirst(), new Gamma(9, 10));
    }

    @Test
    void sharesAreWhatTheyWere() {
        MeasuredShare scrap = OBSERVED.shares(MeasuredShare.Kind.SCRAP, DRILL).getFirst();
        MeasuredShare rework = OBSERVED.shares(MeasuredShare.Kind.REWORK, DRILL).getFirst();
        assertThat(0.02).isBetween(scrap.least(), scrap.most());
        assertThat(0.05).isBetween(rework.least(), rework.most());
    }

    @Test
    void thePartsComeInTheirLots() {
        String sequence = String.join(
                "",
                OBSERVED.sequence().stream()
                        .map(part -> part.value().substring(0, 1))
                        .toList());
        assertThat(sequence).hasSize(1_000).contains("R" + "B".repeat(12) + "R".repeat(8) + "B");
    }

    @Test
    void theModelPlaysLikeTheFactory() {
        PlantModel model = PlantModel.of(KnownLine.line(), OBSERVED);
        Figures truth = play(KNOWN);
        Figures played = play(model.factory());
        assertThat(played.throughput()).isCloseTo(truth.throughput(), within(0.02 * truth.throughput()));
        assertThat(played.inProcess()).isCloseTo(truth.inProcess(), within(0.05 * truth.inProcess()));
        assertThat(played.scrapped() / (double) played.finished()).isCloseTo(0.02, within(0.005));
    }

    private static Figures play(Factory factory) {
        Run run = Simulation.of(factory).begin(11, 0);
        run.playUntil(Duration.ofDays(84));
        return run.figures();
    }

    @Test
    void thatTheFactsAreSimulatedIsSaid() {
        assertThat(OBSERVED.simulated()).isTrue();
    }

    /** A reading that does not see the stops takes them for work: what comes out lies outside, and the test above would say so. */
    @Test
    void aReadingThatOverlooksStopsIsCaught() {
        MeasuredTime wrong = read(fact -> !(fact.fact() instanceof Stopping.StopEnded))
                .cycle(CUT, BLUE)
                .orElseThrow();
        liesOutside(wrong, new Gamma(16, 3));
    }

    private static void liesOutside(MeasuredTime wrong, Variation truth) {
        assertThat(catchThrowable(() -> isTheSame(wrong, truth))).isInstanceOf(AssertionError.class);
    }

    /** A reading by the clock on the wall in place of the calendar takes breaks and nights for work. */
    @Test
    void aReadingThatOverlooksBreaksIsCaught() {
        Observation byTheWall = Observation.of(KnownLine.line(AlwaysOpen.CALENDAR), FACTS::forEach);
        liesOutside(byTheWall.cycle(CUT, BLUE).orElseThrow(), new Gamma(16, 3));
    }
}
