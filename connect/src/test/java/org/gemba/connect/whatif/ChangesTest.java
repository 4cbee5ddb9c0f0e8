package org.gemba.connect.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gemba.connect.factoryfile.FactoryFile;
import org.gemba.connect.whatif.NotAsked.Reason;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.house.promise.Proves;
import org.gemba.simulator.chance.Fixed;
import org.gemba.simulator.fit.Fitted;
import org.gemba.simulator.model.Mix;
import org.gemba.simulator.model.Operator;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Release;
import org.gemba.simulator.model.Room;
import org.gemba.simulator.model.Signal;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.plant.MeasuredBreaks;
import org.gemba.simulator.plant.MeasuredTime;
import org.gemba.simulator.plant.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Proves("WHATIF-1")
class ChangesTest {
    private static final LineDefinition LINE = Asked.line("ASSY-1");
    private static final StationId CLOSE = new StationId("A-05");
    private static final StationId IMPELLER = new StationId("A-04");
    private static final StationId NOWHERE = new StationId("Z-99");
    private static final PartId HOUSES = new PartId("HP-20");
    private static final PartId FARMS = new PartId("HP-32");

    @Test
    void anotherStandardCycleChangesEveryPartInProportion() throws NotAsked {
        LineModel asked = over(new Change.CycleBecomes(CLOSE, Duration.ofSeconds(30)));
        assertThat(work(asked, HOUSES, CLOSE)).isEqualTo(30);
        // Its own standard there is 61 s in place of 60 s.
        assertThat(work(asked, FARMS, CLOSE)).isEqualTo(30.5);
        assertThat(work(asked, HOUSES, IMPELLER)).isEqualTo(55);
    }

    @Test
    void timeThatMovesIsMissingThereAndAddedHere() throws NotAsked {
        LineModel asked = over(new Change.TimeMoves(CLOSE, IMPELLER, Duration.ofSeconds(5)));
        assertThat(work(asked, HOUSES, CLOSE)).isEqualTo(55);
        assertThat(work(asked, HOUSES, IMPELLER)).isEqualTo(60);
    }

    @Test
    void placesAndMachinesAreTheStationsOwn() throws NotAsked {
        LineModel asked = over(new Change.PlacesBecome(IMPELLER, 9), new Change.MachinesBecome(CLOSE, 2));
        assertThat(station(asked, IMPELLER).lane()).isEqualTo(Room.of(9));
        assertThat(station(asked, CLOSE).parallel()).isEqualTo(2);
    }

    @Test
    void aStationThatStandsHasABreakdownByItsWork() throws NotAsked {
        LineModel asked = over(new Change.StationStands(CLOSE, Duration.ofMinutes(30), Duration.ofHours(8)));
        assertThat(station(asked, CLOSE).breakdowns()).singleElement().satisfies(breakdown -> {
            assertThat(breakdown.repair()).isEqualTo(new Fixed(1_800));
            assertThat(breakdown.until().mean()).isEqualTo(28_800);
        });
    }

    @Test
    void aChangeoverCanBeSetAndOneThatIsKnownCanBeCut() throws NotAsked {
        LineModel with = over(new Change.ChangeoverBecomes(CLOSE, Duration.ofSeconds(40)));
        LineModel cut = Changes.over(with, List.of(new Change.ChangeoverCut(CLOSE, 25)));
        assertThat(station(cut, CLOSE).changeover().orElseThrow().usual()).isEqualTo(new Fixed(30));
    }

    /** The line takes 525, 350 and 200 a day, 1,075 in all; 1,075 more come twice as often. */
    @Test
    void ordersThatSetThePaceComeNearerTogetherForMoreDemand() throws NotAsked {
        List<Double> sample = List.of(40.0, 80.0, 120.0, 200.0);
        MeasuredTime starts = new MeasuredTime(
                MeasuredTime.Kind.BETWEEN_STARTS,
                new StationId("A-01"),
                Optional.empty(),
                Optional.empty(),
                "",
                4,
                sample,
                Fitted.to(sample),
                new Fixed(110),
                org.gemba.simulator.plant.Basis.RATE);
        Observation paced = new Observation(
                LINE.key(),
                100,
                false,
                Duration.ofDays(5),
                List.of(starts),
                List.of(),
                List.of(),
                0.4,
                List.of(),
                MeasuredBreaks.NONE);
        LineModel asked = Changes.over(LineModel.of(LINE, paced), List.of(new Change.DemandBecomes(HOUSES, 1_600)));
        Release release = asked.factory().releases().getFirst();
        assertThat(release.workingTime()).contains("Calendar");
        assertThat(release.signal()).isInstanceOfSatisfying(Signal.Apart.class, apart -> {
            assertThat(apart.between()).isEqualTo(new Fixed(55));
            assertThat(apart.mix()).isInstanceOf(Mix.Shares.class);
        });
    }

    @Test
    void anotherDemandIsAnotherMixAndAnotherTakt() throws NotAsked {
        LineModel asItIs = LineModel.of(LINE);
        // 525 + 350 + 200 pieces a day; with 1,275 of the first there are 1,825.
        LineModel asked = over(new Change.DemandBecomes(HOUSES, 1_275));
        assertThat(asked.takt().orElseThrow().toNanos())
                .isCloseTo(
                        asItIs.takt().orElseThrow().toNanos() * 1_075 / 1_825,
                        org.assertj.core.data.Offset.offset(10L));
        assertThat(asked.factory().releases()).isNotEqualTo(asItIs.factory().releases());
    }

    @Test
    void aSmallerCrewSharesTheStationsOfItsSegment() throws NotAsked {
        LineModel asked = over(new Change.CrewBecomes(new SegmentId("DRIVE"), 2));
        assertThat(asked.factory().operators())
                .containsExactly(
                        Operator.of("DRIVE 1", "A-04", "A-05", "A-06"), Operator.of("DRIVE 2", "A-05", "A-06", "A-04"));
    }

    static Stream<Arguments> refused() {
        Duration minute = Duration.ofMinutes(1);
        return Stream.of(
                Arguments.of(Reason.NOTHING_CHANGED, List.of()),
                Arguments.of(
                        Reason.CHANGED_TWICE,
                        List.of(new Change.MachinesBecome(CLOSE, 2), new Change.MachinesBecome(CLOSE, 3))),
                Arguments.of(Reason.STATION_UNKNOWN, List.of(new Change.MachinesBecome(NOWHERE, 2))),
                Arguments.of(Reason.STATION_UNKNOWN, List.of(new Change.TimeMoves(CLOSE, NOWHERE, minute))),
                Arguments.of(Reason.CYCLE_OUTSIDE, List.of(new Change.CycleBecomes(CLOSE, Duration.ZERO))),
                Arguments.of(Reason.CYCLE_OUTSIDE, List.of(new Change.CycleBecomes(CLOSE, Duration.ofHours(25)))),
                Arguments.of(Reason.MOVED_OUTSIDE, List.of(new Change.TimeMoves(CLOSE, IMPELLER, minute))),
                Arguments.of(Reason.MOVED_NOWHERE, List.of(new Change.TimeMoves(CLOSE, CLOSE, minute))),
                Arguments.of(Reason.PLACES_OUTSIDE, List.of(new Change.PlacesBecome(CLOSE, 10_001))),
                Arguments.of(Reason.MACHINES_OUTSIDE, List.of(new Change.MachinesBecome(CLOSE, 0))),
                Arguments.of(Reason.STANDS_OUTSIDE, List.of(new Change.StationStands(CLOSE, Duration.ZERO, minute))),
                Arguments.of(Reason.STANDS_OFTEN, List.of(new Change.StationStands(CLOSE, minute, minute))),
                Arguments.of(Reason.PERCENT_OUTSIDE, List.of(new Change.ChangeoverCut(CLOSE, 101))),
                Arguments.of(Reason.NO_CHANGEOVER, List.of(new Change.ChangeoverCut(CLOSE, 50))),
                Arguments.of(
                        Reason.CHANGEOVER_OUTSIDE, List.of(new Change.ChangeoverBecomes(CLOSE, Duration.ofDays(2)))),
                Arguments.of(Reason.PART_UNKNOWN, List.of(new Change.DemandBecomes(new PartId("X"), 1))),
                Arguments.of(Reason.DEMAND_OUTSIDE, List.of(new Change.DemandBecomes(HOUSES, -1))),
                Arguments.of(
                        Reason.NO_DEMAND,
                        List.of(
                                new Change.DemandBecomes(HOUSES, 0),
                                new Change.DemandBecomes(FARMS, 0),
                                new Change.DemandBecomes(new PartId("HP-50"), 0))),
                Arguments.of(Reason.SEGMENT_UNKNOWN, List.of(new Change.CrewBecomes(new SegmentId("X"), 1))),
                Arguments.of(Reason.PEOPLE_OUTSIDE, List.of(new Change.CrewBecomes(new SegmentId("DRIVE"), 0))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatTheLineOrTheLimitsDoNotAllowIsRefusedWithItsReason(Reason reason, List<Change> changes) {
        assertThatThrownBy(() -> Changes.over(LineModel.of(LINE), changes))
                .isInstanceOfSatisfying(
                        NotAsked.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void theFileOfAScenarioIsReadBackToTheFactoryThatIsPlayed() throws NotAsked {
        Question question = Asked.question(
                "All \"at once\": #1",
                new Change.CycleBecomes(CLOSE, Duration.ofMillis(50_500)),
                new Change.TimeMoves(CLOSE, IMPELLER, Duration.ofSeconds(3)),
                new Change.PlacesBecome(IMPELLER, 9),
                new Change.MachinesBecome(CLOSE, 2),
                new Change.StationStands(CLOSE, Duration.ofMinutes(30), Duration.ofHours(8)),
                new Change.ChangeoverBecomes(CLOSE, Duration.ofSeconds(40)),
                new Change.DemandBecomes(HOUSES, 700),
                new Change.CrewBecomes(new SegmentId("DRIVE"), 2));
        LineModel asItIs = LineModel.of(LINE);
        LineModel asAsked = Changes.over(asItIs, question.changes());
        String text = ScenarioFile.of(question, asItIs, asAsked);
        assertThat(FactoryFile.read(text))
                .as(text)
                .isInstanceOfSatisfying(FactoryFile.Result.Understood.class, understood -> {
                    assertThat(understood.study().base()).isEqualTo(asItIs.factory());
                    assertThat(understood.study().scenarios()).singleElement().satisfies(scenario -> {
                        assertThat(scenario.name()).isEqualTo("All \"at once\": #1");
                        assertThat(scenario.about()).isEqualTo("It waits there.");
                        assertThat(scenario.factory()).isEqualTo(asAsked.factory());
                    });
                    assertThat(understood.study().playedFor().horizon()).isEqualTo(Optional.of(Duration.ofDays(1)));
                });
        // Only what differs stands in it: the scenario is much shorter than the line.
        assertThat(text.length() - text.indexOf("scenarios:")).isLessThan(text.indexOf("scenarios:"));
    }

    private static LineModel over(Change... changes) throws NotAsked {
        return Changes.over(LineModel.of(LINE), List.of(changes));
    }

    private static double work(LineModel model, PartId part, StationId station) {
        Part found = model.factory().parts().stream()
                .filter(each -> each.id().equals(part))
                .findFirst()
                .orElseThrow();
        return found.route().stream()
                .filter(step -> step.place().equals(station))
                .findFirst()
                .orElseThrow()
                .hands()
                .mean();
    }

    private static Station station(LineModel model, StationId id) {
        return model.factory().places().stream()
                .filter(place -> place.id().equals(id))
                .map(Station.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
