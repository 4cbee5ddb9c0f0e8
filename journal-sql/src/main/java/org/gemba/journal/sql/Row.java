package org.gemba.journal.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Chain;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.FactText;
import org.gemba.house.journal.Hash;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.language.Recorded;
import org.gemba.house.text.Illegible;
import org.jspecify.annotations.Nullable;

/** One row of the entries, and the checks that it is as it was written. */
final class Row {
    final long sequence;
    final byte[] body;
    private final long happenedAt;
    private final String kind;
    private final byte[] hash;

    Row(ResultSet row) throws SQLException {
        sequence = row.getLong(1);
        happenedAt = row.getLong(2);
        kind = text(row.getString(3));
        body = bytes(row.getBytes(4));
        hash = bytes(row.getBytes(5));
    }

    /** The entry, if it follows in the chain and its columns say what its text says. */
    Entry check(LineKey line, Chain chain) {
        Hash expected = chain.add(body);
        if (!Arrays.equals(expected.bytes(), hash)) {
            throw wrong(line, "its text or hash is not as it was written; the chain breaks here");
        }
        FactText.Written written;
        try {
            written = FactText.decode(line, body);
        } catch (Illegible illegible) {
            throw wrong(line, "its text cannot be read: " + illegible.getMessage());
        }
        Recorded recorded = written.recorded();
        if (recorded.sequence() != sequence) {
            throw wrong(line, "its text says it is entry " + recorded.sequence());
        }
        if (!FactText.kind(recorded.fact()).equals(kind)) {
            throw wrong(line, "the column kind says '%s', its text %s".formatted(kind, FactText.kind(recorded.fact())));
        }
        if (FactText.millis(recorded.happenedAt()) != happenedAt) {
            throw wrong(
                    line, "the column happened_at says %d, its text %s".formatted(happenedAt, recorded.happenedAt()));
        }
        return new Entry(written.request(), recorded, expected);
    }

    /** Fills in the statement that writes a row. */
    static void bind(PreparedStatement write, Recorded recorded, byte[] body, Hash hash) throws SQLException {
        write.setLong(1, recorded.sequence());
        write.setLong(2, FactText.millis(recorded.happenedAt()));
        write.setString(3, FactText.kind(recorded.fact()));
        write.setBytes(4, body);
        write.setBytes(5, hash.bytes());
    }

    JournalFailed wrong(LineKey line, String what) {
        return new JournalFailed(
                "Line %s, entry %d: %s.\nCompare with a copy: gemba verify %s.".formatted(line, sequence, what, line));
    }

    private static byte[] bytes(byte @Nullable [] value) {
        return value == null ? new byte[0] : value;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
