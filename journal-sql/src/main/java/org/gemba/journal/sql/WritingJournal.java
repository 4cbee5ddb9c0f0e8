package org.gemba.journal.sql;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gemba.house.journal.Batch;
import org.gemba.house.journal.Chain;
import org.gemba.house.journal.FactText;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Receipt;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.RequestId;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * A book with its one writer. Once a write or a sync failed nobody knows what the disk holds, so nothing more is written:
 * a sync that is tried again may say yes to data that is already lost.
 */
final class WritingJournal extends ReadingJournal {
    /** The write-ahead log is moved into the book after so many commits, or so many bytes of entries. */
    private static final int CHECKPOINT_COMMITS = 1000;

    private static final long CHECKPOINT_BYTES = 4L << 20;

    private final WriterLock lock;
    private final Connection connection;
    private final Anchor anchor;
    private final PreparedStatement writeEntry;
    private final PreparedStatement writeRequest;
    private final PreparedStatement askReceipts;
    private final Runnable onClose;

    private volatile Head head;
    private volatile @Nullable Throwable doubt;
    private int commitsSince;
    private long bytesSince;
    private boolean closed;

    WritingJournal(BookFiles files, WriterLock lock, Connection connection, Head head, Runnable onClose)
            throws SQLException, IOException {
        super(files, new Reading(files));
        this.lock = lock;
        this.connection = connection;
        this.head = head;
        this.onClose = onClose;
        this.anchor = Anchor.at(files, head);
        connection.setAutoCommit(false);
        writeEntry = connection.prepareStatement(Sql.WRITE_ENTRY);
        writeRequest = connection.prepareStatement(Sql.WRITE_REQUEST);
        askReceipts = connection.prepareStatement(Sql.RECEIPTS);
    }

    @Override
    public Head head() {
        return head;
    }

    /** Asks through the writer's own connection: what it reads now is at hand when the same pages are written. */
    @Override
    public synchronized Map<RequestId, Receipt> receiptsOf(Collection<RequestId> requests) {
        if (closed || doubt != null) {
            return super.receiptsOf(requests);
        }
        try {
            Map<RequestId, Receipt> found = Receipts.find(askReceipts, line(), List.copyOf(requests));
            connection.rollback();
            return found;
        } catch (SQLException damaged) {
            throw doubted("Its book cannot be read", damaged);
        }
    }

    @Override
    public synchronized List<Receipt> append(long expected, List<Batch> batches) {
        checkUsable();
        checkOrder(expected, batches);
        if (batches.isEmpty()) {
            return List.of();
        }
        List<Receipt> receipts = new ArrayList<>(batches.size());
        Head end = prepare(batches, receipts);
        try {
            checkpointWhenDue();
            writeRequest.executeBatch();
            writeEntry.executeBatch();
            connection.commit();
            commitsSince++;
            anchor.write(end);
            head = end;
            return receipts;
        } catch (SQLException refused) {
            throw undo(refused);
        } catch (IOException | RuntimeException failed) {
            throw doubted("Its book cannot be written", failed);
        }
    }

    /** Fills in all rows; the book is not touched yet. */
    private Head prepare(List<Batch> batches, List<Receipt> receipts) {
        try {
            Chain chain = new Chain(head.hash());
            Head end = head;
            for (Batch batch : batches) {
                long first = end.sequence() + 1;
                for (Recorded recorded : batch.facts()) {
                    byte[] body = FactText.encode(line(), batch.request(), recorded);
                    end = new Head(recorded.sequence(), chain.add(body));
                    Row.bind(writeEntry, recorded, body, end.hash());
                    writeEntry.addBatch();
                    bytesSince += body.length;
                }
                writeRequest.setString(1, batch.request().value());
                writeRequest.setLong(2, first);
                writeRequest.setLong(3, end.sequence());
                writeRequest.addBatch();
                receipts.add(new Receipt(line(), batch.request(), first, end.sequence(), end.hash()));
            }
            return end;
        } catch (SQLException refused) {
            throw undo(refused);
        } catch (IllegalArgumentException tooLong) {
            throw wasUndone(tooLong)
                    ? files.failed("A fact has no text; nothing was written", tooLong)
                    : doubted("Its book cannot be written", tooLong);
        }
    }

    private void checkOrder(long expected, List<Batch> batches) {
        if (expected != head.sequence()) {
            throw new JournalFailed("Line %s: the writer believes to stand behind entry %d, but the book ends with %d."
                    .formatted(line(), expected, head.sequence()));
        }
        Set<RequestId> asked = new HashSet<>();
        long next = expected + 1;
        for (Batch batch : batches) {
            if (!asked.add(batch.request())) {
                throw new JournalFailed(
                        "Line %s: request %s stands twice among those to write.".formatted(line(), batch.request()));
            }
            for (Recorded recorded : batch.facts()) {
                if (recorded.sequence() != next) {
                    throw new JournalFailed("Line %s: fact %d was given where fact %d belongs."
                            .formatted(line(), recorded.sequence(), next));
                }
                next++;
            }
        }
    }

    /** A request that is in the book already harms nothing: nothing is written. Any other failure is a doubt for good. */
    private JournalFailed undo(SQLException refused) {
        return wasUndone(refused) && (refused.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_CONSTRAINT.code
                ? files.failed("A request is in its book already; nothing was written", refused)
                : doubted("Its book cannot be written", refused);
    }

    private boolean wasUndone(Exception refused) {
        try {
            writeEntry.clearBatch();
            writeRequest.clearBatch();
            connection.rollback();
            return true;
        } catch (SQLException further) {
            refused.addSuppressed(further);
            return false;
        }
    }

    private void checkpointWhenDue() throws SQLException {
        if (commitsSince >= CHECKPOINT_COMMITS || bytesSince >= CHECKPOINT_BYTES) {
            connection.setAutoCommit(true);
            Connections.execute(connection, Sql.CHECKPOINT);
            connection.setAutoCommit(false);
            commitsSince = 0;
            bytesSince = 0;
        }
    }

    /** Makes the anchor safe; called once a second. */
    void syncAnchor() {
        if (doubt != null) {
            return;
        }
        try {
            anchor.sync();
        } catch (IOException failed) {
            doubt = failed;
        }
    }

    private void checkUsable() {
        if (closed) {
            throw new JournalFailed("Line %s: its book was closed.".formatted(line()));
        }
        Throwable failed = doubt;
        if (failed != null) {
            throw files.failed("An earlier write or sync failed, so nothing more is written; start anew", failed);
        }
    }

    private JournalFailed doubted(String what, Throwable failed) {
        doubt = failed;
        return files.failed(what, failed);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        onClose.run();
        super.close();
        try (lock) {
            // In doubt the connection is left to the end of the process: to close it would sync once more.
            if (doubt == null) {
                anchor.close();
                connection.setAutoCommit(true);
                connection.close();
            }
        } catch (SQLException | IOException failed) {
            throw files.failed("Its book cannot be closed", failed);
        }
    }
}
