package org.gemba.simulator.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.gemba.house.promise.Proves;
import org.gemba.simulator.SharedData;
import org.gemba.simulator.SharedData.Row;
import org.junit.jupiter.api.Test;

/** Every row of the reference tables, to the last figure that they print. */
@Proves("SIMULATE-2")
class ReferenceValuesTest {
    private static final Offset<Double> TEN_FIGURES = within(6e-11);
    private static final Offset<Double> EIGHT_FIGURES = within(6e-9);

    @Test
    void serialLinesWithBuffers() throws IOException {
        for (Row row : SharedData.table("lines_queues/hillier_boling_exact.csv")) {
            LineFigures figures = SerialLine.alike(
                            row.whole("stations"), 1 / row.number("mu"), row.whole("buffer_each"))
                    .figures();

            assertThat(figures.throughput()).as("%s", row).isCloseTo(row.number("throughput"), TEN_FIGURES);
            assertThat(figures.workInProcess())
                    .as("%s", row)
                    .isCloseTo(row.number("mean_wip_excl_first_station_job"), EIGHT_FIGURES);
            assertThat(figures.states()).isEqualTo(row.whole("states"));
        }
    }

    @Test
    void kanbanCells() throws IOException {
        for (Row row : SharedData.table("lines_queues/kanban_lines_exact.csv")) {
            LineFigures figures = new KanbanLine(times(row), row.wholes("cards_per_cell")).figures();

            assertThat(figures.throughput()).as("%s", row).isCloseTo(row.number("throughput"), TEN_FIGURES);
            assertThat(figures.workInProcess())
                    .as("%s", row)
                    .isCloseTo(row.number("mean_wip_total_cards_in_use_by_parts"), EIGHT_FIGURES);
            assertThat(figures.states()).isEqualTo(row.whole("states"));
        }
    }

    @Test
    void unreliableMachines() throws IOException {
        for (Row row : SharedData.table("lines_queues/unreliable_lines_exponential.csv")) {
            List<Double> failures = row.numbers("failure_rate");
            List<Double> repairs = row.numbers("repair_rate");
            List<Breakdowns> breakdowns = new ArrayList<>();
            for (int station = 0; station < failures.size(); station++) {
                breakdowns.add(new Breakdowns(failures.get(station), repairs.get(station)));
            }
            LineFigures figures = new SerialLine(times(row), row.wholes("buffers"), breakdowns).figures();

            assertThat(figures.throughput()).as("%s", row).isCloseTo(row.number("throughput"), TEN_FIGURES);
            assertThat(figures.states()).isEqualTo(row.whole("states"));
        }
    }

    @Test
    void closedLines() throws IOException {
        for (Row row : SharedData.table("lines_queues/conwip_closed_exact.csv")) {
            ClosedLine.Figures figures = new ClosedLine(times(row), row.whole("wip")).figures();

            assertThat(figures.throughput()).as("%s", row).isCloseTo(row.number("throughput"), TEN_FIGURES);
            assertThat(figures.leadTime()).as("%s", row).isCloseTo(row.number("cycle_time"), TEN_FIGURES);
        }
    }

    @Test
    void twoMachinesWithGeometricUpAndDownTimes() throws IOException {
        for (Row row : SharedData.table("lines_queues/two_machine_deterministic.csv")) {
            TwoMachineFigures figures = new GeometricLine(
                            row.number("p1"), row.number("r1"), row.number("p2"), row.number("r2"), row.whole("N"))
                    .figures();

            assertThat(figures.throughput()).as("%s", row).isCloseTo(row.number("efficiency"), TEN_FIGURES);
            assertThat(figures.meanBuffer()).as("%s", row).isCloseTo(row.number("mean_buffer"), EIGHT_FIGURES);
        }
    }

    @Test
    void twoBernoulliMachines() throws IOException {
        for (Row row : SharedData.table("lines_queues/two_machine_bernoulli.csv")) {
            TwoMachineFigures figures = new BernoulliLine(row.number("p1"), row.number("p2"), row.whole("N")).figures();

            assertThat(figures.throughput()).as("%s", row).isCloseTo(row.number("PR_closed_form"), TEN_FIGURES);
            assertThat(figures.meanBuffer()).as("%s", row).isCloseTo(row.number("WIP_chain"), EIGHT_FIGURES);
        }
    }

    @Test
    void waitingLines() throws IOException {
        for (Row row : SharedData.table("lines_queues/queues_exact.csv")) {
            double arrivals = row.number("lambda");
            double time = row.number("mean_service");
            WaitingLine line = "M/M/c".equals(row.text("model"))
                    ? WaitingLine.servers(arrivals, time, row.whole("servers"))
                    : WaitingLine.oneServer(arrivals, time, row.number("scv_service"));

            assertThat(line.utilisation()).as("%s", row).isCloseTo(row.number("utilisation"), TEN_FIGURES);
            assertThat(line.probabilityOfWait()).as("%s", row).isCloseTo(row.number("prob_wait"), TEN_FIGURES);
            assertThat(line.waitingTime()).as("%s", row).isCloseTo(row.number("Wq"), TEN_FIGURES);
            assertThat(line.leadTime()).as("%s", row).isCloseTo(row.number("W"), TEN_FIGURES);
            assertThat(line.waiting()).as("%s", row).isCloseTo(row.number("Lq"), TEN_FIGURES);
            assertThat(line.present()).as("%s", row).isCloseTo(row.number("L"), TEN_FIGURES);
        }
    }

    private static List<Double> times(Row row) {
        return row.numbers("mu").stream().map(rate -> 1 / rate).toList();
    }
}
