package org.gemba.house.journal;

import java.util.SortedSet;
import org.gemba.house.floor.LineKey;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.RequestId;

/** The shelf: one book a line, each in its own file, so that the failure of one leaves the others alone. */
public interface Journals extends AutoCloseable {
    /** The lines that have a book. */
    SortedSet<LineKey> lines();

    /** Opens a line's book for writing, beginning it if there is none. A second writer is refused with {@link JournalFailed}. */
    Journal open(LineKey line);

    /** Opens a line's book beside its writer, to read only. */
    Journal openToRead(LineKey line);

    /**
     * Begins a book that becomes visible whole or not at all, for an import of any size.
     *
     * @throws JournalFailed if the line has a book already
     */
    Importing begin(LineKey line);

    /**
     * Reads a line's whole book and checks every entry of it. Never fails for what it finds wrong; that is told in the
     * result.
     */
    Verification verify(LineKey line);

    @Override
    void close();

    /** A book being written by an import. Closed without {@link #finish}, it never was. */
    interface Importing extends AutoCloseable {
        /** The request that all facts of an import follow from. */
        RequestId REQUEST = new RequestId("import");

        /** Adds a fact; its sequence number must be the next one. */
        void add(Recorded recorded);

        /** Makes the book visible, durably. */
        Head finish();

        @Override
        void close();
    }
}
