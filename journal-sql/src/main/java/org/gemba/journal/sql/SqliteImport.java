package org.gemba.journal.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gemba.house.journal.Chain;
import org.gemba.house.journal.FactText;
import org.gemba.house.journal.Hash;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Journals.Importing;
import org.gemba.house.language.Recorded;

/**
 * A book that is written under another name and gets its own once it is whole and safe. Until then nothing is synced, and
 * a crash leaves a file that the next start clears away. Memory is the same for any size.
 */
final class SqliteImport implements Importing {
    private static final int BATCH = 1000;
    private static final int COMMIT_BATCHES = 50;

    private final BookFiles files;
    private final WriterLock lock;
    private final Connection connection;
    private final PreparedStatement writeEntry;
    private final Chain chain = new Chain(Hash.NONE);
    private Head head = Head.NONE;
    private boolean closed;

    private SqliteImport(BookFiles files, WriterLock lock) throws SQLException {
        this.files = files;
        this.lock = lock;
        connection = Connections.toImport(files.importing());
        connection.setAutoCommit(false);
        Tables.make(connection, files.line());
        writeEntry = connection.prepareStatement(Sql.WRITE_ENTRY);
    }

    static Importing begin(BookFiles files) {
        WriterLock lock = WriterLock.take(files);
        try {
            if (files.hasBook()) {
                throw new JournalFailed(
                        "Line %s has a book already.\nImport into a line that has none.".formatted(files.line()));
            }
            Loss.refuseMissing(files, Anchor.read(files));
            delete(files);
            return new SqliteImport(files, lock);
        } catch (SQLException | IOException refused) {
            lock.close();
            throw files.failed("An import cannot begin", refused);
        } catch (RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    /** Clears away what an import left that did not end; not one that another process is at. */
    static void clear(BookFiles files) {
        Optional<WriterLock> free = WriterLock.tryTake(files);
        if (free.isPresent()) {
            try (WriterLock lock = free.get()) {
                delete(lock.files());
            } catch (IOException closed) {
                throw files.failed("What an import left cannot be cleared away", closed);
            }
        }
    }

    @Override
    public void add(Recorded recorded) {
        if (closed) {
            throw new JournalFailed("Line %s: its import was closed.".formatted(files.line()));
        }
        long next = head.sequence() + 1;
        if (recorded.sequence() != next) {
            throw new JournalFailed("Line %s: fact %d was given where fact %d belongs."
                    .formatted(files.line(), recorded.sequence(), next));
        }
        try {
            byte[] body = FactText.encode(files.line(), REQUEST, recorded);
            head = new Head(next, chain.add(body));
            Row.bind(writeEntry, recorded, body, head.hash());
            writeEntry.addBatch();
            if (next % BATCH == 0) {
                writeEntry.executeBatch();
            }
            if (next % (BATCH * COMMIT_BATCHES) == 0) {
                connection.commit();
            }
        } catch (SQLException failed) {
            throw files.failed("Its import cannot be written", failed);
        } catch (IllegalArgumentException tooLong) {
            throw files.failed("Fact %d has no text".formatted(next), tooLong);
        }
    }

    @Override
    public Head finish() {
        try {
            writeEntry.executeBatch();
            if (head.sequence() > 0) {
                writeRequest();
            }
            Tables.guard(connection);
            connection.commit();
            writeEntry.close();
            connection.setAutoCommit(true);
            Connections.execute(connection, "PRAGMA journal_mode = WAL");
            connection.close();
            publish();
            return head;
        } catch (SQLException | IOException failed) {
            throw files.failed("Its import cannot be finished", failed);
        } finally {
            close();
        }
    }

    private void writeRequest() throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(Sql.WRITE_REQUEST)) {
            write.setString(1, REQUEST.value());
            write.setLong(2, 1);
            write.setLong(3, head.sequence());
            write.executeUpdate();
        }
    }

    /** The anchor first at nothing, then the book, then the anchor at its end: a crash between leaves no false alarm. */
    private void publish() throws IOException {
        sync(files.importing());
        try (Anchor anchor = Anchor.at(files, Head.NONE)) {
            Files.move(files.importing(), files.book(), StandardCopyOption.ATOMIC_MOVE);
            files.syncFolder();
            anchor.write(head);
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void delete(BookFiles files) throws IOException {
        Path book = files.importing();
        for (String ending : List.of("", "-journal", "-wal", "-shm")) {
            Files.deleteIfExists(book.resolveSibling(book.getFileName() + ending));
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            connection.close();
            delete(files);
        } catch (SQLException | IOException failed) {
            throw files.failed("Its import cannot be cleared away", failed);
        }
    }
}
