package org.gemba.journal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.gemba.house.journal.Hash;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.JournalFailed;

/** A book that lost what its anchor has seen is refused. */
final class Loss {
    private Loss() {}

    static void refuseMissing(BookFiles files, Optional<Head> anchored) {
        if (!files.hasBook() && anchored.isPresent() && anchored.get().sequence() > 0) {
            throw new JournalFailed(
                    "Line %s: its book is gone; its anchor stands at entry %d.\nPut the book back from a copy, or give it up by deleting %s."
                            .formatted(files.line(), anchored.get().sequence(), files.anchor()));
        }
    }

    static void refuse(BookFiles files, Connection connection, Head head, Optional<Head> anchored) throws SQLException {
        find(files, connection, head, anchored).ifPresent(loss -> {
            throw new JournalFailed(loss
                    + "\nPut the book back from a copy, or take it as it is: gemba verify --accept-loss "
                    + files.line());
        });
    }

    /** What the book lost, in a sentence. */
    static Optional<String> find(BookFiles files, Connection connection, Head head, Optional<Head> anchored)
            throws SQLException {
        if (anchored.isEmpty()) {
            return head.sequence() == 0
                    ? Optional.empty()
                    : Optional.of(
                            "Line %s: its anchor is missing or damaged, so that nobody knows whether entries behind %d are lost."
                                    .formatted(files.line(), head.sequence()));
        }
        Head anchor = anchored.get();
        if (head.sequence() < anchor.sequence()) {
            return Optional.of("Line %s: entries %d to %d are missing at the end of its book."
                    .formatted(files.line(), head.sequence() + 1, anchor.sequence()));
        }
        if (!hashAt(connection, anchor.sequence()).equals(anchor.hash())) {
            return Optional.of("Line %s: entry %d is not the one that its anchor has seen."
                    .formatted(files.line(), anchor.sequence()));
        }
        return Optional.empty();
    }

    private static Hash hashAt(Connection connection, long sequence) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(Sql.HASH)) {
            ask.setLong(1, sequence);
            try (ResultSet found = ask.executeQuery()) {
                return found.next() ? Hash.of(found.getBytes(1)) : Hash.NONE;
            }
        }
    }
}
