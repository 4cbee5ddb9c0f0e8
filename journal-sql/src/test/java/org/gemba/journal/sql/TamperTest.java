package org.gemba.journal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.gemba.house.journal.Journal;
import org.gemba.house.journal.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody edits a book by SQL. */
class TamperTest {
    @TempDir
    Path shelf;

    @BeforeEach
    void writeBook() {
        try (SqliteJournals journals = new SqliteJournals(shelf);
                Journal journal = journals.open(Shift.LINE)) {
            journal.append(0, Shift.singly(1, 50));
        }
    }

    private void edit(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + shelf.resolve("PUMPS/L1.journal"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Verification verify() {
        try (SqliteJournals journals = new SqliteJournals(shelf)) {
            return journals.verify(Shift.LINE);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UPDATE entries SET body = replace(body, 'A-07', 'A-08') WHERE sequence = 7           | 7  | the chain breaks here
            UPDATE entries SET hash = zeroblob(32) WHERE sequence = 7                            | 7  | the chain breaks here
            UPDATE entries SET kind = 'UnitMoved' WHERE sequence = 7                             | 7  | the column kind says 'UnitMoved'
            UPDATE entries SET happened_at = happened_at + 1 WHERE sequence = 7                  | 7  | the column happened_at says
            DELETE FROM entries WHERE sequence = 7                                               | 7  | what was between is missing
            UPDATE entries SET sequence = 51 WHERE sequence = 50                                 | 50 | what was between is missing
            INSERT INTO entries SELECT 51, happened_at, kind, body, hash FROM entries WHERE sequence = 50 | 51 | the chain breaks here
            UPDATE requests SET last = 8 WHERE id = 'r-7'                                        | 8  | the receipt of request r-7
            UPDATE requests SET id = 'r-x' WHERE id = 'r-7'                                      | 8  | the receipt of request r-7
            INSERT INTO requests VALUES ('r-x', 7, 7)                                            | 51 | receipts of 51 requests
            DELETE FROM entries WHERE sequence > 45                                              | 0  | entries 46 to 50 are missing
            UPDATE meta SET value = 'PUMPS/L2' WHERE name = 'line'                               | 1  | holds the book of line PUMPS/L2
            """)
    void every_edit_is_found_and_named(String sql, long sequence, String said) throws SQLException {
        edit(
                "DROP TRIGGER entries_are_never_changed",
                "DROP TRIGGER entries_are_never_deleted",
                sql,
                "DELETE FROM requests WHERE last > 45 AND NOT EXISTS (SELECT 1 FROM entries WHERE sequence = 50)"
                        + " AND NOT EXISTS (SELECT 1 FROM entries WHERE sequence = 51)");
        Verification verification = verify();
        assertThat(verification.fault()).isPresent();
        assertThat(verification.fault().orElseThrow().what()).contains(said);
        assertThat(verification.fault().orElseThrow().sequence()).isEqualTo(sequence);
    }

    @Test
    void two_entries_that_changed_places_are_found() throws SQLException {
        edit(
                "DROP TRIGGER entries_are_never_changed",
                "UPDATE entries SET sequence = 1000 WHERE sequence = 7",
                "UPDATE entries SET sequence = 7 WHERE sequence = 8",
                "UPDATE entries SET sequence = 8 WHERE sequence = 1000");
        assertThat(verify().fault().orElseThrow().sequence()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE entries SET kind = 'UnitMoved' WHERE sequence = 7 | a fact is never changed
            DELETE FROM entries WHERE sequence = 7                   | a fact is never deleted
            """)
    void the_database_itself_refuses_an_edit(String sql, String said) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> edit(sql))
                .withMessageContaining(said);
        assertThat(verify().isSound()).isTrue();
    }
}
