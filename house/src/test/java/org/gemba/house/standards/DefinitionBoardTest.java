package org.gemba.house.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gemba.house.floor.Demand;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.language.Definition;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Source;
import org.junit.jupiter.api.Test;

/** What the plant has said of its line. */
class DefinitionBoardTest {
    private final DefinitionBoard board = told(DefinitionBoard.EMPTY, Definitions.small());

    @Provide
    Arbitrary<LineDefinition> definitions() {
        return Definitions.any();
    }

    @Property(tries = 300)
    void theDifferencesToldMakeTheOneTheOther(
            @ForAll("definitions") LineDefinition before, @ForAll("definitions") LineDefinition wanted) {
        assertThat(told(told(DefinitionBoard.EMPTY, before), wanted).today()).contains(wanted);
    }

    @Property(tries = 100)
    void theSameDefinitionLoadedAgainSaysNothing(@ForAll("definitions") LineDefinition definition) {
        DefinitionBoard told = told(DefinitionBoard.EMPTY, definition);

        assertThat(DefinitionBoard.differences(told.today(), definition)).isEmpty();
    }

    @Property(tries = 100)
    void theOrderOfTheFileSaysNothing(@ForAll("definitions") LineDefinition definition, @ForAll long seed) {
        List<Station> stations = new ArrayList<>(definition.stations());
        Collections.shuffle(stations, new Random(seed));
        LineDefinition shuffled = new LineDefinition(
                definition.plant(),
                definition.line(),
                stations,
                definition.parts().reversed(),
                definition.teams().reversed(),
                definition.calendar(),
                definition.demand().reversed(),
                definition.andon());

        assertThat(DefinitionBoard.differences(Optional.of(definition), shuffled))
                .isEmpty();
    }

    @Property(tries = 100)
    void aSoundDefinitionDoesNotContradictItself(@ForAll("definitions") LineDefinition definition) {
        assertThat(DefinitionBoard.contradictions(definition)).isEmpty();
    }

    @Test
    void onlyWhatDiffersIsTold() {
        LineDefinition small = Definitions.small();
        Station faster = Definitions.station(Definitions.A2, 45);
        LineDefinition wanted = new LineDefinition(
                small.plant(),
                small.line(),
                List.of(small.stations().get(0), faster, small.stations().get(2)),
                List.of(small.parts().getFirst()),
                small.teams(),
                small.calendar(),
                List.of(new Demand(Definitions.PUMP, Definitions.JUNE, new PieceCount(500))),
                small.andon());

        assertThat(DefinitionBoard.differences(Optional.of(small), wanted))
                .containsExactly(
                        new Definition.StationDescribed(faster),
                        new Definition.DemandSet(new Demand(Definitions.PUMP, Definitions.JUNE, new PieceCount(500))),
                        new Definition.DemandWithdrawn(
                                new Demand(Definitions.PUMP, Definitions.MAY, new PieceCount(400))),
                        new Definition.PartRemoved(Definitions.SPECIAL));
    }

    @Test
    void aStationHasItsPlaceInTheFlow() {
        assertThat(board.place(Definitions.A2)).contains(new Place(2, Definitions.FRONT, Optional.of(Definitions.A3)));
        assertThat(board.segmentOf(Definitions.A3)).contains(Definitions.BACK);
        assertThat(board.segment(Definitions.BACK).map(Segment::stations)).contains(List.of(Definitions.A3));
        assertThat(board.isLastStation(Definitions.A3)).isTrue();
        assertThat(board.isLastStation(Definitions.A2)).isFalse();
        assertThat(board.isLastStation(new StationId("B-01"))).isFalse();
    }

    @Test
    void aRouteLeadsFromStationToStation() {
        assertThat(board.nextOnRoute(Definitions.PUMP, Definitions.A1)).contains(Definitions.A2);
        assertThat(board.nextOnRoute(Definitions.PUMP, Definitions.A3)).isEmpty();
        assertThat(board.leadsTo(Definitions.PUMP, Definitions.A1, Definitions.A2))
                .isTrue();
        assertThat(board.leadsTo(Definitions.PUMP, Definitions.A1, Definitions.A3))
                .isFalse();
        assertThat(board.leadsTo(Definitions.SPECIAL, Definitions.A3, Definitions.A1))
                .isTrue();
        assertThat(board.leadsTo(new PartId("unknown"), Definitions.A3, Definitions.A1))
                .isTrue();
    }

    @Test
    void thePartsOwnCycleComesBeforeTheStations() {
        assertThat(board.standardCycle(Definitions.A2, Definitions.PUMP)).contains(Duration.ofSeconds(70));
        assertThat(board.standardCycle(Definitions.A2, Definitions.SPECIAL)).contains(Duration.ofSeconds(55));
        assertThat(board.standardCycle(Definitions.A3, Definitions.PUMP)).isEmpty();
        assertThat(board.standardCycle(new StationId("B-01"))).isEmpty();
    }

    @Test
    void aPersonHasARoleAndATeamAndATeamALeader() {
        assertThat(board.person(Definitions.AIKO).map(Teammate::role)).contains(Role.TEAM_LEADER);
        assertThat(board.person(Definitions.AIKO).map(Teammate::team)).contains(Definitions.TEAM);
        assertThat(board.person(new PersonId("9"))).isEmpty();
        assertThat(board.leaderOf(Definitions.TEAM).map(leader -> leader.name()))
                .contains("Aiko");
    }

    @Test
    void whoeverLeavesTheTeamIsFoundNoLonger() {
        assertThat(board.after(new Definition.TeamRemoved(Definitions.TEAM)).person(Definitions.AIKO))
                .isEmpty();
    }

    @Test
    void theDemandInForceIsTheLastThatBegan() {
        LocalDate april = Definitions.MAY.minusDays(1);
        assertThat(board.demandOn(april, Definitions.PUMP)).isEqualTo(PieceCount.NONE);
        assertThat(board.demandOn(Definitions.MAY, Definitions.PUMP)).isEqualTo(new PieceCount(400));
        assertThat(board.demandOn(Definitions.JUNE)).isEqualTo(Map.of(Definitions.PUMP, new PieceCount(480)));
        assertThat(board.demandOn(april)).isEmpty();
    }

    @Test
    void asLongAsTheLineIsNotDescribedThereIsNoDefinition() {
        DefinitionBoard plantOnly = DefinitionBoard.EMPTY.after(
                new Definition.PlantDescribed(Definitions.small().plant()));

        assertThat(DefinitionBoard.EMPTY.today()).isEmpty();
        assertThat(plantOnly.today()).isEmpty();
        assertThat(plantOnly.workTime()).isPresent();
    }

    @Test
    void whatIsNoDefinitionDoesNotConcernIt() {
        Recorded lifeSign = new Recorded(
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                new Source("test"),
                Optional.empty(),
                Provenance.MEASURED,
                new Hearing.LifeSignHeard(Definitions.A1));

        assertThat(board.after(lifeSign)).isSameAs(board);
    }

    private static DefinitionBoard told(DefinitionBoard board, LineDefinition wanted) {
        DefinitionBoard told = board;
        for (Definition fact : DefinitionBoard.differences(board.today(), wanted)) {
            told = told.after(fact);
        }
        return told;
    }
}
