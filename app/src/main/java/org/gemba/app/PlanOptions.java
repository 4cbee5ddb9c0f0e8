package org.gemba.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every planning command takes: the file, the seed of all chance, and how the answer is wanted. */
final class PlanOptions {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "What is to be planned; the ending of its name says its form.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Prints the answer as JSON, one object a line.")
    private boolean json;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Of all chance (default: ${DEFAULT-VALUE}). The same seed, the same moves in the same order.")
    private long seed;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** The file to read; fails where there is none. */
    Path file() throws NotDone {
        if (Files.isDirectory(file)) {
            throw new NotDone("%s is a folder.\nGive a file in it.".formatted(file));
        }
        return fileOrFolder();
    }

    /** The file or folder to read; fails where there is none. */
    Path fileOrFolder() throws NotDone {
        if (!Files.isReadable(file)) {
            throw new NotDone("There is no file %s to read.".formatted(file));
        }
        return file;
    }

    /** What was given, whether it is there or not. */
    Path given() {
        return file;
    }

    long seed() {
        return seed;
    }

    /** Says beside the answer what whoever reads it must know. */
    void note(String words) {
        PrintWriter beside = spec.commandLine().getErr();
        beside.println(words);
        beside.flush();
    }

    /** Prints the answer in the form that is asked for. */
    void print(Supplier<String> asJson, Supplier<String> asTable) {
        PrintWriter out = spec.commandLine().getOut();
        out.println((json ? asJson : asTable).get().stripTrailing());
        out.flush();
    }
}
