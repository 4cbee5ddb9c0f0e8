package org.gemba.simulator.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Closed forms and laws that need no table. */
class LinesTest {
    private static final Offset<Double> EXACT = within(1e-10);

    /** Two alike stations with b places: (b + 2) ÷ (b + 3), Hunt 1956. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 100, 5_000})
    void twoAlikeStationsHaveAClosedForm(int buffer) {
        assertThat(SerialLine.alike(2, 0.5, buffer).figures().throughput())
                .isCloseTo(2.0 * (buffer + 2) / (buffer + 3), within(1e-8));
    }

    /** Three alike stations without places between them: 22 ÷ 39, Hunt 1956. */
    @Test
    void threeAlikeStationsWithoutBuffersMakeTwentyTwoThirtyNinths() {
        assertThat(SerialLine.alike(3, 1, 0).figures().throughput()).isCloseTo(22.0 / 39, EXACT);
    }

    /** Two stations of different speed: a birth and death process with b + 3 states. */
    @ParameterizedTest
    @CsvSource({"1, 0.8, 0", "0.8, 1, 3", "0.5, 1, 10"})
    void twoUnlikeStationsHaveAClosedForm(double first, double second, int buffer) {
        double ratio = second / first;
        double all = DoubleStream.iterate(1, weight -> weight * ratio)
                .limit(buffer + 3L)
                .sum();

        assertThat(SerialLine.reliable(List.of(first, second), List.of(buffer))
                        .figures()
                        .throughput())
                .isCloseTo((1 - 1 / all) / second, EXACT);
    }

    /** Muth 1979 proves reversibility; here with breakdowns too. */
    @Property(tries = 60)
    void aReversedLineMakesAsMuch(@ForAll("lines") SerialLine line) {
        assertThat(line.reversed().figures().throughput())
                .isCloseTo(line.figures().throughput(), within(1e-9));
    }

    @Property(tries = 40)
    void oneMorePlaceNeverCostsThroughput(@ForAll("lines") SerialLine line) {
        List<Integer> more = line.buffers().stream().map(places -> places + 1).toList();

        assertThat(new SerialLine(line.meanTimes(), more, line.breakdowns())
                        .figures()
                        .throughput())
                .isGreaterThan(line.figures().throughput());
    }

    @Property(tries = 40)
    void aStationsSharesAddUpAndItsWorkIsTheThroughput(@ForAll("lines") SerialLine line) {
        LineFigures figures = line.figures();

        for (int station = 0; station < line.meanTimes().size(); station++) {
            StationShares shares = figures.stations().get(station);
            assertThat(shares.busy() + shares.blocked() + shares.starved() + shares.down())
                    .isCloseTo(1, within(1e-9));
            assertThat(shares.busy() / line.meanTimes().get(station)).isCloseTo(figures.throughput(), within(1e-9));
        }
        assertThat(figures.stations().getFirst().starved()).isCloseTo(0, within(1e-9));
        assertThat(figures.stations().getLast().blocked()).isZero();
    }

    @Property(tries = 20)
    void timeInAnotherUnitIsTheSameLine(@ForAll("lines") SerialLine line) {
        List<Double> slow = line.meanTimes().stream().map(time -> 60 * time).toList();
        List<Breakdowns> rare = line.breakdowns().stream()
                .map(of -> new Breakdowns(of.failuresPerTime() / 60, of.repairsPerTime() / 60))
                .toList();

        assertThat(60 * new SerialLine(slow, line.buffers(), rare).figures().throughput())
                .isCloseTo(line.figures().throughput(), within(1e-9));
    }

    /** One card a cell is a line without buffers. */
    @Property(tries = 20)
    void oneCardACellIsALineWithoutBuffers(@ForAll("times") List<Double> times) {
        LineFigures cells = new KanbanLine(times, Collections.nCopies(times.size(), 1)).figures();
        LineFigures line = SerialLine.reliable(times, Collections.nCopies(times.size() - 1, 0))
                .figures();

        assertThat(cells.throughput()).isCloseTo(line.throughput(), within(1e-9));
        assertThat(cells.states()).isEqualTo(line.states());
    }

    @Property(tries = 20)
    void oneMoreCardNeverCostsThroughput(
            @ForAll("times") List<Double> times, @ForAll @IntRange(min = 1, max = 3) int cards) {
        assertThat(new KanbanLine(times, Collections.nCopies(times.size(), cards + 1))
                        .figures()
                        .throughput())
                .isGreaterThan(new KanbanLine(times, Collections.nCopies(times.size(), cards))
                        .figures()
                        .throughput());
    }

    /** A line that is made slower by breakdowns alone: one machine's availability is the throughput of a line with endless buffers. */
    @Test
    void aLargeBufferLeavesTheSlowerMachineAlone() {
        Breakdowns breakdowns = new Breakdowns(0.1, 0.9);
        SerialLine line = new SerialLine(List.of(1.0, 0.1), List.of(500), List.of(breakdowns, breakdowns));

        assertThat(line.figures().throughput()).isCloseTo(breakdowns.availability(), within(1e-8));
    }

    /** The practical worst case of Hopp and Spearman: n alike stations with w pieces make w ÷ (w + n − 1). */
    @ParameterizedTest
    @CsvSource({"1, 1", "4, 1", "4, 7", "10, 30", "3, 10000"})
    void alikeStationsUnderConwipHaveAClosedForm(int stations, int cards) {
        ClosedLine.Figures figures = new ClosedLine(Collections.nCopies(stations, 2.0), cards).figures();

        assertThat(figures.throughput()).isCloseTo(0.5 * cards / (cards + stations - 1), EXACT);
        assertThat(figures.leadTime() * figures.throughput()).isCloseTo(cards, within(1e-8));
    }

    /** Two stations under CONWIP with w pieces are two stations with w − 2 places between them. */
    @Property(tries = 20)
    void twoStationsUnderConwipAreALineWithABuffer(@ForAll @IntRange(min = 2, max = 30) int cards) {
        double closed = new ClosedLine(List.of(1.0, 1.3), cards).figures().throughput();

        assertThat(SerialLine.reliable(List.of(1.0, 1.3), List.of(cards - 2))
                        .figures()
                        .throughput())
                .isCloseTo(closed, within(1e-9));
    }

    /** Li and Meerkov 2009, section 4.2: alike machines make p (1 − (1 − p) ÷ (N + 1 − p)). */
    @ParameterizedTest
    @CsvSource({"0.9, 1", "0.6, 10", "0.5, 10000"})
    void alikeBernoulliMachinesHaveAClosedForm(double probability, int buffer) {
        assertThat(new BernoulliLine(probability, probability, buffer).figures().throughput())
                .isCloseTo(probability * (1 - (1 - probability) / (buffer + 1 - probability)), EXACT);
    }

    @Property(tries = 50)
    void reversedBernoulliMachinesMakeAsMuch(
            @ForAll("shares") double first,
            @ForAll("shares") double second,
            @ForAll @IntRange(min = 1, max = 2_000) int buffer) {
        assertThat(new BernoulliLine(first, second, buffer).figures().throughput())
                .isCloseTo(new BernoulliLine(second, first, buffer).figures().throughput(), EXACT);
    }

    @Property(tries = 20)
    void reversedGeometricMachinesMakeAsMuchAndHoldTheOthersEmptyPlaces(
            @ForAll("shares") double fails,
            @ForAll("shares") double repaired,
            @ForAll @IntRange(min = 2, max = 20) int buffer) {
        TwoMachineFigures line = new GeometricLine(fails, repaired, 0.1, 0.3, buffer).figures();
        TwoMachineFigures reversed = new GeometricLine(0.1, 0.3, fails, repaired, buffer).figures();

        assertThat(reversed.throughput()).isCloseTo(line.throughput(), within(1e-9));
        assertThat(reversed.meanBuffer()).isCloseTo(buffer - line.meanBuffer(), within(1e-7));
    }

    /** One server with exponential times, both formulas. */
    @Property
    void oneServerIsSeveralServersWithOne(@ForAll("shares") double load) {
        WaitingLine one = WaitingLine.oneServer(load, 1, 1);
        WaitingLine several = WaitingLine.servers(load, 1, 1);

        assertThat(one.waitingTime()).isCloseTo(load / (1 - load), within(1e-9 * one.waitingTime()));
        assertThat(several.waitingTime()).isCloseTo(one.waitingTime(), within(1e-9 * one.waitingTime()));
    }

    @Test
    void aFixedTimeHalvesTheWait() {
        assertThat(WaitingLine.oneServer(0.9, 1, 0).waitingTime()).isCloseTo(4.5, EXACT);
        assertThat(WaitingLine.oneServer(0.9, 1, 1).waitingTime()).isCloseTo(9, EXACT);
    }

    @Test
    void whatIsTooLargeIsRefusedAndToBeSimulated() {
        assertThatThrownBy(() -> SerialLine.alike(8, 1, 20).figures())
                .hasMessageContaining("more than 300000 states")
                .hasMessageContaining("Simulate it");
        assertThatThrownBy(() -> SerialLine.alike(17, 1, 0)).hasMessageContaining("17 stations");
        assertThatThrownBy(() -> SerialLine.alike(2, 1, 10_001)).hasMessageContaining("10001");
        assertThatThrownBy(() -> SerialLine.alike(2, 0, 1)).hasMessageContaining("A mean time (0.0)");
        assertThatThrownBy(() -> SerialLine.reliable(List.of(1.0, 1.0), List.of()))
                .hasMessageContaining("0 buffers");
        assertThatThrownBy(() -> new KanbanLine(List.of(1.0, 1.0), List.of(1, 0)))
                .hasMessageContaining("cards of a cell (0)");
        assertThatThrownBy(() -> new ClosedLine(List.of(1.0), 0)).hasMessageContaining("number of cards (0)");
        assertThatThrownBy(() -> new BernoulliLine(90, 0.9, 2)).hasMessageContaining("percent");
        assertThatThrownBy(() -> WaitingLine.servers(2, 1, 2)).hasMessageContaining("Add a server");
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.doubles().between(0.05, 0.95);
    }

    @Provide
    Arbitrary<List<Double>> times() {
        return Arbitraries.doubles().between(0.2, 3).list().ofMinSize(2).ofMaxSize(4);
    }

    @Provide
    Arbitrary<SerialLine> lines() {
        Arbitrary<Breakdowns> breakdowns = Arbitraries.doubles()
                .between(0.01, 0.5)
                .flatMap(failures ->
                        Arbitraries.doubles().between(0.1, 2).map(repairs -> new Breakdowns(failures, repairs)));
        return times().flatMap(times -> Arbitraries.integers()
                .between(0, 4)
                .list()
                .ofSize(times.size() - 1)
                .flatMap(buffers -> Arbitraries.oneOf(
                                Arbitraries.just(List.<Breakdowns>of()),
                                breakdowns.list().ofSize(times.size()))
                        .map(all -> new SerialLine(times, buffers, all))));
    }
}
