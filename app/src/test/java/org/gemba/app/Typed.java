package org.gemba.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** What a command answered; always in words. */
record Typed(int exitCode, String out, String error) {
    static Typed command(String... words) {
        StringWriter out = new StringWriter();
        StringWriter error = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(error));
        int exitCode = line.execute(words);
        assertThat(error.toString()).doesNotContain("\tat ");
        return new Typed(exitCode, out.toString(), error.toString());
    }

    /** The root of the project, wherever the test was started. */
    static Path project() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve("examples/teaching"))) {
                return up;
            }
        }
        throw new AssertionError("The test runs outside of the project.");
    }
}
