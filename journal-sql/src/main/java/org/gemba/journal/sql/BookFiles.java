package org.gemba.journal.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.JournalFailed;

/**
 * Where the files of one line's book are: {@code PLANT/LINE.journal}, its anchor, its snapshot, the writer's lock, and a
 * book that is being imported.
 */
record BookFiles(LineKey line, Path folder) {
    static final String BOOK = ".journal";
    static final String IMPORTING = ".importing";

    static BookFiles of(Path shelf, LineKey line) {
        return new BookFiles(line, shelf.resolve(line.plant().value()));
    }

    Path book() {
        return file(BOOK);
    }

    Path anchor() {
        return file(".anchor");
    }

    Path snapshot() {
        return file(".snapshot");
    }

    Path lock() {
        return file(".lock");
    }

    Path importing() {
        return file(IMPORTING);
    }

    private Path file(String ending) {
        return folder.resolve(line.line().value() + ending);
    }

    boolean hasBook() {
        return Files.exists(book());
    }

    void createFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException closed) {
            throw failed("The folder of its book cannot be made", closed);
        }
    }

    /** Makes the names of new files in the folder safe. */
    void syncFolder() throws IOException {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    JournalFailed failed(String what, Throwable cause) {
        return new JournalFailed("Line %s: %s (%s).".formatted(line, what, cause.getMessage()), cause);
    }
}
