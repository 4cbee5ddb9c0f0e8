package org.gemba.connect.plantfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gemba.connect.plantfile.PlantFile.Result;
import org.gemba.house.floor.Demand;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Member;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.Shift;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.StopMode;
import org.junit.jupiter.api.Test;

/** The example plant says what its README says it does. */
class ExamplePlantTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static List<LineDefinition> lines() {
        try {
            Result result = PlantFile.read(Examples.file("hida-pumps/plant.yaml"));
            assertThat(result).isInstanceOf(Result.Understood.class);
            return ((Result.Understood) result).lines();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static LineDefinition line(String code) {
        return lines().stream()
                .filter(line -> line.line().id().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Takt = net available time ÷ demand in it (LANGUAGE, formulas), by the plain arithmetic of the README. */
    private static Duration takt(LineDefinition line) {
        Duration net = Duration.ZERO;
        for (Shift shift : line.calendar().shifts()) {
            Duration length = Duration.between(shift.start(), shift.end());
            net = net.plus(length.isNegative() ? length.plusDays(1) : length);
            for (var pause : shift.breaks()) {
                net = net.minus(pause.length());
            }
        }
        assertThat(net).isEqualTo(Duration.ofMinutes(1_290));
        long pieces = 0;
        for (Part part : line.parts()) {
            pieces += line.demand().stream()
                    .filter(demand ->
                            demand.part().equals(part.id()) && !demand.from().isAfter(DAY))
                    .reduce((earlier, later) -> later)
                    .map(Demand::perDay)
                    .orElseThrow()
                    .value();
        }
        return net.dividedBy(pieces);
    }

    @Test
    void pumpAssemblyHasATaktOf72Seconds() {
        assertThat(takt(line("ASSY-1"))).isEqualTo(Duration.ofSeconds(72));
    }

    @Test
    void theGearCellHasATaktOfTwoAndAHalfMinutes() {
        assertThat(takt(line("GEAR-1"))).isEqualTo(Duration.ofSeconds(150));
    }

    @Test
    void pumpAssemblyIsNineStationsInThreeSegmentsWithBuffersBetween() {
        var segments = line("ASSY-1").line().segments();
        assertThat(segments).extracting(segment -> segment.stations().size()).containsExactly(3, 3, 3);
        assertThat(segments)
                .extracting(segment -> segment.bufferAfter().value())
                .containsExactly(4, 4, 0);
    }

    @Test
    void everyDayWorksThreeShifts() {
        assertThat(line("GEAR-1").calendar().week())
                .hasSize(7)
                .allSatisfy(day -> assertThat(day.shifts()).containsExactly("Early", "Late", "Night"));
    }

    @Test
    void anUnansweredCallStopsAtTheFixedPosition() {
        assertThat(line("ASSY-1").andon().mode()).isEqualTo(StopMode.FIXED_POSITION);
    }

    @Test
    void aPartMayHaveItsOwnCycle() {
        Part big = line("ASSY-1").parts().get(2);
        assertThat(big.cycleAt(new StationId("A-07"))).contains(Duration.ofSeconds(61));
        assertThat(big.cycleAt(new StationId("A-01"))).isEmpty();
    }

    @Test
    void everyLineHasSomebodyWhoMayRestartIt() {
        for (LineDefinition line : lines()) {
            assertThat(line.teams().stream().flatMap(team -> team.members().stream()))
                    .extracting(Member::role)
                    .contains(Role.TEAM_LEADER, Role.GROUP_LEADER, Role.MAINTENANCE, Role.MANAGER);
        }
    }

    @Test
    void whatTheLineSaysOfAllItsStationsHoldsForEach() {
        assertThat(line("ASSY-1").stations()).extracting(Station::silentAfter).containsOnly(Duration.ofMinutes(10));
    }

    @Test
    void theExampleReadsBackFromItsCanonicalForm() {
        assertThat(PlantFile.read(PlantFile.write(lines()))).isEqualTo(new Result.Understood(lines()));
    }
}
