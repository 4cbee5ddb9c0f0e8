package org.gemba.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a benchmark prints: what was measured, what came out, and the bar it is held against. */
final class Table {
    private final List<String[]> rows = new ArrayList<>();

    void row(String what, String measured, String bar) {
        rows.add(new String[] {what, measured, bar});
    }

    void print(PrintStream out) {
        int[] widths = {4, 8, 3};
        for (String[] row : rows) {
            for (int i = 0; i < 3; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        String format = "%-" + widths[0] + "s  %-" + widths[1] + "s  %s%n";
        out.printf(Locale.ROOT, format, "what", "measured", "bar");
        for (String[] row : rows) {
            out.printf(Locale.ROOT, format, (Object[]) row);
        }
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
    }
}
