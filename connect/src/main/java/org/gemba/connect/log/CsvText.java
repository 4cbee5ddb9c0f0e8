package org.gemba.connect.log;

import java.util.List;

/**
 * Rows written as CSV that spreadsheets open without harm: a text that a spreadsheet would take for a formula (one that
 * begins with {@code = + - @}, a tabulator or NUL) gets an apostrophe before it, and so does one that begins with an
 * apostrophe, so that {@link #plain} gives back exactly what was written.
 */
public final class CsvText {
    private CsvText() {}

    /** One row with its line end. */
    public static String row(List<String> fields) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            row.append(i == 0 ? "" : ",").append(field(fields.get(i)));
        }
        return row.append("\r\n").toString();
    }

    /** What was written, from what is read again. */
    public static String plain(String field) {
        return field.startsWith("'") ? field.substring(1) : field;
    }

    private static String field(String text) {
        String safe = !text.isEmpty() && "=+-@\t\0\r'".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
