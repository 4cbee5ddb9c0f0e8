package org.gemba.connect.log;

import java.util.List;

/** A file as rows of named columns, read from the beginning as often as needed, never held in memory. */
interface LogTable {
    /** What kind of file it is, in words: {@code CSV, UTF-8, columns separated by ';'}. */
    String describedAs();

    List<String> columns();

    /**
     * Reads from the first row on, row by row, until there are no more or the reader wants none.
     *
     * @return the SHA-256 of all bytes in hexadecimal; empty where the reader stopped early
     */
    String read(RowReader reader);

    /** Takes rows. */
    @FunctionalInterface
    interface RowReader {
        /**
         * Takes a row.
         *
         * @param line where the row begins in the file, counted from 1
         * @param values one for each column, empty where there is none; used again for the next row
         * @param extra fields behind the last column
         * @return whether it wants more
         */
        boolean row(long line, String[] values, int extra);
    }
}
