package org.gemba.journal.sql;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Verification;
import org.gemba.house.journal.Verification.Fault;
import org.gemba.house.language.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * Reads a book from end to end: the chain, the columns, the receipts, the anchor, and SQLite's own structure. Every bit of
 * an entry, of its columns and of its receipt is looked at.
 */
final class Verifying {
    private final BookFiles files;
    private Head sound = Head.NONE;
    private @Nullable RequestId request;
    private long requestFirst;
    private long requests;

    Verifying(BookFiles files) {
        this.files = files;
    }

    Verification verify() {
        long start = System.nanoTime();
        Optional<Fault> fault = fault();
        return new Verification(
                files.line(), sound.sequence(), sound, Duration.ofNanos(System.nanoTime() - start), fault);
    }

    private Optional<Fault> fault() {
        try (Reading reading = new Reading(files);
                Connection connection = Connections.toRead(files.book());
                PreparedStatement receipt = connection.prepareStatement(Sql.REQUEST)) {
            Optional<Head> anchored = Anchor.read(files);
            Tables.check(connection, files.line());
            Head head = Tables.head(connection);
            reading.read(0, entry -> {
                look(receipt, entry);
                return sound.sequence() < head.sequence();
            });
            checkReceipt(receipt, sound.sequence());
            checkCount(connection);
            return Loss.find(files, connection, sound, anchored)
                    .or(() -> structure(connection))
                    .map(what -> new Fault(0, what));
        } catch (JournalFailed found) {
            return fault(found);
        } catch (SQLException | IOException unreadable) {
            return fault(files.failed("Its book cannot be read", unreadable));
        }
    }

    private Optional<Fault> fault(JournalFailed found) {
        return Optional.of(new Fault(sound.sequence() + 1, String.valueOf(found.getMessage())));
    }

    private void look(PreparedStatement receipt, Entry entry) {
        long sequence = entry.recorded().sequence();
        if (!entry.request().equals(request)) {
            checkReceipt(receipt, sequence - 1);
            request = entry.request();
            requestFirst = sequence;
            requests++;
        }
        sound = new Head(sequence, entry.hash());
    }

    /** The entries of the request that ended here must be those that its receipt names. */
    private void checkReceipt(PreparedStatement receipt, long last) {
        RequestId asked = request;
        if (asked == null) {
            return;
        }
        try {
            receipt.setString(1, asked.value());
            try (ResultSet found = receipt.executeQuery()) {
                if (!found.next() || found.getLong(1) != requestFirst || found.getLong(2) != last) {
                    throw new JournalFailed("Line %s: the receipt of request %s does not name its entries %d to %d."
                            .formatted(files.line(), asked, requestFirst, last));
                }
            }
        } catch (SQLException damaged) {
            throw files.failed("Its receipts cannot be read", damaged);
        }
    }

    private void checkCount(Connection connection) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(Sql.REQUESTS_UP_TO)) {
            ask.setLong(1, sound.sequence());
            try (ResultSet counted = ask.executeQuery()) {
                if (counted.getLong(1) != requests) {
                    throw new JournalFailed("Line %s: its book has receipts of %d requests, its entries tell of %d."
                            .formatted(files.line(), counted.getLong(1), requests));
                }
            }
        }
    }

    /** What SQLite itself finds wrong with the file: its pages, its index. */
    private Optional<String> structure(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet checked = statement.executeQuery(Sql.INTEGRITY)) {
            String said = checked.getString(1);
            return said.equals("ok")
                    ? Optional.empty()
                    : Optional.of("Line %s: the file is damaged: %s.".formatted(files.line(), said));
        } catch (SQLException damaged) {
            throw files.failed("Its file cannot be checked", damaged);
        }
    }
}
