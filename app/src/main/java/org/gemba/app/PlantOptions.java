package org.gemba.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gemba.connect.factoryfile.FactoryFile;
import org.gemba.connect.factoryfile.FactoryStudy;
import org.gemba.connect.factoryfile.PlayedFor;
import org.gemba.connect.factoryfile.ScenarioFile;
import org.gemba.connect.observation.LineBackTestJson;
import org.gemba.connect.observation.LineBackTestTable;
import org.gemba.connect.observation.ObservationDrawing;
import org.gemba.connect.observation.ObservationJson;
import org.gemba.connect.observation.ObservationTable;
import org.gemba.connect.plantfile.PlantFile;
import org.gemba.connect.yaml.Problem;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.journal.Journal;
import org.gemba.house.language.Recorded;
import org.gemba.house.standards.DefinitionBoard;
import org.gemba.journal.sql.SqliteJournals;
import org.gemba.simulator.plant.Demanded;
import org.gemba.simulator.plant.Facts;
import org.gemba.simulator.plant.LineBackTest;
import org.gemba.simulator.plant.Observation;
import org.gemba.simulator.plant.PlantModel;
import org.gemba.simulator.prediction.Effort;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A line of a plant as it is simulated: by its standards, by the facts of its book, with scenarios of its own, on certain days. */
final class PlantOptions {
    private static final Duration USUAL_HORIZON = Duration.ofDays(28);
    private static final Duration USUAL_WARM_UP = Duration.ofDays(7);
    private static final int USUAL_REPLICATIONS = 10;

    /** The plant's definition in its folder. */
    private static final String FILE = "plant.yaml";

    /** Scenarios in the plant's folder. */
    private static final String SCENARIOS = "scenarios.yaml";

    private static final Pattern KEY = Pattern.compile("[^/\\\\]+/[^/\\\\.]+");

    @Option(
            names = "--line",
            paramLabel = "CODE",
            description = "Which line of a plant's definition; the first without it.")
    private @Nullable String line;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The folder of the plant's books: the line is played by its facts, each fit is shown beside them.")
    private @Nullable Path data;

    @Option(names = "--fits", paramLabel = "FILE", description = "Draws each fit beside its facts into this file.")
    private @Nullable Path fits;

    @Option(
            names = "--scenarios",
            paramLabel = "FILE",
            description = "Scenarios for a plant's line (docs/reference/factory-file.md).")
    private @Nullable Path scenarios;

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description =
                    "The first day of a plant's line that counts, such as 2027-05-01: holidays, overtime and the change of clocks are played.")
    private @Nullable LocalDate from;

    @Option(
            names = "--demand",
            paramLabel = "auto|room|fitted|replayed",
            defaultValue = "auto",
            description =
                    "When a plant's line starts units: as measured; as soon as there is room; at the fitted time between starts; or with --from "
                            + "and --data just when they were started on those days (default: ${DEFAULT-VALUE}).")
    private Demand demand = Demand.AUTO;

    /** When units are started. */
    enum Demand {
        AUTO(Demanded.AS_MEASURED),
        ROOM(Demanded.AS_ROOM_ALLOWS),
        FITTED(Demanded.FITTED),
        REPLAYED(Demanded.AS_MEASURED);

        private final Demanded measured;

        Demand(Demanded measured) {
            this.measured = measured;
        }
    }

    /** The first day that counts, where certain days are played. */
    Optional<LocalDate> firstDay() {
        return Optional.ofNullable(from);
    }

    /**
     * The line of a plant that is given: by the plant's file, by the folder with its {@value #FILE}, or as PLANT/LINE of the books. Nothing where
     * something else is given.
     */
    Optional<LineDefinition> line(PlanOptions plan) throws NotDone, IOException {
        Path given = plan.given();
        if (!Files.exists(given) && KEY.matcher(given.toString()).matches()) {
            return Optional.of(ofBook(given.toString()));
        }
        Path file = Files.isDirectory(given) ? given.resolve(FILE) : plan.file();
        if (!Files.isReadable(file)) {
            throw new NotDone(
                    "%s is a folder without a %s.\nGive a plant's folder, a file, or PLANT/LINE with --data DIR."
                            .formatted(given, FILE));
        }
        return FactoryFile.text(file).filter(PlantOptions::isPlant).isPresent()
                ? Optional.of(ofFile(file))
                : Optional.empty();
    }

    private static boolean isPlant(String text) {
        return !FactoryFile.isMeant(text) && text.lines().anyMatch(each -> each.startsWith("gemba-plant:"));
    }

    private LineDefinition ofFile(Path file) throws NotDone, IOException {
        List<LineDefinition> lines = switch (PlantFile.read(file)) {
            case PlantFile.Result.Understood understood -> understood.lines();
            case PlantFile.Result.NotUnderstood not -> throw notUnderstood(file, not.problems());
        };
        return lines.stream()
                .filter(each -> line == null || each.line().id().value().equals(line))
                .findFirst()
                .orElseThrow(() -> new NotDone("There is no line %s in %s.\nThere are: %s."
                        .formatted(
                                line,
                                file,
                                lines.stream()
                                        .map(each -> each.line().id().value())
                                        .collect(Collectors.joining(", ")))));
    }

    /** The line as its book describes it today; it is played by its facts too. */
    private LineDefinition ofBook(String written) throws NotDone {
        if (line != null) {
            throw new NotDone("%s names a line already.\nLeave --line %s out.".formatted(written, line));
        }
        data = data == null ? Path.of("data") : data;
        try {
            LineKey key = LineKey.parse(written);
            return withFacts(key, data, facts -> {
                        Described described = new Described();
                        facts.tell(described::after);
                        return described.board.today();
                    })
                    .orElseThrow(
                            () -> new NotDone("The book of %s in %s does not describe its line.\nGive the plant's file."
                                    .formatted(key, data)));
        } catch (IllegalArgumentException refused) {
            throw new NotDone(refused.getMessage());
        }
    }

    /** What a book says of its line. */
    private static final class Described {
        DefinitionBoard board = DefinitionBoard.EMPTY;

        void after(Recorded recorded) {
            board = board.after(recorded);
        }
    }

    /** A file of scenarios that stands for {@code --scenarios}. */
    void scenariosIn(Path file) throws NotDone {
        if (scenarios != null) {
            throw new NotDone(
                    "Scenarios are given twice: %s and --scenarios %s.\nGive one of them.".formatted(file, scenarios));
        }
        scenarios = file;
    }

    /** Looks for scenarios beside the plant's file where none are given. */
    void scenariosBeside(Path given) {
        Path folder = Files.isDirectory(given) ? given : given.toAbsolutePath().getParent();
        if (scenarios == null && folder != null && Files.isReadable(folder.resolve(SCENARIOS))) {
            scenarios = folder.resolve(SCENARIOS);
        }
    }

    /** Where the scenarios of the line stand, for a message. */
    String scenariosAt() {
        return scenarios == null
                ? "a file of scenarios: none is given (--scenarios FILE, or %s beside the plant)".formatted(SCENARIOS)
                : scenarios.toString();
    }

    /** Refuses what only a plant's line understands. */
    void refuseWithout(boolean plant) throws NotDone {
        if (!plant && (data != null || fits != null || scenarios != null || from != null || demand != Demand.AUTO)) {
            throw new NotDone(
                    "--data, --fits, --scenarios, --from and --demand are for a line of a plant's definition, and the file is none.\nGive the plant's file, or leave them out.");
        }
    }

    /**
     * The line's model, with the scenarios beside it.
     *
     * @param horizon what counts of a run, if it is given
     * @param warmUp what does not count of it, if it is given; empty within where it is to be found
     */
    FactoryStudy study(
            LineDefinition definition,
            Optional<Duration> horizon,
            Optional<Optional<Duration>> warmUp,
            PlanOptions plan)
            throws NotDone, IOException {
        Observation seen = observed(definition, plan);
        try {
            PlantModel model = model(definition, seen, horizon.orElse(USUAL_HORIZON), warmUp);
            model.leftOut().forEach(left -> plan.note("Left out: " + left + "."));
            PlayedFor played = new PlayedFor(
                    Optional.of(USUAL_HORIZON),
                    Optional.of(USUAL_WARM_UP),
                    Optional.of(USUAL_REPLICATIONS),
                    model.takt());
            return scenarios == null
                    ? new FactoryStudy(model.factory(), played, List.of())
                    : withScenarios(model, played, scenarios);
        } catch (IllegalArgumentException refused) {
            throw new NotDone(refused.getMessage());
        }
    }

    private PlantModel model(
            LineDefinition definition, Observation seen, Duration horizon, Optional<Optional<Duration>> warmUp)
            throws NotDone {
        if (demand == Demand.FITTED && seen.starts().isEmpty()) {
            throw new NotDone("--demand fitted needs facts that tell of starts.\nGive the books: --data DIR.");
        }
        if (demand == Demand.REPLAYED && (from == null || data == null)) {
            throw new NotDone(
                    "--demand replayed plays what was started on days that were.\nGive their first, --from DAY, and the books, --data DIR.");
        }
        if (from == null) {
            return PlantModel.of(definition, seen, demand.measured);
        }
        Duration before = warmUp.orElse(Optional.of(USUAL_WARM_UP))
                .orElseThrow(
                        () -> new NotDone(
                                "With --from the warm-up cannot be found from the runs: the days before the first are played for it.\nGive it, such as --warm-up 168h."));
        Instant first = new WorkTime(definition.plant(), definition.calendar()).startOf(from);
        Instant begin = first.minus(before);
        Instant end = first.plus(horizon);
        return demand == Demand.REPLAYED && data != null
                ? withFacts(definition.key(), data, facts -> PlantModel.replayed(definition, seen, facts, begin, end))
                : PlantModel.of(definition, seen, begin, end, demand.measured);
    }

    private static FactoryStudy withScenarios(PlantModel model, PlayedFor played, Path file)
            throws NotDone, IOException {
        if (!Files.isReadable(file)) {
            throw new NotDone("There is no file %s to read.".formatted(file));
        }
        String text = FactoryFile.text(file)
                .orElseThrow(() -> new NotDone(
                        "%s is not in UTF-8.\nSave it as UTF-8, or look whether it is text.".formatted(file)));
        return switch (ScenarioFile.read(model.factory(), played, text)) {
            case FactoryFile.Result.Understood understood -> understood.study();
            case FactoryFile.Result.NotUnderstood not -> throw notUnderstood(file, not.problems());
        };
    }

    private Observation observed(LineDefinition definition, PlanOptions plan) throws NotDone {
        if (data == null) {
            if (fits != null) {
                throw new NotDone(
                        "--fits draws what facts tell, and no folder of books is given.\nGive it: --data DIR.");
            }
            return Observation.none(definition.key());
        }
        Observation seen = withFacts(definition.key(), data, facts -> Observation.of(definition, facts));
        plan.print(() -> ObservationJson.of(seen), () -> ObservationTable.of(seen) + "\n");
        if (fits != null) {
            try {
                Files.writeString(fits, ObservationDrawing.svg(seen));
            } catch (IOException failed) {
                throw new NotDone("The drawing cannot be written to %s (%s).\nGive a file in a folder that is there."
                        .formatted(fits, failed.getClass().getSimpleName()));
            }
        }
        return seen;
    }

    /** A model of the line's past foretells the days since, and both are laid beside each other. */
    void backTest(
            LineDefinition definition, Optional<LocalDate> since, int replications, Effort effort, PlanOptions plan)
            throws NotDone {
        if (data == null) {
            throw new NotDone("A line's back-test needs its facts.\nName the folder of its books: --data DIR.");
        }
        LineBackTest test = withFacts(
                definition.key(),
                data,
                facts -> LineBackTest.of(definition, facts, since, replications, plan.seed(), effort));
        if (test.replications() < replications) {
            plan.note("Ended early: %d of %d runs were made.".formatted(test.replications(), replications));
        }
        plan.print(() -> LineBackTestJson.of(test), () -> LineBackTestTable.of(test));
    }

    /** What is made of a line's facts. */
    private interface Use<T> {
        T of(Facts facts);
    }

    private static <T> T withFacts(LineKey key, Path folder, Use<T> use) throws NotDone {
        if (!Files.isDirectory(folder)) {
            throw new NotDone("There is no folder %s.\nName the folder of the books: --data DIR."
                    .formatted(folder.toAbsolutePath()));
        }
        try (SqliteJournals books = new SqliteJournals(folder)) {
            if (!books.lines().contains(key)) {
                throw new NotDone("There is no book of %s in %s.\nThere are: %s."
                        .formatted(
                                key,
                                folder,
                                books.lines().stream().map(LineKey::toString).collect(Collectors.joining(", "))));
            }
            try (Journal book = books.openToRead(key)) {
                return use.of(new BookFacts(book));
            }
        } catch (IllegalArgumentException refused) {
            throw new NotDone(refused.getMessage());
        }
    }

    private static NotDone notUnderstood(Path file, List<Problem> problems) {
        return new NotDone(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n", file + " is not understood:\n", "")));
    }
}
