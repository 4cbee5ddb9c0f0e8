package org.gemba.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gemba.journal.sql.SqliteJournals;
import picocli.CommandLine.Option;

/** Where the books stand, and where a running plant says how it is reached. */
final class DataFolder {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The folder of the books (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("data");

    Path path() {
        return folder;
    }

    SqliteJournals books() {
        return new SqliteJournals(folder);
    }

    /** The books of a folder that must be there already. */
    SqliteJournals booksThatExist() throws NotDone {
        if (!Files.isDirectory(folder)) {
            throw new NotDone("There is no folder %s.\nName the folder of the books: --data DIR."
                    .formatted(folder.toAbsolutePath()));
        }
        return books();
    }

    private Path addressFile() {
        return folder.resolve("address");
    }

    /** The address of the plant that runs on this folder, if one does. */
    Optional<String> address() throws IOException {
        return Files.exists(addressFile())
                ? Optional.of(Files.readString(addressFile()).strip())
                : Optional.empty();
    }

    void announce(String address) throws IOException {
        Files.writeString(addressFile(), address + "\n");
    }

    void leave() throws IOException {
        Files.deleteIfExists(addressFile());
    }
}
