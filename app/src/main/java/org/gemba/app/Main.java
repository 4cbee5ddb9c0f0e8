package org.gemba.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.gemba.house.journal.JournalFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gemba}: the Toyota Production System as running software. */
@Command(
        name = "gemba",
        description = "The Toyota Production System as running software.",
        mixinStandardHelpOptions = true,
        version = "gemba 0.1.0",
        subcommands = {
            RunCommand.class,
            PlantCommand.class,
            StudyCommand.class,
            BalanceCommand.class,
            LevelCommand.class,
            SequenceCommand.class,
            SizeCommand.class,
            SimulateCommand.class,
            VerifyCommand.class,
            ExportCommand.class
        })
public final class Main {
    private Main() {}

    /** Runs one command; its exit code is 0 when it did what was asked, 1 when it says why not, 2 when it was not understood. */
    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(commandLine().execute(arguments));
    }

    /** The commands as a program may run them, with their answers in words instead of stack traces. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, commands, parsed) -> {
                    if (failure instanceof NotDone || failure instanceof JournalFailed) {
                        commands.getErr().println(failure.getMessage());
                        return 1;
                    }
                    throw failure;
                });
    }
}
