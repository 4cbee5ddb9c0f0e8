package org.gemba.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.gemba.connect.plantfile.PlantFile;
import org.gemba.connect.yaml.Problem;
import org.gemba.engine.Answer;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.PlantId;
import org.gemba.house.journal.Journal;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Definition;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Request;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.house.standards.DefinitionBoard;
import org.gemba.journal.sql.SqliteJournals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gemba plant}: a plant's definition as a file. */
@Command(
        name = "plant",
        description = "A plant's definition as a readable file: check it, load it, write it out.",
        mixinStandardHelpOptions = true,
        subcommands = {PlantCommand.Check.class, PlantCommand.Load.class, PlantCommand.Export.class})
final class PlantCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 2;
    }

    /** The lines of a plant file; where it cannot be understood, every fault in it is named. */
    static List<LineDefinition> read(Path file) throws IOException, NotDone {
        if (!Files.isReadable(file)) {
            throw new NotDone("There is no file %s that can be read.\nLook at its name.".formatted(file));
        }
        return switch (PlantFile.read(file)) {
            case PlantFile.Result.Understood understood -> understood.lines();
            case PlantFile.Result.NotUnderstood not ->
                throw new NotDone(String.join(
                        "\n",
                        not.problems().stream()
                                .map(Problem::toString)
                                .map(problem -> file + ", " + problem)
                                .toList()));
        };
    }

    /** {@code gemba plant check}. */
    @Command(
            name = "check",
            description = "Says whether a definition holds together, and names every fault with its line.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "The plant's file.")
        private Path file = Path.of("");

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException, NotDone {
            List<LineDefinition> lines = read(file);
            PrintWriter out = spec.commandLine().getOut();
            for (LineDefinition line : lines) {
                out.println("%s: %d stations, %d parts, %d people."
                        .formatted(
                                line.key(),
                                line.stations().size(),
                                line.parts().size(),
                                line.teams().stream()
                                        .mapToInt(team -> team.members().size())
                                        .sum()));
            }
            out.println("The definition holds together.");
            return 0;
        }
    }

    /** {@code gemba plant load}. */
    @Command(
            name = "load",
            description = "Makes a definition today's; only what differs is written down.",
            mixinStandardHelpOptions = true)
    static final class Load implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "The plant's file.")
        private Path file = Path.of("");

        @Mixin
        private DataFolder data = new DataFolder();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException, NotDone, InterruptedException {
            List<LineDefinition> lines = read(file);
            PrintWriter out = spec.commandLine().getOut();
            Optional<String> address = data.address();
            if (address.isPresent() && Remote.answers(address.get())) {
                Remote remote = new Remote(address.get());
                for (LineDefinition line : lines) {
                    out.println(remote.load(line, "file:" + file.getFileName()));
                }
                return 0;
            }
            try (Works works = new Works(data.books())) {
                for (LineDefinition line : lines) {
                    works.keep(line.key(), InstantSource.system());
                    out.println(sentence(
                            line.key(),
                            works.ask(
                                    line.key(),
                                    asked(new Request.LoadDefinition(line), "file:" + file.getFileName()))));
                }
            }
            return 0;
        }

        static Asked asked(Request request, String source) {
            return new Asked(
                    new RequestId("load-" + UUID.randomUUID()),
                    Instant.now(),
                    new Source(source),
                    Optional.empty(),
                    Provenance.ENTERED,
                    request);
        }

        static String sentence(LineKey line, Answer answer) throws NotDone {
            return switch (answer) {
                case Answer.Done done ->
                    "%s: %d differences written, facts %d to %d."
                            .formatted(
                                    line,
                                    done.facts().size(),
                                    done.receipt().first(),
                                    done.receipt().last());
                case Answer.Nothing ignored -> "%s: nothing differs.".formatted(line);
                case Answer.Refused refused ->
                    throw new NotDone("%s: %s %s"
                            .formatted(
                                    line,
                                    refused.refusal().reason(),
                                    refused.refusal().remedy()));
                case Answer.NotWritten not -> throw new NotDone("%s: not written. %s".formatted(line, not.why()));
                case Answer.Failed failed -> throw new NotDone("%s: %s".formatted(line, failed.why()));
                case Answer.Busy ignored -> throw new NotDone("%s: the gate is busy. Try again.".formatted(line));
                case Answer.NoSuchLine ignored -> throw new NotDone("%s: there is no such line.".formatted(line));
            };
        }
    }

    /** {@code gemba plant export}. */
    @Command(
            name = "export",
            description = "Writes a plant's definition, as it stands in the books, as a file.",
            mixinStandardHelpOptions = true)
    static final class Export implements Callable<Integer> {
        @Parameters(paramLabel = "PLANT", description = "The plant's code.")
        private String plant = "";

        @Mixin
        private DataFolder data = new DataFolder();

        @Option(names = "--out", paramLabel = "FILE", description = "Writes to a file instead of the terminal.")
        private @Nullable Path out;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException, NotDone {
            PlantId wanted = new PlantId(plant);
            List<LineDefinition> lines = new ArrayList<>();
            try (SqliteJournals books = data.booksThatExist()) {
                for (LineKey line : books.lines()) {
                    if (line.plant().equals(wanted)) {
                        today(books, line).ifPresent(lines::add);
                    }
                }
            }
            if (lines.isEmpty()) {
                throw new NotDone(
                        "No line of plant %s has a definition in %s.\nLook at its code, or load a definition first."
                                .formatted(wanted, data.path()));
            }
            String text = PlantFile.write(lines);
            if (out == null) {
                spec.commandLine().getOut().print(text);
                spec.commandLine().getOut().flush();
            } else {
                Files.writeString(out, text);
            }
            return 0;
        }

        private static Optional<LineDefinition> today(SqliteJournals books, LineKey line) {
            Fold fold = new Fold();
            try (Journal journal = books.openToRead(line)) {
                journal.read(0, entry -> {
                    if (entry.recorded().fact() instanceof Definition) {
                        fold.board = fold.board.after(entry.recorded());
                    }
                    return true;
                });
            }
            return fold.board.today();
        }

        private static final class Fold {
            private DefinitionBoard board = DefinitionBoard.EMPTY;
        }
    }
}
