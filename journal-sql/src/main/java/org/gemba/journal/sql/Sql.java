package org.gemba.journal.sql;

import java.util.List;

/** All SQL of a book. */
final class Sql {
    /** The format these tables have; a book says its own. */
    static final String FORMAT = "1";

    static final List<String> TABLES = List.of("""
            CREATE TABLE entries (
              sequence    INTEGER PRIMARY KEY,  -- counted from 1 without a gap
              happened_at INTEGER NOT NULL,     -- by the sender's clock, in milliseconds since 1970
              kind        TEXT    NOT NULL,     -- AndonPulled, CycleCompleted, ...
              body        TEXT    NOT NULL,     -- the entry, one line of JSON
              hash        BLOB    NOT NULL      -- SHA-256 over the hash before it and the body
            ) STRICT
            """, """
            CREATE TABLE requests (
              id    TEXT PRIMARY KEY,           -- as the sender gave it; a second one is a duplicate
              first INTEGER NOT NULL,           -- the entries that followed from it
              last  INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """, """
            CREATE TABLE meta (
              name  TEXT PRIMARY KEY,
              value TEXT NOT NULL
            ) STRICT, WITHOUT ROWID
            """);

    static final List<String> GUARDS = List.of("""
            CREATE INDEX entries_by_kind ON entries (kind, happened_at)
            """, """
            CREATE TRIGGER entries_are_never_changed BEFORE UPDATE ON entries
            BEGIN SELECT RAISE(ABORT, 'a fact is never changed; correct it by a further one'); END
            """, """
            CREATE TRIGGER entries_are_never_deleted BEFORE DELETE ON entries
            BEGIN SELECT RAISE(ABORT, 'a fact is never deleted'); END
            """);

    static final String HAS_TABLES = """
            SELECT count(*) FROM sqlite_schema WHERE name = 'meta'
            """;

    static final String TELL_META = """
            INSERT INTO meta (name, value) VALUES (?, ?)
            """;

    static final String META = """
            SELECT value FROM meta WHERE name = ?
            """;

    static final String WRITE_ENTRY = """
            INSERT INTO entries (sequence, happened_at, kind, body, hash) VALUES (?, ?, ?, CAST(? AS TEXT), ?)
            """;

    static final String WRITE_REQUEST = """
            INSERT INTO requests (id, first, last) VALUES (?, ?, ?)
            """;

    static final String HEAD = """
            SELECT sequence, hash FROM entries ORDER BY sequence DESC LIMIT 1
            """;

    static final String HASH = """
            SELECT hash FROM entries WHERE sequence = ?
            """;

    static final String ENTRIES = """
            SELECT sequence, happened_at, kind, body, hash
            FROM entries
            WHERE sequence > ?
            ORDER BY sequence
            LIMIT ?
            """;

    static final String ENTRY = """
            SELECT entry.sequence, entry.happened_at, entry.kind, entry.body, entry.hash, before.hash
            FROM entries AS entry
            LEFT JOIN entries AS before ON before.sequence = entry.sequence - 1
            WHERE entry.sequence = ?
            """;

    static final String FIND = """
            SELECT sequence
            FROM entries INDEXED BY entries_by_kind
            WHERE kind IN (SELECT value FROM json_each(?))
              AND happened_at BETWEEN ? AND ?
              AND sequence > ? AND sequence <= ?
            ORDER BY sequence
            """;

    static final String COUNT = """
            SELECT count(*)
            FROM entries INDEXED BY entries_by_kind
            WHERE kind IN (SELECT value FROM json_each(?))
              AND happened_at BETWEEN ? AND ?
              AND sequence > ? AND sequence <= ?
            """;

    static final String RECEIPTS = """
            SELECT asked.key, requests.first, requests.last, entries.hash
            FROM json_each(?) AS asked
            CROSS JOIN requests ON requests.id = asked.value
            CROSS JOIN entries ON entries.sequence = requests.last
            """;

    static final String REQUEST = """
            SELECT first, last FROM requests WHERE id = ?
            """;

    static final String REQUESTS_UP_TO = """
            SELECT count(*) FROM requests WHERE last <= ?
            """;

    static final String CHECKPOINT = """
            PRAGMA wal_checkpoint(PASSIVE)
            """;

    static final String CHECKPOINT_WHOLE = """
            PRAGMA wal_checkpoint(TRUNCATE)
            """;

    static final String INTEGRITY = """
            PRAGMA integrity_check(1)
            """;

    private Sql() {}
}
