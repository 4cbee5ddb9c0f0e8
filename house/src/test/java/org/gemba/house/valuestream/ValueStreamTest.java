package org.gemba.house.valuestream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.TeamId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Definition;
import org.gemba.house.language.Quality;
import org.junit.jupiter.api.Test;

/** Two units through two stations, small enough to be reckoned by hand. */
class ValueStreamTest {
    /**
     * Minutes: U1 is cut 0-60 and 30-90 (two people at once), then waits, and is packed 120-150. U2 is cut 90-150, then
     * packed 180-210. The cutter broke down 200-220.
     */
    private static Floor twoUnits() {
        return new Floor()
                .worked("U1", "CUT", 0, 60)
                .worked("U1", "CUT", 30, 90)
                .worked("U2", "CUT", 90, 150)
                .worked("U1", "PACK", 120, 150)
                .worked("U2", "PACK", 180, 210)
                .stopped("CUT", "BELT", 200, 220);
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static double share(Amount amount) {
        return ((Amount.Share) amount).value();
    }

    @Test
    void touchTimeCountsOverlapsOnce() {
        var lead = twoUnits().stream().leadTime();
        // U1: 90 + 30, U2: 60 + 30; added up simply U1 has 150.
        assertThat(lead.touch()).isEqualTo(minutes(210));
        assertThat(lead.plainSum()).isEqualTo(minutes(240));
        assertThat(lead.hidden()).isEqualTo(minutes(30));
        assertThat(lead.overlapping()).isEqualTo(1);
    }

    @Test
    void leadTimeIsStagnationAndTouch() {
        var lead = twoUnits().stream().leadTime();
        // U1: 0-150, U2: 90-210.
        assertThat(lead.lead().mean()).isEqualTo(minutes(135));
        assertThat(lead.lead().median()).isEqualTo(minutes(135));
        assertThat(lead.total()).isEqualTo(minutes(270));
        assertThat(lead.stagnation()).isEqualTo(minutes(60));
        assertThat(share(lead.efficiency())).isCloseTo(210.0 / 270, within(1e-12));
        assertThat(share(lead.efficiencyMedian())).isCloseTo((120.0 / 150 + 90.0 / 120) / 2, within(1e-12));
    }

    @Test
    void aStationIsBusyOnceHoweverManyReportsOverlap() {
        var cut = twoUnits().stream().stations().getFirst();
        assertThat(cut.station()).isEqualTo(new StationId("CUT"));
        // 0-150 and 200-220 of a period of 220 minutes; the plain sum is 60 + 60 + 60 + 20.
        assertThat(cut.occupied()).isEqualTo(minutes(170));
        assertThat(cut.running()).isEqualTo(minutes(150));
        assertThat(cut.plainSum()).isEqualTo(minutes(200));
        assertThat(cut.atOnce()).isEqualTo(2);
        assertThat(share(cut.share())).isCloseTo(170.0 / 220, within(1e-12));
    }

    @Test
    void waitingIsChargedToTheProcessWaitedFor() {
        ValueStream stream = twoUnits().stream();
        var pack = stream.processes().stream()
                .filter(process -> process.name().equals("PACK"))
                .findFirst()
                .orElseThrow();
        // U1 waits 90-120 and U2 150-180.
        assertThat(pack.waited()).isEqualTo(minutes(60));
        assertThat(pack.visited()).isEqualTo(2);
        assertThat(stream.map().boxes().getLast().stockBefore()).isCloseTo(60.0 / 220, within(1e-12));
    }

    @Test
    void theTimelineAddsUpToTheMeanLeadTime() {
        ValueStream stream = twoUnits().stream();
        assertThat(stream.map().leadTime()).isEqualTo(stream.leadTime().lead().mean());
    }

    @Test
    void aUnitThatIsWhollyScrappedIsInProcessNoLonger() {
        var stock = new Floor()
                        .started("U1", "CUT", 0)
                        .finished("U1", "CUT", 100)
                        .started("U2", "CUT", 0)
                        .tell(
                                50,
                                new Quality.UnitScrapped(
                                        new UnitId("U2"), new StationId("CUT"), PieceCount.ONE, "dropped"))
                        .stream()
                        .stock();
        // U1 for 100 minutes and U2 for 50, of a period of 100.
        assertThat(((Amount.Average) stock.average()).value()).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void unitsInProcessAreMeasuredAndAgreeWithLittle() {
        var stock = twoUnits().stream().stock();
        assertThat(((Amount.Average) stock.average()).value()).isCloseTo(270.0 / 220, within(1e-12));
        assertThat(((Amount.Average) stock.little()).value()).isCloseTo(270.0 / 220, within(1e-12));
        assertThat(stock.most()).isEqualTo(2);
    }

    @Test
    void plainSumsCanPointAtTheWrongStation() {
        var bottleneck = new Floor()
                .worked("U1", "MILL", 0, 100).worked("U1", "CHECK", 100, 160).worked("U2", "CHECK", 100, 160).stream()
                        .bottleneck()
                        .orElseThrow();
        assertThat(bottleneck.station().name()).isEqualTo("MILL");
        assertThat(bottleneck.byPlainSum().name()).isEqualTo("CHECK");
        assertThat(bottleneck.plainSumMisleads()).isTrue();
        assertThat(bottleneck.close()).isEmpty();
    }

    @Test
    void stationsOccupiedNineTenthsAsLongAreCloseBehindTheBottleneck() {
        var close = new Floor()
                .worked("U1", "MILL", 0, 100).worked("U2", "TURN", 0, 90).worked("U3", "SAW", 0, 89).stream()
                        .bottleneck()
                        .orElseThrow()
                        .close();
        assertThat(close).extracting(ValueStream.StationFlow::name).containsExactly("TURN");
    }

    @Test
    void aFinishedUnitEndsWhereTheFactSaysSo() {
        var lead = new Floor()
                        .started("U1", "CUT", 0)
                        .worked("U1", "CUT", 10, 20)
                        .finished("U1", "CUT", 50)
                        .started("U2", "CUT", 20)
                        .stream()
                        .leadTime();
        assertThat(lead.endsByFact()).isTrue();
        assertThat(lead.lead().count()).isEqualTo(1);
        assertThat(lead.lead().mean()).isEqualTo(minutes(50));
        assertThat(lead.stagnation()).isEqualTo(minutes(40));
    }

    @Test
    void aCorrectedCycleCountsNoLonger() {
        Floor floor = new Floor().worked("U1", "CUT", 0, 60).worked("U1", "CUT", 60, 90);
        floor.tell(
                100,
                new Bookkeeping.Corrected(
                        1,
                        Floor.cycle("U1", "CUT", 60, 1, Attempt.FIRST),
                        Floor.at(60),
                        Optional.of(Floor.cycle("U1", "CUT", 20, 5, Attempt.FIRST)),
                        "misread"));
        ValueStream stream = floor.stream();
        assertThat(stream.leadTime().touch()).isEqualTo(minutes(50));
        assertThat(stream.reports().work().pieces()).isEqualTo(6);
        assertThat(stream.coverage().reports()).isEqualTo(2);
    }

    @Test
    void factsWithoutATimeCountInTotalsAndNeverInTimes() {
        Floor floor = twoUnits();
        floor.tell(500, new Bookkeeping.Undated(Floor.cycle("U3", "PACK", 45, 7, Attempt.FIRST)));
        ValueStream stream = floor.stream();
        assertThat(stream.coverage().undated()).isEqualTo(1);
        assertThat(stream.coverage().units()).isEqualTo(3);
        assertThat(stream.coverage().unitsDated()).isEqualTo(2);
        assertThat(stream.reports().work().pieces()).isEqualTo(12);
        assertThat(stream.leadTime().total()).isEqualTo(minutes(270));
        assertThat(stream.period().orElseThrow().to()).isEqualTo(Floor.at(220));
    }

    @Test
    void theSendersOwnLengthIsKeptBesideTheTwoTimes() {
        Floor floor = new Floor().worked("U1", "CUT", 0, 60);
        floor.tell(60, new Bookkeeping.SpanReported(1, minutes(45)));
        var work = floor.stream().reports().work();
        assertThat(work.elapsed()).isEqualTo(minutes(60));
        assertThat(work.span()).isEqualTo(minutes(45));
    }

    @Test
    void aWindowTellsOfUnitsThatEndedInItWithTheirWholeLeadTime() {
        Window afternoon = new Window(Floor.at(160), Floor.at(215));
        ValueStream stream = twoUnits().stream(afternoon, PlannedTime.NOT_KNOWN);
        assertThat(stream.leadTime().lead().count()).isEqualTo(1);
        assertThat(stream.leadTime().lead().mean()).isEqualTo(minutes(120));
        assertThat(stream.reports().work().rows()).isEqualTo(1);
        assertThat(stream.stops()).isEmpty();
    }

    /** ISO 22400-2:2014: availability APT/PBT, effectiveness PRI × PQ / APT, quality ratio GQ/PQ. */
    @Test
    void oeeFollowsIso22400AndEffectivenessIsNotCapped() {
        Floor floor = new Floor();
        floor.tell(
                0,
                new Definition.StationDescribed(new Station(
                        new StationId("CUT"),
                        "Cutter",
                        new TeamId("T"),
                        minutes(10),
                        PieceCount.NONE,
                        Duration.ZERO,
                        1)));
        floor.tell(60, Floor.cycle("U1", "CUT", 60, 9, Attempt.FIRST)).defect("CUT", 1, 60);
        PlannedTime twoHours = (station, window) -> Optional.of(minutes(120));
        Oee oee = floor.stream(Window.ALL, twoHours).stations().getFirst().oee();
        assertThat(share(oee.availability())).isCloseTo(0.5, within(1e-12));
        // Ten pieces of ten minutes each in an hour.
        assertThat(share(oee.effectiveness())).isCloseTo(100.0 / 60, within(1e-12));
        assertThat(share(oee.quality())).isCloseTo(0.9, within(1e-12));
        assertThat(share(oee.whole())).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void withoutPlannedTimesOeeIsNotKnown() {
        Oee oee = twoUnits().stream().stations().getFirst().oee();
        assertThat(oee.whole()).isEqualTo(new Amount.NotKnown(Amount.Missing.PLANNED_TIMES));
    }

    @Test
    void firstPassYieldIsRolledOverTheStations() {
        Floor floor = new Floor();
        floor.tell(60, Floor.cycle("U1", "CUT", 60, 9, Attempt.FIRST)).defect("CUT", 1, 60);
        floor.tell(90, Floor.cycle("U1", "PACK", 30, 4, Attempt.FIRST)).defect("PACK", 1, 90);
        floor.tell(120, Floor.cycle("U1", "CUT", 10, 1, Attempt.REWORK));
        var defects = floor.stream().defects();
        assertThat(share(defects.rolled())).isCloseTo(0.9 * 0.8, within(1e-12));
        assertThat(share(defects.firstPass())).isCloseTo(13.0 / 15, within(1e-12));
        assertThat(floor.stream().reports().rework()).isEqualTo(1);
    }

    @Test
    void aReportToldTwiceIsSeen() {
        Floor floor = twoUnits().worked("U1", "CUT", 0, 60);
        assertThat(floor.stream().coverage().repeated()).isEqualTo(1);
    }

    @Test
    void stopsStandByReasonTheLongestFirst() {
        var stops = new Floor()
                .stopped("CUT", "BELT", 0, 10).stopped("CUT", "TOOL", 20, 50).stopped("CUT", "BELT", 60, 70).stream()
                        .stops();
        assertThat(stops).extracting(ValueStream.StopFlow::reason).containsExactly("TOOL", "BELT");
        assertThat(stops.getLast().stops()).isEqualTo(2);
        assertThat(stops.getLast().stopped()).isEqualTo(minutes(20));
    }

    @Test
    void anEmptyJournalHasNoFiguresButSaysSo() {
        ValueStream stream = new Floor().stream();
        assertThat(stream.period()).isEmpty();
        assertThat(stream.bottleneck()).isEmpty();
        assertThat(stream.leadTime().efficiency()).isInstanceOf(Amount.NotKnown.class);
        assertThat(stream.figures()).isNotEmpty();
    }

    @Test
    void manyProcessesAreMergedAndTheTimelineStillAddsUp() {
        Floor floor = new Floor();
        for (int i = 0; i < 15; i++) {
            floor.worked("U1", "S-" + i, 20L * i, 20L * i + 10);
        }
        ValueStreamMap map = floor.stream().map();
        assertThat(map.boxes()).hasSize(ValueStreamMap.MOST_BOXES);
        assertThat(map.leftOut().orElseThrow().processes()).isEqualTo(5);
        assertThat(map.leadTime()).isEqualTo(minutes(290));
    }

    @Test
    void everyFigureOpensToExactlyItsFacts() {
        Floor floor = twoUnits().changedOver("PACK", 220, 230).defect("CUT", 2, 90);
        floor.tell(235, Floor.cycle("U1", "CUT", 5, 1, Attempt.REWORK));
        floor.tell(500, new Bookkeeping.Undated(Floor.cycle("U3", "PACK", 45, 7, Attempt.FIRST)));
        floor.tell(500, new Bookkeeping.SpanReported(1, minutes(45)));
        List<Figure> figures = floor.stream().figures();
        assertThat(figures).hasSizeGreaterThan(80);
        for (Figure figure : figures) {
            long behind = floor.facts.stream().filter(figure.door()::leadsTo).count();
            assertThat(behind).as(figure.key() + " " + figure.of()).isEqualTo(figure.facts());
        }
    }
}
