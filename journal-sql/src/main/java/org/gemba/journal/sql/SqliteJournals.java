package org.gemba.journal.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Journals;
import org.gemba.house.journal.Verification;
import org.jspecify.annotations.Nullable;

/**
 * A shelf of SQLite books: a folder with a folder a plant and a file a line. A damaged book, a full file system or a failed
 * sync stops the one line it concerns. Beside each book stands its anchor: a book that lost its end is refused, and only
 * {@link #acceptLoss} makes it open again. For many threads.
 */
public final class SqliteJournals implements Journals {
    private static final long ANCHOR_SYNC_MILLIS = 1000;

    private final Path shelf;
    private final Set<WritingJournal> writing = ConcurrentHashMap.newKeySet();
    private final ScheduledFuture<?> syncing;
    private final ScheduledExecutorService anchors = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("gemba-anchors").factory());

    /** The shelf in this folder, which is made if there is none. What an import left behind is cleared away. */
    public SqliteJournals(Path shelf) {
        this.shelf = shelf;
        try {
            Files.createDirectories(shelf);
        } catch (IOException closed) {
            throw new JournalFailed("The folder %s cannot be made (%s).".formatted(shelf, closed.getMessage()), closed);
        }
        linesWith(BookFiles.IMPORTING).forEach(line -> SqliteImport.clear(files(line)));
        syncing = anchors.scheduleWithFixedDelay(
                () -> writing.forEach(WritingJournal::syncAnchor),
                ANCHOR_SYNC_MILLIS,
                ANCHOR_SYNC_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public SortedSet<LineKey> lines() {
        return linesWith(BookFiles.BOOK);
    }

    @Override
    public Journal open(LineKey line) {
        BookFiles files = files(line);
        files.createFolder();
        WriterLock lock = WriterLock.take(files);
        try {
            return open(files, lock);
        } catch (RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    private Journal open(BookFiles files, WriterLock lock) {
        Connection connection = null;
        try {
            Optional<Head> anchored = Anchor.read(files);
            boolean isNew = !files.hasBook();
            if (isNew && anchored.isEmpty()) {
                anchored = Optional.of(Head.NONE);
                Anchor.at(files, Head.NONE).close();
            }
            Loss.refuseMissing(files, anchored);
            connection = Connections.toWrite(files.book());
            Head head = prepare(files, connection);
            Loss.refuse(files, connection, head, anchored);
            if (isNew) {
                files.syncFolder();
            }
            WritingJournal[] opened = new WritingJournal[1];
            opened[0] = new WritingJournal(files, lock, connection, head, () -> writing.remove(opened[0]));
            writing.add(opened[0]);
            return opened[0];
        } catch (SQLException | IOException closed) {
            close(files, connection);
            throw files.failed("Its book cannot be opened", closed);
        } catch (RuntimeException refused) {
            close(files, connection);
            throw refused;
        }
    }

    /** Makes the tables of a new book. What stands in the write-ahead log of an old one is made safe in the book itself. */
    private static Head prepare(BookFiles files, Connection connection) throws SQLException {
        if (!Tables.exist(connection)) {
            connection.setAutoCommit(false);
            Tables.make(connection, files.line());
            Tables.guard(connection);
            connection.commit();
            connection.setAutoCommit(true);
        }
        Connections.execute(connection, Sql.CHECKPOINT_WHOLE);
        Tables.check(connection, files.line());
        return Tables.head(connection);
    }

    @Override
    public Journal openToRead(LineKey line) {
        BookFiles files = existing(line);
        return new ReadingJournal(files, new Reading(files));
    }

    @Override
    public Importing begin(LineKey line) {
        BookFiles files = files(line);
        files.createFolder();
        return SqliteImport.begin(files);
    }

    @Override
    public Verification verify(LineKey line) {
        return new Verifying(existing(line)).verify();
    }

    /** Reads all books. */
    public List<Verification> verify() {
        return lines().stream().map(this::verify).toList();
    }

    /**
     * Takes a book as it is, although it is shorter than its anchor or another one: what is missing is given up. The book
     * must not be open to write.
     *
     * @return the head that the book goes on from
     */
    public Head acceptLoss(LineKey line) {
        BookFiles files = existing(line);
        try (WriterLock lock = WriterLock.take(files);
                Connection connection = Connections.toWrite(lock.files().book())) {
            Head head = prepare(files, connection);
            Anchor.at(files, head).close();
            return head;
        } catch (SQLException | IOException closed) {
            throw files.failed("Its loss cannot be accepted", closed);
        }
    }

    /**
     * Writes a line's whole book as text, an entry a line with its hash: {@code {"hash":"…","entry":{…}}}. Anybody can check
     * it with {@code docs/reference/verify.py}.
     */
    public void export(LineKey line, OutputStream out) throws IOException {
        BookFiles files = existing(line);
        try (Reading reading = new Reading(files)) {
            Export.write(reading, out);
        }
    }

    @Override
    public void close() {
        syncing.cancel(false);
        anchors.shutdown();
        writing.forEach(WritingJournal::close);
    }

    private BookFiles files(LineKey line) {
        return BookFiles.of(shelf, line);
    }

    private BookFiles existing(LineKey line) {
        BookFiles files = files(line);
        if (!files.hasBook()) {
            throw new JournalFailed(
                    "Line %s has no book on %s.\nSee which have one: gemba verify.".formatted(line, shelf));
        }
        return files;
    }

    private SortedSet<LineKey> linesWith(String ending) {
        SortedSet<LineKey> lines = new TreeSet<>();
        try (Stream<Path> found = Files.find(
                shelf, 2, (path, ignored) -> path.getFileName().toString().endsWith(ending))) {
            found.map(shelf::relativize)
                    .filter(path -> path.getNameCount() == 2)
                    .forEach(path -> {
                        String name = path.getFileName().toString();
                        lines.add(LineKey.parse(
                                path.getName(0) + "/" + name.substring(0, name.length() - ending.length())));
                    });
        } catch (IOException closed) {
            throw new JournalFailed("The folder %s cannot be read (%s).".formatted(shelf, closed.getMessage()), closed);
        }
        return lines;
    }

    private static void close(BookFiles files, @Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException ended) {
                throw files.failed("Its book cannot be closed", ended);
            }
        }
    }
}
