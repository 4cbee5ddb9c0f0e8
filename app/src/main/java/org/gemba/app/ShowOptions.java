package org.gemba.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.gemba.connect.prediction.ReplayJson;
import org.gemba.connect.prediction.ReplayPage;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Journals.Importing;
import org.gemba.journal.sql.SqliteJournals;
import org.gemba.simulator.facts.SimulatedLine;
import org.gemba.simulator.facts.ToldRun;
import org.gemba.simulator.prediction.Alternative;
import org.gemba.simulator.prediction.Prediction;
import org.gemba.simulator.replay.Replay;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** One run, to be seen: as facts for every board of the house, as a replay, as a page that plays it. */
final class ShowOptions {
    /** A Monday, from which a usual week counts. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

    @Option(
            names = "--facts",
            paramLabel = "DIR|FILE.jsonl",
            description =
                    "Tells one run as facts, marked as simulated: into a folder of books, for gemba run --data DIR and every board of it, "
                            + "or as JSON lines as gemba export writes them. At most a million facts are told.")
    private @Nullable Path facts;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            description =
                    "Writes what happens in one run after its warm-up, up to 50000 happenings, as JSON for a page.")
    private @Nullable Path replay;

    @Option(
            names = "--animate",
            paramLabel = "FILE.html",
            description = "Writes a page that plays the same before one's eyes; it needs nothing but a browser.")
    private @Nullable Path animate;

    @Option(
            names = "--run",
            paramLabel = "N",
            defaultValue = "0",
            description = "Which of the runs --facts, --replay and --animate show, from 0 (default: ${DEFAULT-VALUE}).")
    private long run;

    boolean isAsked() {
        return facts != null || replay != null || animate != null;
    }

    /** Says that nothing is shown, where something was asked for. */
    void leave(PlanOptions plan) {
        if (isAsked()) {
            plan.note("Ended early: no run is shown.");
        }
    }

    /**
     * Writes what is asked for.
     *
     * @param shown what is played: the scenario that was named, or the factory as it is
     * @param line how the plant itself describes it, where it is a plant's
     * @param firstDay the day from which it counts, where certain days are played
     */
    void write(
            String name,
            Alternative shown,
            Prediction prediction,
            Optional<LineDefinition> line,
            Optional<LocalDate> firstDay,
            PlanOptions plan)
            throws NotDone {
        if (run < 0) {
            throw new NotDone("Runs are counted from 0; there is no run %d.".formatted(run));
        }
        Duration horizon = prediction.conditions().horizon();
        if (replay != null || animate != null) {
            Replay kept = Replay.of(shown.factory(), plan.seed(), run, prediction.warmUp(), horizon);
            if (kept.cut()) {
                plan.note("The replay ends after %s: %d things have happened by then, and no more are kept."
                        .formatted(words(kept.to()), Replay.MOST_HAPPENINGS));
            }
            write(replay, ReplayJson.of(kept));
            write(animate, ReplayPage.html(heading(name, shown), kept));
        }
        if (facts != null) {
            LineDefinition told = line.orElseGet(() ->
                    SimulatedLine.of(shown.factory(), prediction.conditions().takt()));
            Instant begin = firstDay.map(day -> new WorkTime(told.plant(), told.calendar())
                            .startOf(day)
                            .minus(prediction.warmUp()))
                    .orElseGet(() -> FIRST_DAY.atStartOfDay(told.plant().zone()).toInstant());
            Told asked = new Told(shown, told, begin, prediction.warmUp().plus(horizon), plan.seed());
            plan.note(tell(facts, asked));
        }
    }

    /** What is told: of which factory, as which line, when its time 0 was, how long, under which seed. */
    private record Told(Alternative shown, LineDefinition line, Instant begin, Duration span, long seed) {}

    private static String heading(String name, Alternative shown) {
        return shown.name().equals(SimulateCommand.AS_IT_IS) ? name : name + ": " + shown.name();
    }

    private static void write(@Nullable Path file, String text) throws NotDone {
        if (file != null) {
            try {
                Files.writeString(file, text);
            } catch (IOException e) {
                throw notWritten(file, e);
            }
        }
    }

    private String tell(Path target, Told asked) throws NotDone {
        try {
            if (!target.toString().endsWith(".jsonl")) {
                Files.createDirectories(target);
                return sentence(book(target, asked), asked.line(), target + ": gemba run --data " + target);
            }
            Path folder = Files.createTempDirectory("gemba-facts");
            try {
                ToldRun told = book(folder, asked);
                try (SqliteJournals books = new SqliteJournals(folder);
                        OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
                    books.export(asked.line().key(), out);
                }
                return sentence(told, asked.line(), target.toString());
            } finally {
                clear(folder);
            }
        } catch (IOException e) {
            throw notWritten(target, e);
        } catch (JournalFailed e) {
            throw new NotDone("The facts cannot be told into %s: %s".formatted(target, e.getMessage()));
        }
    }

    private ToldRun book(Path folder, Told asked) {
        try (SqliteJournals books = new SqliteJournals(folder);
                Importing book = books.begin(asked.line().key())) {
            ToldRun told = ToldRun.of(
                    asked.shown().factory(), asked.line(), asked.seed(), run, asked.begin(), asked.span(), book::add);
            book.finish();
            return told;
        }
    }

    private String sentence(ToldRun told, LineDefinition line, String where) {
        return "Run %d is told as %s up to %s%s, %d facts, in %s"
                .formatted(
                        run,
                        line.key(),
                        words(told.until()),
                        told.cut() ? " (no more facts are told)" : "",
                        told.facts(),
                        where);
    }

    private static String words(Duration time) {
        return "%d:%02d h".formatted(time.toHours(), time.toMinutesPart());
    }

    private static NotDone notWritten(Path file, IOException e) {
        return new NotDone("%s cannot be written (%s).\nGive a file in a folder that is there."
                .formatted(file, e.getClass().getSimpleName()));
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
