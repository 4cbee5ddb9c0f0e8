package org.gemba.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gemba.engine.Answer;
import org.gemba.engine.SteadyClock;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.house.language.Step;
import org.gemba.journal.sql.SqliteJournals;
import org.gemba.server.Server;
import org.gemba.server.ServerOptions;

/**
 * From a fact to 200 screens, over real connections, while the line takes 2,000 facts a second. Every two seconds a unit
 * is started whose name each screen must then show; the time runs from before the request to the arrival of the picture.
 */
final class ScreensBench implements Bench {
    private static final int SCREENS = 200;

    /** As many different drawings are on the screens: ten people, two languages. */
    private static final int DRAWINGS = 20;

    private static final int REQUESTS_PER_SECOND = 2_000;
    private static final int SETTLING = 4;
    private static final int MARKS = 15;
    private static final Duration BETWEEN_MARKS = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "screens";
    }

    @Override
    public void run(Table table) throws Exception {
        Path folder = Files.createTempDirectory("gemba-bench");
        LineDefinition definition = PlayedFacts.line(0);
        try (Works works = new Works(new SqliteJournals(folder));
                Server server = Server.start(works, new ServerOptions(0, folder))) {
            works.keep(definition.key(), new SteadyClock());
            works.ask(definition.key(), asked("define", new Request.LoadDefinition(definition)));
            measure(works, server.address(), definition, table);
        }
        Folders.delete(folder);
    }

    private static void measure(Works works, URI address, LineDefinition definition, Table table)
            throws InterruptedException {
        LineKey line = definition.key();
        List<ScreenReader> screens = new ArrayList<>();
        for (int i = 0; i < SCREENS; i++) {
            screens.add(new ScreenReader(address.resolve(line.toString()), i % DRAWINGS));
        }
        Traffic traffic = new Traffic(works, definition);
        traffic.last(Duration.ofSeconds(SETTLING));
        long facts = sequence(works, line);
        long frames = screens.stream().mapToLong(ScreenReader::frames).sum();
        long bytes = screens.stream().mapToLong(ScreenReader::bytes).sum();
        long began = System.nanoTime();
        List<Long> sent = new ArrayList<>();
        for (int mark = 0; mark < MARKS; mark++) {
            sent.add(System.nanoTime());
            traffic.mark(mark);
            traffic.last(BETWEEN_MARKS);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double shown = screens.stream().mapToLong(ScreenReader::frames).sum() - frames;
        double read = screens.stream().mapToLong(ScreenReader::bytes).sum() - bytes;
        double written = sequence(works, line) - facts;
        screens.forEach(ScreenReader::close);
        Samples millis = new Samples();
        int missed = 0;
        for (ScreenReader screen : screens) {
            for (int mark = 0; mark < MARKS; mark++) {
                Optional<Long> arrived = screen.arrived(mark);
                missed += arrived.isPresent() ? 0 : 1;
                long at = sent.get(mark);
                arrived.ifPresent(it -> millis.add((it - at) / 1e6));
            }
        }
        table.row(
                "fact to screen, %d screens of %d drawings, p50 / p99, ms".formatted(SCREENS, DRAWINGS),
                Table.number(millis.percentile(50)) + " / " + Table.number(millis.percentile(99)),
                "p99 <= 1,000");
        table.row("marks not shown, of all", missed + " of " + SCREENS * MARKS, "0");
        table.row("facts/s written meanwhile", Table.number(written / seconds), ">= 2,000");
        table.row("requests not done", Long.toString(traffic.refused()), "0");
        table.row("pictures/s a screen", Table.number(shown / seconds / SCREENS), "printed");
        table.row("bytes a picture", Table.number(read / shown), "printed");
    }

    private static long sequence(Works works, LineKey line) {
        return works.picture(line).orElseThrow().head().sequence();
    }

    static Asked asked(String id, Request request) {
        return new Asked(
                new RequestId(id), Instant.now(), new Source("bench"), Optional.empty(), Provenance.SIMULATED, request);
    }

    /** What the line hears: signs of life, units that come and go at its first station, and the marks at its last. */
    private static final class Traffic {
        private final Works works;
        private final LineKey line;
        private final List<StationId> stations;
        private final PartId part;
        private final List<CompletableFuture<Answer>> unanswered = new ArrayList<>();
        private long requests;
        private long refused;

        Traffic(Works works, LineDefinition definition) {
            this.works = works;
            this.line = definition.key();
            this.stations = definition.line().stations();
            this.part = definition.parts().getFirst().id();
        }

        void mark(int number) {
            StationId last = stations.getLast();
            if (number > 0) {
                send(new Flow.UnitFinished(ScreenReader.mark(number - 1), last, PieceCount.ONE));
            }
            send(new Flow.UnitStarted(ScreenReader.mark(number), part, last, PieceCount.ONE));
        }

        /** As much as comes in so much time, evenly. */
        void last(Duration length) throws InterruptedException {
            long began = System.nanoTime();
            long all = length.toMillis() * REQUESTS_PER_SECOND / 1000;
            for (long i = 0; i < all; i++) {
                long due = began + i * 1_000_000_000L / REQUESTS_PER_SECOND;
                long left = due - System.nanoTime();
                if (left > 0) {
                    TimeUnit.NANOSECONDS.sleep(left);
                }
                send(next(requests));
            }
            for (CompletableFuture<Answer> answer : unanswered) {
                refused += answer.join() instanceof Answer.Done ? 0 : 1;
            }
            unanswered.clear();
        }

        long refused() {
            return refused;
        }

        private Happening next(long number) {
            StationId first = stations.getFirst();
            UnitId unit = new UnitId("UNIT-" + number / 8);
            return switch ((int) (number % 8)) {
                case 0 -> new Flow.UnitStarted(unit, part, first, PieceCount.ONE);
                case 1 -> new Flow.CycleBegan(unit, first);
                case 2 ->
                    new Flow.CycleCompleted(
                            unit, first, Step.USUAL, Duration.ofSeconds(50), PieceCount.ONE, Attempt.FIRST);
                case 3 -> new Flow.UnitFinished(unit, first, PieceCount.ONE);
                default -> new Hearing.LifeSignHeard(stations.get((int) (number % stations.size())));
            };
        }

        private void send(Happening happening) {
            unanswered.add(works.send(line, asked("request-" + requests, new Request.Report(happening))));
            requests++;
        }
    }
}
