package org.gemba.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gemba.connect.factoryfile.FactoryFile;
import org.gemba.connect.factoryfile.FactoryStudy;
import org.gemba.connect.prediction.PredictionCsv;
import org.gemba.connect.prediction.PredictionDrawing;
import org.gemba.connect.prediction.PredictionJson;
import org.gemba.connect.prediction.PredictionTable;
import org.gemba.connect.yaml.Problem;
import org.gemba.simulator.experiment.Cores;
import org.gemba.simulator.experiment.Watch;
import org.gemba.simulator.prediction.Alternative;
import org.gemba.simulator.prediction.Conditions;
import org.gemba.simulator.prediction.Prediction;
import org.gemba.simulator.run.TooManyUnits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gemba simulate}: what a factory and its scenarios will do, before anyone changes anything. */
@Command(
        name = "simulate",
        description = {
            "Plays a factory and its scenarios under the same random numbers and predicts output, lead time and stock, each with its",
            "99 % interval. FILE is a factory file (docs/reference/factory-file.md)."
        },
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    static final String AS_IT_IS = "as it is";
    private static final Duration USUAL_HORIZON = Duration.ofDays(30);
    private static final int USUAL_REPLICATIONS = 20;

    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Mixin
    private DrawingOption drawing = new DrawingOption();

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

    @Override
    public Integer call() throws NotDone, IOException {
        FactoryStudy study = read(plan.file());
        try {
            Prediction prediction =
                    Prediction.of(alternatives(study), conditions(study), Cores.all(), Watch.NOBODY);
            String name = study.base().name();
            plan.print(() -> PredictionJson.of(name, prediction), () -> PredictionTable.of(name, prediction));
            drawing.draw(() -> PredictionDrawing.svg(name, prediction));
            if (csv != null) {
                Files.writeString(csv, PredictionCsv.of(prediction));
            }
            return 0;
        } catch (IllegalArgumentException | TooManyUnits refused) {
            throw new NotDone(String.valueOf(refused.getMessage()));
        }
    }

    private static FactoryStudy read(Path file) throws NotDone, IOException {
        String text = FactoryFile.text(file)
                .orElseThrow(() -> new NotDone("%s is not in UTF-8.\nSave it as UTF-8, or look whether it is text."
                        .formatted(file)));
        return switch (FactoryFile.read(text)) {
            case FactoryFile.Result.Understood understood -> understood.study();
            case FactoryFile.Result.NotUnderstood not ->
                throw new NotDone(not.problems().stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n", file + " is not understood:\n", "")));
        };
    }

    private List<Alternative> alternatives(FactoryStudy study) throws NotDone {
        List<Alternative> alternatives = new ArrayList<>();
        alternatives.add(new Alternative(AS_IT_IS, study.base()));
        study.scenarios().stream()
                .filter(each -> scenario == null || each.name().equals(scenario))
                .map(each -> new Alternative(each.name(), each.factory()))
                .forEach(alternatives::add);
        if (scenario != null && alternatives.size() == 1) {
            throw new NotDone("There is no scenario '%s' in %s.\nThere are: %s."
                    .formatted(
                            scenario,
                            plan.file(),
                            study.scenarios().stream()
                                    .map(FactoryStudy.Alternative::name)
                                    .collect(Collectors.joining(", "))));
        }
        return alternatives;
    }

    private Conditions conditions(FactoryStudy study) throws NotDone {
        var said = study.playedFor();
        Optional<Duration> beginning = warmUp == null
                ? said.warmUp()
                : warmUp.equals("auto") ? Optional.empty() : Optional.of(LimitOption.time("--warm-up", warmUp));
        return new Conditions(
                horizon == null ? said.horizon().orElse(USUAL_HORIZON) : LimitOption.time("--horizon", horizon),
                beginning,
                said.takt(),
                replications == null ? said.replications().orElse(USUAL_REPLICATIONS) : replications,
                plan.seed());
    }
}
