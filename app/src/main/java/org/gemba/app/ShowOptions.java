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

    /**
     * Writes what is asked for.
     *
     * @param shown what is played: the scenario that was named, or the factory as it is
     * @param line how the plant itself describes it, where it is a plant's
     */
    void write(String name, Alternative shown, Prediction prediction, Optional<LineDefinition> line, PlanOptions plan)
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
            tell(
                    facts,
                    shown,
                    line.orElseGet(() -> SimulatedLine.of(
                            shown.factory(), prediction.conditions().takt())),
                    prediction.warmUp().plus(horizon),
                    plan);
        }
    }

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

    private void tell(Path target, Alternative shown, LineDefinition line, Duration span, PlanOptions plan)
            throws NotDone {
        try {
            if (target.toString().endsWith(".jsonl")) {
                Path folder = Files.createTempDirectory("gemba-facts");
                try {
                    ToldRun told = book(folder, shown, line, span, plan.seed());
                    try (SqliteJournals books = new SqliteJournals(folder);
                            OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
                        books.export(line.key(), out);
                    }
                    plan.note(sentence(told, line, target.toString()));
                } finally {
                    clear(folder);
                }
            } else {
                Files.createDirectories(target);
                ToldRun told = book(target, shown, line, span, plan.seed());
                plan.note(sentence(told, line, target + ": gemba run --data " + target));
            }
        } catch (IOException e) {
            throw notWritten(target, e);
        } catch (JournalFailed e) {
            throw new NotDone("The facts cannot be told into %s: %s".formatted(target, e.getMessage()));
        }
    }

    private ToldRun book(Path folder, Alternative shown, LineDefinition line, Duration span, long seed) {
        Instant begin = FIRST_DAY.atStartOfDay(line.plant().zone()).toInstant();
        try (SqliteJournals books = new SqliteJournals(folder);
                Importing book = books.begin(line.key())) {
            ToldRun told = ToldRun.of(shown.factory(), line, seed, run, begin, span, book::add);
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
