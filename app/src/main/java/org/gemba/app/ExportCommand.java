package org.gemba.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gemba.house.floor.LineKey;
import org.gemba.journal.sql.SqliteJournals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gemba export}: a line's book as JSON lines, which {@code docs/reference/verify.py} can check anywhere. */
@Command(
        name = "export",
        description =
                "Writes a line's book as JSON lines with their hashes; docs/reference/verify.py checks them anywhere.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "PLANT/LINE", description = "The line.")
    private String line = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Writes to a file instead of the terminal.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, NotDone {
        LineKey key = LineKey.parse(line);
        try (SqliteJournals books = data.booksThatExist()) {
            if (!books.lines().contains(key)) {
                throw new NotDone(
                        "There is no book of %s in %s.\nThere are: %s.".formatted(key, data.path(), books.lines()));
            }
            if (out == null) {
                OutputStream terminal = new BufferedOutputStream(System.out);
                books.export(key, terminal);
                terminal.flush();
            } else {
                try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
                    books.export(key, file);
                }
            }
        }
        return 0;
    }
}
