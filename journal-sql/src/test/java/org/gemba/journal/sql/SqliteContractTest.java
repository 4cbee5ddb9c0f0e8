package org.gemba.journal.sql;

import java.nio.file.Path;
import org.gemba.house.journal.Journals;
import org.junit.jupiter.api.io.TempDir;

/** SQLite books do what every journal does. */
class SqliteContractTest extends JournalsContract {
    @TempDir
    Path folder;

    @Override
    Journals shelf() {
        return new SqliteJournals(folder);
    }
}
