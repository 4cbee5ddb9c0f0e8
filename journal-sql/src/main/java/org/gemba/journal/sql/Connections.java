package org.gemba.journal.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** How a book is opened. */
final class Connections {
    private static final int BUSY_MILLIS = 10_000;

    private Connections() {}

    /**
     * To write: every commit is synced before it returns. Checkpoints are made by the journal itself, not by SQLite behind
     * its back, so that a sync that fails there is seen.
     */
    static Connection toWrite(Path book) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_MILLIS);
        Connection connection = open(book, config);
        execute(connection, "PRAGMA wal_autocheckpoint = 0");
        return connection;
    }

    /** To read beside the writer. */
    static Connection toRead(Path book) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return open(book, config);
    }

    /** To fill a new file as fast as it goes; it is worth nothing until it is whole and synced. */
    static Connection toImport(Path book) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        return open(book, config);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection open(Path book, SQLiteConfig config) throws SQLException {
        return config.createConnection("jdbc:sqlite:" + book.toAbsolutePath());
    }
}
