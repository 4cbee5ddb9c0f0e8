package org.gemba.house.valuestream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Unions, waiting and Little's law, against a minute-by-minute count. */
class IntervalLawsTest {
    private static final int MINUTES = 300;

    /** One report: which unit, which station, from when, for how long. */
    record Report(int unit, int station, int from, int length) {
        int to() {
            return from + length;
        }
    }

    @Provide
    Arbitrary<List<Report>> reports() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, MINUTES - 60),
                        Arbitraries.integers().between(0, 60))
                .as(Report::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static Floor floor(List<Report> reports) {
        Floor floor = new Floor();
        reports.forEach(
                report -> floor.worked("U" + report.unit(), "S-" + report.station(), report.from(), report.to()));
        return floor;
    }

    private static int minutesCovered(List<Report> reports) {
        BitSet covered = new BitSet();
        reports.forEach(report -> covered.set(report.from(), report.to()));
        return covered.cardinality();
    }

    @Property(tries = 300)
    void touchTimeIsTheUnionOfAUnitsReports(@ForAll("reports") List<Report> reports) {
        long expected = 0;
        for (int unit = 0; unit < 5; unit++) {
            int number = unit;
            expected += minutesCovered(
                    reports.stream().filter(report -> report.unit() == number).toList());
        }
        assertThat(floor(reports).stream().leadTime().touch().toMinutes()).isEqualTo(expected);
    }

    @Property(tries = 300)
    void occupiedTimeIsTheUnionOfAStationsReports(@ForAll("reports") List<Report> reports) {
        for (var station : floor(reports).stream().stations()) {
            int expected = minutesCovered(reports.stream()
                    .filter(report -> station.name().equals("S-" + report.station()))
                    .toList());
            assertThat(station.occupied().toMinutes()).isEqualTo(expected);
        }
    }

    @Property(tries = 300)
    void leadTimeIsTouchAndWaitingBeforeTheProcesses(@ForAll("reports") List<Report> reports) {
        ValueStream stream = floor(reports).stream();
        long waited = stream.processes().stream()
                .mapToLong(process -> process.waited().toMinutes())
                .sum();
        long touched = stream.processes().stream()
                .mapToLong(process -> process.touch().toMinutes())
                .sum();
        assertThat(waited + touched).isEqualTo(stream.leadTime().total().toMinutes());
        assertThat(touched).isEqualTo(stream.leadTime().touch().toMinutes());
    }

    /** Little, J. D. C. (1961): over a period that holds all units whole, the two are one. */
    @Property(tries = 300)
    void littlesLawHoldsWhereAllUnitsEndInThePeriod(@ForAll("reports") List<Report> reports) {
        var stock = floor(reports).stream().stock();
        if (stock.average() instanceof Amount.Average(double average)
                && stock.little() instanceof Amount.Average(double little)) {
            assertThat(little).isCloseTo(average, within(1e-9));
        }
    }

    @Property(tries = 200)
    void theOrderOfTheJournalDoesNotChangeTheTimes(@ForAll("reports") List<Report> reports) {
        ValueStream forwards = floor(reports).stream();
        ValueStream backwards = floor(reports.reversed()).stream();
        assertThat(backwards.leadTime().touch()).isEqualTo(forwards.leadTime().touch());
        assertThat(backwards.leadTime().lead()).isEqualTo(forwards.leadTime().lead());
        assertThat(backwards.coverage().repeated())
                .isEqualTo(forwards.coverage().repeated());
    }
}
