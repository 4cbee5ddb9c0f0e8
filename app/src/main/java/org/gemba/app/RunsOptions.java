package org.gemba.app;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.simulator.prediction.Effort;
import org.gemba.simulator.prediction.KeptRuns;
import org.gemba.simulator.prediction.Measures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How often a simulation is run, where its runs are kept, and whether somebody sees how far it is. */
final class RunsOptions {
    /** The most runs of an alternative where it is to become narrow and nobody says how many. */
    static final int MOST_UNTIL_NARROW = 1_000;

    private static final long MOST_BYTES = 1L << 30;
    private static final Pattern NARROW = Pattern.compile("(.*?)\\s*([0-9.]+)\\s*(%?)");

    @Option(
            names = "--stop-at",
            paramLabel = "[FIGURE] N %",
            description =
                    "Runs each scenario until the 99 %% interval of this figure (throughput where none is named) is at most so wide on "
                            + "either side, as a share of its mean: '1 %%' or 'lead time 5 %%'. --replications is then the most runs (1000).")
    private @Nullable String stopAt;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description =
                    "Keeps the runs in this file and goes on from those it holds; the answer is the same as in one go.")
    private @Nullable Path resume;

    @Option(names = "--progress", description = "Says how many runs are done, also where the output is no terminal.")
    private boolean progress;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** When the runs may end early. */
    Optional<Effort.Narrow> until() throws NotDone {
        if (stopAt == null) {
            return Optional.empty();
        }
        Matcher parts = NARROW.matcher(stopAt.strip());
        if (!parts.matches()) {
            throw new NotDone(
                    "--stop-at '%s' names no share.\nWrite it like '1 %%' or 'lead time 5 %%'.".formatted(stopAt));
        }
        try {
            double share = Double.parseDouble(parts.group(2)) / (parts.group(3).isEmpty() ? 1 : 100);
            String figure = parts.group(1).isEmpty() ? Measures.THROUGHPUT : parts.group(1);
            return Optional.of(new Effort.Narrow(figure, share));
        } catch (IllegalArgumentException refused) {
            throw new NotDone("--stop-at '%s': %s".formatted(stopAt, refused.getMessage()));
        }
    }

    /**
     * Begins to look on.
     *
     * @param planned so many runs; 0 where whoever is watched says how many at most
     */
    Looking look(long planned) throws NotDone {
        PrintWriter beside = spec.commandLine().getErr();
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        Looking.Shown shown =
                terminal ? Looking.Shown.ON_ONE_LINE : progress ? Looking.Shown.LINE_BY_LINE : Looking.Shown.NOT;
        return new Looking(planned, shown, beside, kept(), Optional.ofNullable(resume));
    }

    private KeptRuns kept() throws NotDone {
        if (resume == null || !Files.exists(resume)) {
            return new KeptRuns();
        }
        try {
            if (Files.size(resume) > MOST_BYTES) {
                throw new NotDone("%s has %d bytes; at most %d are read.\nName a file that is not there yet."
                        .formatted(resume, Files.size(resume), MOST_BYTES));
            }
            return KeptRuns.read(Files.readString(resume));
        } catch (IOException | IllegalArgumentException refused) {
            throw new NotDone("The runs in %s cannot be gone on from: %s".formatted(resume, refused.getMessage()));
        }
    }
}
