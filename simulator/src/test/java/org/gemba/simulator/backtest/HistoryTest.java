package org.gemba.simulator.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.gemba.simulator.SharedData;
import org.gemba.simulator.SharedData.Row;
import org.gemba.simulator.backtest.WorkReport.Kind;
import org.gemba.simulator.fit.Fitted;
import org.gemba.simulator.fit.StopTime;
import org.gemba.simulator.fit.Verdict;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final LocalDateTime BEGINNING = LocalDateTime.parse("2012-01-02T07:00");
    private static final Duration CALENDAR = Duration.between(BEGINNING, LocalDateTime.parse("2012-03-31T13:45"));

    @Test
    void reportsThatFollowAtOneResourceAreOneVisitAndOverlapsCountOnce() {
        History history = new History(List.of(
                report("A", "LATHE", Kind.SETUP, 0, 10),
                report("A", "LATHE", Kind.WORK, 10, 40),
                report("A", "LATHE", Kind.WORK, 30, 50),
                report("A", "MILL", Kind.WORK, 60, 70),
                report("A", "LATHE", Kind.WORK, 80, 85)));

        assertThat(history.routes().get("A"))
                .containsExactly(
                        visit("LATHE", 0, 50, 40, 10), visit("MILL", 60, 70, 10, 0), visit("LATHE", 80, 85, 5, 0));
        assertThat(history.leadTimes()).containsEntry("A", Duration.ofMinutes(85));
        ResourceHistory lathe = resource(history, "LATHE");
        assertThat(lathe.busy()).isEqualTo(Duration.ofMinutes(55));
        assertThat(lathe.workTimes()).containsExactly(2400.0, 300.0);
        assertThat(lathe.setUpTimes()).containsExactly(600.0);
        assertThat(lathe.shareWithSetUp()).isEqualTo(0.5);
        assertThat(lathe.utilisation(Duration.ofMinutes(110))).isEqualTo(0.5);
    }

    @Test
    void breakdownsAreCountedByWorkingTime() {
        History history = new History(List.of(
                report("A", "LATHE", Kind.WORK, 0, 30),
                report("A", "LATHE", Kind.BREAKDOWN, 100, 120),
                report("B", "LATHE", Kind.WORK, 120, 150)));

        ResourceHistory lathe = resource(history, "LATHE");

        assertThat(lathe.stops()).containsExactly(new StopTime(1800, 1200));
        assertThat(lathe.fittedBreakdowns().orElseThrow().meanBetween()).isEqualTo(3600);
        assertThat(lathe.fittedSetUp()).isEmpty();
        assertThat(lathe.fittedWork().map(Fitted::verdict)).contains(Verdict.TOO_FEW_FACTS);
    }

    @Test
    void aCutPutsEachReportOnOneSideOrOnNone() {
        History history = new History(List.of(
                report("A", "LATHE", Kind.WORK, 0, 30),
                report("A", "LATHE", Kind.WORK, 25, 35),
                report("B", "LATHE", Kind.WORK, 30, 50)));

        assertThat(history.before(Duration.ofMinutes(30)).reports()).hasSize(1);
        assertThat(history.since(Duration.ofMinutes(30)).reports()).hasSize(1);
    }

    @Test
    void aReportThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> report("A", "LATHE", Kind.WORK, 30, 20)).hasMessageContaining("exchanged");
    }

    /** A real job shop, January to March 2012 (4TU, doi 10.4121/uuid:68726926-5ac5-4fab-b873-ee76ea412399), against its known figures. */
    @Test
    void aRealJobShopIsAsItWasMeasured() throws IOException {
        History history = jobShop();

        assertThat(history.reports()).hasSize(4_488);
        assertThat(history.routes()).hasSize(225);
        // Four of the 31 resources stand only in rows without a time.
        assertThat(history.resources()).hasSize(27);
        assertThat(utilisation(history, "Machine 4 - Turning & Milling")).isCloseTo(0.6487, within(5e-5));
        assertThat(utilisation(history, "Machine 5 - Turning & Milling")).isCloseTo(0.5961, within(5e-5));
        assertThat(utilisation(history, "Machine 6 - Turning & Milling")).isCloseTo(0.5686, within(5e-5));
        double mean = history.leadTimes().values().stream()
                .mapToDouble(ResourceHistory::seconds)
                .average()
                .orElseThrow();
        assertThat(mean / 3600).isCloseTo(495.0853, within(5e-5));
    }

    /** Two months make the model: where there are twenty visits a variation is chosen, elsewhere it says too few. */
    @Test
    void twoMonthsOfARealJobShopAreFitted() throws IOException {
        History months = jobShop().before(Duration.between(BEGINNING, LocalDateTime.parse("2012-03-01T00:00")));

        assertThat(months.resources().values()).allSatisfy(resource -> {
            int visits = resource.workTimes().size();
            resource.fittedWork().ifPresent(fitted -> {
                assertThat(fitted.verdict() == Verdict.TOO_FEW_FACTS).isEqualTo(visits < Fitted.LEAST_FACTS);
                assertThat(fitted.variation().mean()).isPositive();
            });
        });
        assertThat(months.resources().values().stream()
                        .filter(resource -> resource.workTimes().size() >= Fitted.LEAST_FACTS))
                .hasSizeGreaterThan(10);
    }

    private static ResourceHistory resource(History history, String name) {
        return Objects.requireNonNull(history.resources().get(name), name);
    }

    private static double utilisation(History history, String name) {
        return resource(history, name).utilisation(CALENDAR);
    }

    private static History jobShop() throws IOException {
        return new History(SharedData.table("event_logs/4tu_production/Production_Data_reconstructed.csv").stream()
                .filter(row -> !row.text("start").isEmpty())
                .map(HistoryTest::report)
                .toList());
    }

    private static WorkReport report(Row row) {
        Kind kind = switch (row.text("report_type")) {
            case "S" -> Kind.SETUP;
            case "B" -> Kind.BREAKDOWN;
            default -> Kind.WORK;
        };
        return new WorkReport(
                row.text("case_id"),
                row.text("part"),
                row.text("machine"),
                kind,
                time(row, "start"),
                time(row, "complete"));
    }

    private static Duration time(Row row, String column) {
        return Duration.between(BEGINNING, LocalDateTime.parse(row.text(column).replace(' ', 'T')));
    }

    private static WorkReport report(String order, String resource, Kind kind, long from, long until) {
        return new WorkReport(order, "P", resource, kind, Duration.ofMinutes(from), Duration.ofMinutes(until));
    }

    private static Visit visit(String resource, long from, long until, long worked, long setUp) {
        return new Visit(
                "A",
                "P",
                resource,
                Duration.ofMinutes(from),
                Duration.ofMinutes(until),
                Duration.ofMinutes(worked),
                Duration.ofMinutes(setUp));
    }
}
