package org.gemba.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.gemba.engine.SteadyClock;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineKey;
import org.gemba.house.language.Request;
import org.gemba.journal.sql.SqliteJournals;
import org.gemba.server.Server;
import org.gemba.server.ServerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gemba run}: starts the plant. */
@Command(
        name = "run",
        description = {
            "Starts the plant on the books in a folder and prints its address.",
            "A folder without books gets the living example, Hida Pumps, whose floor is played."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + ServerOptions.USUAL_PORT,
            description = "The port on this machine (default: ${DEFAULT-VALUE}); 0 takes a free one.")
    private int port;

    @Option(
            names = "--plant",
            paramLabel = "FILE",
            description = "Keeps the lines of this plant file instead of the example; facts come from outside.")
    private @Nullable Path plant;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "3",
            description = "Days of history that the example begins with (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "1",
            description = "How many times as fast as ours the example's clock runs (default: ${DEFAULT-VALUE}).")
    private double speed;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of all chance on the example's floor.")
    private long seed;

    @Option(names = "--rehearse", hidden = true, description = "Starts, answers once, and stops; for the start cache.")
    private boolean rehearse;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, NotDone, InterruptedException {
        check();
        Path folder = rehearse ? Files.createTempDirectory("gemba-rehearsal") : data.path();
        PrintWriter out = spec.commandLine().getOut();
        CountDownLatch stopped = new CountDownLatch(1);
        Works works = new Works(new SqliteJournals(folder));
        try (Server server = Server.start(works, new ServerOptions(rehearse ? 0 : port, folder))) {
            if (rehearse) {
                Rehearsal.lookAtEveryPage(server.address());
                return 0;
            }
            String address = server.address().toString().replaceAll("/$", "");
            data.announce(address);
            out.println("Gemba is open at " + address);
            out.println("It answers on this machine only, until there are accounts. Stop it with Ctrl-C.");
            out.flush();
            fill(works, folder, out);
            Thread closing = new Thread(() -> close(server, works, stopped), "closing");
            Runtime.getRuntime().addShutdownHook(closing);
            stopped.await();
        } finally {
            works.close();
            if (rehearse) {
                Rehearsal.clear(folder);
            }
        }
        return 0;
    }

    private void check() throws NotDone {
        if (days < 0 || days > 60) {
            throw new NotDone("The example can begin with 0 to 60 days of history, not %d.".formatted(days));
        }
        if (!(speed > 0 && speed <= 1_000)) {
            throw new NotDone(
                    "The example's clock can run up to 1000 times as fast as ours, not %s times.".formatted(speed));
        }
    }

    /** Opens the lines: those of the books that are there, of the plant file, or of the example. */
    private void fill(Works works, Path folder, PrintWriter out) throws IOException, NotDone, InterruptedException {
        if (plant != null) {
            keepBooks(works);
            load(works, PlantCommand.read(plant), out);
        } else if (works.journals().lines().isEmpty() || Example.playsIn(folder)) {
            Example example = new Example(Example.shipped(), seed, Duration.ofDays(days), speed);
            example.note(folder);
            new LivingPlant(works, example, out).begin();
        } else {
            keepBooks(works);
        }
    }

    private static void keepBooks(Works works) {
        for (LineKey line : works.journals().lines()) {
            works.keep(line, new SteadyClock());
        }
    }

    private static void load(Works works, List<LineDefinition> lines, PrintWriter out)
            throws NotDone, InterruptedException {
        for (LineDefinition line : lines) {
            works.keep(line.key(), new SteadyClock());
            out.println(PlantCommand.Load.sentence(
                    line.key(),
                    works.ask(line.key(), PlantCommand.Load.asked(new Request.LoadDefinition(line), "gemba run"))));
        }
        out.flush();
    }

    private void close(Server server, Works works, CountDownLatch stopped) {
        server.close();
        works.close();
        try {
            data.leave();
        } catch (IOException e) {
            spec.commandLine().getErr().println("The file with the address could not be removed: " + e.getMessage());
        }
        stopped.countDown();
    }
}
