package org.gemba.journal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Hash;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.JournalFailed;

/** The tables of a book: made once, and looked at before use. */
final class Tables {
    private Tables() {}

    /** Makes the tables of an empty file. */
    static void make(Connection connection, LineKey line) throws SQLException {
        for (String table : Sql.TABLES) {
            Connections.execute(connection, table);
        }
        try (PreparedStatement tell = connection.prepareStatement(Sql.TELL_META)) {
            tell(tell, "format", Sql.FORMAT);
            tell(tell, "line", line.toString());
        }
    }

    /** Makes the index and the triggers that forbid changes. */
    static void guard(Connection connection) throws SQLException {
        for (String guard : Sql.GUARDS) {
            Connections.execute(connection, guard);
        }
    }

    static boolean exist(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(Sql.HAS_TABLES)) {
            return found.next() && found.getInt(1) == 1;
        }
    }

    /** Fails where the file is not the book of this line, or one of a newer format. */
    static void check(Connection connection, LineKey line) throws SQLException {
        String format = meta(connection, "format");
        if (!format.equals(Sql.FORMAT)) {
            throw new JournalFailed("Line %s: its book has format %s; this program reads format %s.\nUse a newer Gemba."
                    .formatted(line, format, Sql.FORMAT));
        }
        String of = meta(connection, "line");
        if (!of.equals(line.toString())) {
            throw new JournalFailed("Line %s: the file holds the book of line %s.\nMaybe it was copied or renamed."
                    .formatted(line, of));
        }
    }

    static Head head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery(Sql.HEAD)) {
            return last.next() ? new Head(last.getLong(1), Hash.of(last.getBytes(2))) : Head.NONE;
        }
    }

    private static void tell(PreparedStatement tell, String name, String value) throws SQLException {
        tell.setString(1, name);
        tell.setString(2, value);
        tell.executeUpdate();
    }

    private static String meta(Connection connection, String name) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(Sql.META)) {
            ask.setString(1, name);
            try (ResultSet told = ask.executeQuery()) {
                return told.next() ? told.getString(1) : "";
            }
        }
    }
}
