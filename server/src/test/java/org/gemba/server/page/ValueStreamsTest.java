package org.gemba.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.gemba.connect.plantfile.PlantFile;
import org.gemba.engine.Answer;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.house.language.Step;
import org.gemba.house.valuestream.Amount;
import org.gemba.house.valuestream.ValueStream;
import org.gemba.house.valuestream.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A line of the example plant in the middle of its Tuesday morning, one cycle told. */
@Timeout(60)
class ValueStreamsTest {
    /** Ten in the morning in Hida. */
    private static final Instant NOW = Instant.parse("2026-11-17T01:00:00Z");

    private static final Duration TOOK = Duration.ofMinutes(15);
    private static final Instant AN_HOUR_AGO = NOW.minus(Duration.ofHours(1));

    private final WatchedShelf shelf = new WatchedShelf();
    private final Works works = new Works(shelf);
    private final LineDefinition line = line();

    private static LineDefinition line() {
        Path examples = Path.of(System.getProperty("gemba.examples", "../examples"));
        try {
            return switch (PlantFile.read(examples.resolve("hida-pumps/plant.yaml"))) {
                case PlantFile.Result.Understood understood ->
                    understood.lines().getFirst();
                case PlantFile.Result.NotUnderstood not ->
                    throw new IllegalStateException(not.problems().toString());
            };
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }

    @BeforeEach
    void begin() throws InterruptedException {
        works.keep(line.key(), InstantSource.fixed(NOW));
        ask("definition", new Request.LoadDefinition(line), NOW);
        completeCycle("U-1", AN_HOUR_AGO);
    }

    @AfterEach
    void close() {
        works.close();
    }

    private void completeCycle(String unit, Instant at) throws InterruptedException {
        StationId first = line.stations().getFirst().id();
        Flow done = new Flow.CycleCompleted(new UnitId(unit), first, Step.USUAL, TOOK, PieceCount.ONE, Attempt.FIRST);
        ask(unit, new Request.Report(done), at);
    }

    private void ask(String id, Request request, Instant at) throws InterruptedException {
        Asked asked =
                new Asked(new RequestId(id), at, new Source("test"), Optional.empty(), Provenance.MEASURED, request);
        assertThat(works.ask(line.key(), asked)).isInstanceOf(Answer.Done.class);
    }

    private WorkTime workTime() {
        return works.picture(line.key())
                .orElseThrow()
                .gemba()
                .definition()
                .workTime()
                .orElseThrow();
    }

    @Test
    void the_day_that_runs_is_worked_out_before_anybody_asks() throws InterruptedException {
        try (ValueStreams streams = new ValueStreams(works)) {
            shelf.awaitReading();
            ValueStream day = streams.now(line.key(), ValueStreamPage.day(workTime(), NOW));
            assertThat(day.coverage().reports()).isEqualTo(1);
            assertThat(shelf.readings()).isEqualTo(1);
        }
    }

    @Test
    void a_station_was_meant_to_work_until_now_though_a_clock_that_is_ahead_tells_of_later()
            throws InterruptedException {
        completeCycle("U-2", NOW.plus(Duration.ofHours(2)));
        Duration planned = workTime().netTime(AN_HOUR_AGO.minus(TOOK), NOW);
        try (ValueStreams streams = new ValueStreams(works)) {
            Window day = ValueStreamPage.day(workTime(), NOW);
            Amount availability =
                    streams.now(line.key(), day).stations().getFirst().oee().availability();
            assertThat(availability).isEqualTo(new Amount.Share(2.0 * TOOK.toMinutes() / planned.toMinutes()));
        }
    }
}
