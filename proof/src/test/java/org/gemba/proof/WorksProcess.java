package org.gemba.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gemba.engine.Answer;
import org.gemba.engine.SteadyClock;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.journal.Receipt;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.journal.sql.SqliteJournals;

/**
 * A process of its own that keeps the example's pump line and sends it requests without end, until somebody kills it. Each
 * receipt is noted in a file before the next request is sent: the number of the request and of its last fact.
 */
final class WorksProcess {
    private static final StationId LOADING = new StationId("A-01");
    private static final int ON_THEIR_WAY = 40;
    private static final LineDefinition PUMPS = ExamplePlant.pumps();

    private WorksProcess() {}

    /** A receipt that was given out: the request's number, the number of its last fact and the hash up to it. */
    record Noted(String request, long last, String hash) {}

    /** Keeps the books of a folder, notes receipts in a file, and names its requests by a prefix. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (FileChannel notes =
                        FileChannel.open(Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                Works works = new Works(new SqliteJournals(Path.of(arguments[0])))) {
            SteadyClock clock = new SteadyClock();
            works.keep(ExamplePlant.PUMPS, clock);
            works.ask(ExamplePlant.PUMPS, asked(arguments[2] + "-define", clock, new Request.LoadDefinition(PUMPS)));
            ArrayDeque<CompletableFuture<Answer>> onTheirWay = new ArrayDeque<>();
            for (long number = 1; ; number++) {
                Asked asked = asked(arguments[2] + "-" + number, clock, request(arguments[2] + "-" + number, number));
                onTheirWay.add(works.send(ExamplePlant.PUMPS, asked));
                if (onTheirWay.size() >= ON_THEIR_WAY && onTheirWay.remove().join() instanceof Answer.Done done) {
                    note(done.receipt(), notes);
                }
            }
        }
    }

    private static Request request(String name, long number) {
        return number % 50 == 0
                ? new Request.PullCord(LOADING, AndonKind.HELP, "")
                : new Request.Report(new Flow.UnitStarted(
                        new UnitId(name), PUMPS.parts().getFirst().id(), LOADING, PieceCount.ONE));
    }

    private static Asked asked(String id, SteadyClock clock, Request request) {
        return new Asked(
                new RequestId(id), clock.instant(), new Source("test"), Optional.empty(), Provenance.ENTERED, request);
    }

    private static void note(Receipt receipt, FileChannel notes) throws IOException {
        String line = "%s %d %s%n".formatted(receipt.request(), receipt.last(), receipt.hash());
        notes.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
    }

    static Process start(Path shelf, Path notes, String prefix) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorksProcess.class.getName(),
                        shelf.toString(),
                        notes.toString(),
                        prefix)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        shelf.resolveSibling("works.log").toFile()))
                .start();
    }

    /** The receipts that were noted; a last line that was cut by the kill is none. */
    static List<Noted> noted(Path notes) throws IOException {
        List<Noted> noted = new ArrayList<>();
        if (Files.exists(notes)) {
            String text = Files.readString(notes);
            for (String line :
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                String[] cells = line.split(" ", -1);
                noted.add(new Noted(cells[0], Long.parseLong(cells[1]), cells[2]));
            }
        }
        return noted;
    }
}
