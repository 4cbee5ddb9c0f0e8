package org.gemba.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.gemba.connect.factoryfile.FactoryFile;
import org.gemba.connect.factoryfile.FactoryStudy;
import org.gemba.connect.prediction.AnswerShown;
import org.gemba.connect.prediction.PredictionCsv;
import org.gemba.connect.prediction.PredictionDrawing;
import org.gemba.connect.prediction.PredictionJson;
import org.gemba.connect.prediction.PredictionTable;
import org.gemba.connect.yaml.Problem;
import org.gemba.house.floor.LineDefinition;
import org.gemba.simulator.backtest.BackTest;
import org.gemba.simulator.backtest.PastOrder;
import org.gemba.simulator.experiment.Cores;
import org.gemba.simulator.experiment.Ending;
import org.gemba.simulator.prediction.Alternative;
import org.gemba.simulator.prediction.Conditions;
import org.gemba.simulator.prediction.Effort;
import org.gemba.simulator.prediction.Near;
import org.gemba.simulator.prediction.Prediction;
import org.gemba.simulator.question.Answer;
import org.gemba.simulator.run.TooManyUnits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gemba simulate}: what a factory and its scenarios will do, before anyone changes anything. */
@Command(
        name = "simulate",
        description = {
            "Plays a factory and its scenarios under the same random numbers and predicts output, lead time and stock, each with its",
            "99 %% interval. FILE is a factory file (docs/reference/factory-file.md); a plant's definition or its folder, whose line is",
            "played by its standards or, with --data, by its facts; PLANT/LINE of the books in --data; or with --back-test an event log,",
            "whose last third is predicted from what was before."
        },
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    static final String AS_IT_IS = "as it is";
    private static final Duration USUAL_HORIZON = Duration.ofDays(30);
    private static final int USUAL_REPLICATIONS = 20;
    private static final int USUAL_BACK_TESTS = 200;

    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Mixin
    private DrawingOption drawing = new DrawingOption();

    @Mixin
    private RunsOptions runs = new RunsOptions();

    @Mixin
    private ShowOptions show = new ShowOptions();

    @Mixin
    private PlantOptions plant = new PlantOptions();

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SCENARIO",
            description =
                    "Only this scenario, as with --scenario; of a plant's line also a file of scenarios, as with --scenarios.")
    private @Nullable String second;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "Only this scenario, beside the base. Without it all are played.")
    private @Nullable String scenario;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Runs of each scenario (default: what the file says, or 20).")
    private @Nullable Integer replications;

    @Option(
            names = "--warm-up",
            paramLabel = "auto|TIME",
            description = "What does not count at the beginning of a run, such as 8h; auto finds it (MSER-5).")
    private @Nullable String warmUp;

    @Option(
            names = "--horizon",
            paramLabel = "TIME",
            description = "What one run plays after its warm-up, such as 200h (default: what the file says, or 720h).")
    private @Nullable String horizon;

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes every figure into this file.")
    private @Nullable Path csv;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "Writes the factory that was played as a factory file, to add scenarios to.")
    private @Nullable Path export;

    @Option(
            names = "--back-test",
            description =
                    "FILE is an event log, or a plant's definition with --data: predicts the end from the beginning, and says where the prediction is wrong.")
    private boolean backTest;

    /** The plant's own word of the line that is played, where it is a plant's. */
    private @Nullable LineDefinition definition;

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description =
                    "From which day on a back-test predicts, such as 2012-03-01 (default: the last third of a log; the last 7 days of a plant's line, or half of a young one's).")
    private @Nullable LocalDate since;

    @Override
    public Integer call() throws NotDone, IOException {
        try {
            return backTest ? backTest() : played();
        } catch (IllegalArgumentException | CancellationException | TooManyUnits refused) {
            throw new NotDone(String.valueOf(refused.getMessage()));
        }
    }

    private int played() throws NotDone, IOException {
        question.check();
        FactoryStudy study = read();
        List<Alternative> alternatives = alternatives(study);
        Optional<Effort.Narrow> until = runs.until();
        Conditions conditions = conditions(study, until);
        if (question.isAsked()) {
            return answer(study, alternatives, conditions);
        }
        try (Looking looking = runs.look((long) alternatives.size() * conditions.replications())) {
            predict(study, alternatives, conditions, new Effort(until, looking.kept(), Cores.all(), looking), looking);
            return 0;
        }
    }

    private void predict(
            FactoryStudy study, List<Alternative> alternatives, Conditions conditions, Effort effort, Looking looking)
            throws NotDone, IOException {
        Prediction prediction = Prediction.of(alternatives, conditions, effort);
        String name = study.base().name();
        looking.wipe();
        plan.print(() -> PredictionJson.of(name, prediction), () -> PredictionTable.of(name, prediction));
        looking.keep();
        drawing.draw(() -> PredictionDrawing.svg(name, prediction));
        if (export != null) {
            Files.writeString(export, FactoryFile.write(study.base(), study.playedFor()));
        }
        if (csv != null) {
            Files.writeString(csv, PredictionCsv.of(prediction));
        }
        if (prediction.ending() == Ending.CANCELLED) {
            show.leave(plan);
        } else {
            Alternative shown = scenario == null ? alternatives.getFirst() : alternatives.getLast();
            show.write(name, shown, prediction, Optional.ofNullable(definition), plant.firstDay(), plan);
        }
    }

    private int answer(FactoryStudy study, List<Alternative> alternatives, Conditions conditions)
            throws NotDone, IOException {
        if (runs.until().isPresent() || show.isAsked()) {
            throw new NotDone(
                    "A question plays as often as it must, and shows no run: --stop-at, --facts, --replay and --animate belong to a prediction.\nLeave them out, or the question.");
        }
        try (Looking looking = runs.look(0)) {
            Effort effort = new Effort(Optional.empty(), looking.kept(), Cores.all(), looking);
            Answer answer = answered(study, alternatives, conditions, effort, looking);
            AnswerShown shown = new AnswerShown(study.base().name(), plan.seed(), answer);
            looking.wipe();
            plan.print(shown::json, shown::table);
            drawing.draw(shown::drawing);
            if (csv != null) {
                Files.writeString(csv, shown.csv());
            }
            return 0;
        }
    }

    /** What was run is kept, also where it was ended before there is an answer. */
    private Answer answered(
            FactoryStudy study, List<Alternative> alternatives, Conditions conditions, Effort effort, Looking looking)
            throws NotDone {
        try {
            return question.answer(study.base(), alternatives, conditions, effort);
        } finally {
            looking.keep();
        }
    }

    private int backTest() throws NotDone, IOException {
        int times = replications == null ? USUAL_BACK_TESTS : replications;
        Optional<LineDefinition> line = plant.line(plan);
        plant.refuseWithout(line.isPresent());
        if (second != null || scenario != null) {
            throw new NotDone("A back-test plays what was, and no scenario.\nLeave %s out."
                    .formatted(second == null ? "--scenario" : second));
        }
        if (line.isPresent()) {
            try (Looking looking = runs.look(0)) {
                Effort effort = new Effort(Optional.empty(), looking.kept(), Cores.all(), looking);
                try {
                    plant.backTest(line.get(), Optional.ofNullable(since), times, effort, plan);
                } finally {
                    looking.keep();
                }
            }
            return 0;
        }
        List<PastOrder> orders = PastOrders.of(plan.file());
        if (orders.isEmpty()) {
            throw new NotDone(
                    "No row of %s says when it began and ended.\nMaybe the mapping is another; see gemba study."
                            .formatted(plan.file()));
        }
        Instant first = orders.stream()
                .map(PastOrder::begun)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant last = orders.stream()
                .map(PastOrder::ended)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Instant from = since == null
                ? first.plus(Duration.between(first, last).multipliedBy(2).dividedBy(3))
                : since.atStartOfDay(ZoneOffset.UTC).toInstant();
        BackTest test = BackTest.of(orders, from, times, plan.seed());
        plan.print(() -> BackTestJson.of(test, times, plan.seed()), () -> BackTestText.of(test, times, plan.seed()));
        return 0;
    }

    /** A line of a plant by its standards and its facts. */
    private FactoryStudy ofPlant(LineDefinition line) throws NotDone, IOException {
        if (second != null && Files.isRegularFile(Path.of(second))) {
            plant.scenariosIn(Path.of(second));
        } else {
            only(second);
        }
        if (scenario != null) {
            plant.scenariosBeside(plan.given());
        }
        Optional<Duration> played =
                horizon == null ? Optional.empty() : Optional.of(LimitOption.time("--horizon", horizon));
        definition = line;
        return plant.study(line, played, Optional.ofNullable(warmUp == null ? null : beginning(warmUp)), plan);
    }

    /** Only one scenario is played, where one is named. */
    private void only(@Nullable String name) throws NotDone {
        if (name != null && scenario != null && !scenario.equals(name)) {
            throw new NotDone("Two scenarios are named: %s and --scenario %s.\nName one, or none to play all."
                    .formatted(name, scenario));
        }
        scenario = name == null ? scenario : name;
    }

    /** What does not count; empty where it is to be found. */
    private static Optional<Duration> beginning(String written) throws NotDone {
        return written.equals("auto") ? Optional.empty() : Optional.of(LimitOption.time("--warm-up", written));
    }

    private FactoryStudy read() throws NotDone, IOException {
        Optional<LineDefinition> line = plant.line(plan);
        plant.refuseWithout(line.isPresent());
        if (line.isPresent()) {
            return ofPlant(line.get());
        }
        only(second);
        Path file = plan.file();
        String text = FactoryFile.text(file)
                .orElseThrow(() -> new NotDone(
                        "%s is not in UTF-8.\nSave it as UTF-8, or look whether it is text.".formatted(file)));
        return switch (FactoryFile.read(text)) {
            case FactoryFile.Result.Understood understood -> understood.study();
            case FactoryFile.Result.NotUnderstood not -> throw notUnderstood(file, not.problems());
        };
    }

    private static NotDone notUnderstood(Path file, List<Problem> problems) {
        return new NotDone(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n", file + " is not understood:\n", "")));
    }

    private List<Alternative> alternatives(FactoryStudy study) throws NotDone {
        List<Alternative> alternatives = new ArrayList<>();
        alternatives.add(new Alternative(AS_IT_IS, study.base()));
        study.scenarios().stream()
                .filter(each -> scenario == null || each.name().equals(scenario))
                .map(each -> new Alternative(each.name(), each.factory()))
                .forEach(alternatives::add);
        if (scenario != null && alternatives.size() == 1) {
            String where = definition == null ? plan.given().toString() : plant.scenariosAt();
            List<String> names = study.scenarios().stream()
                    .map(FactoryStudy.Alternative::name)
                    .toList();
            throw new NotDone("There is no scenario '%s' in %s.\n%s"
                    .formatted(
                            scenario,
                            where,
                            names.isEmpty()
                                    ? "Describe it under scenarios: (docs/reference/factory-file.md)."
                                    : "There are: %s."
                                            .formatted(Near.names(scenario, names, where + " has them all"))));
        }
        return alternatives;
    }

    private Conditions conditions(FactoryStudy study, Optional<Effort.Narrow> until) throws NotDone {
        Optional<Integer> most = until.isPresent() ? Optional.of(RunsOptions.MOST_UNTIL_NARROW) : question.usualRuns();
        var said = study.playedFor();
        Optional<Duration> beginning = warmUp == null ? said.warmUp() : beginning(warmUp);
        return new Conditions(
                horizon == null ? said.horizon().orElse(USUAL_HORIZON) : LimitOption.time("--horizon", horizon),
                beginning,
                said.takt(),
                replications == null ? most.or(said::replications).orElse(USUAL_REPLICATIONS) : replications,
                plan.seed());
    }
}
