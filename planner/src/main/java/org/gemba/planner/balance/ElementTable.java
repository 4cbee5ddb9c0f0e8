package org.gemba.planner.balance;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.planner.input.Rows;
import org.gemba.planner.input.Sheet;
import org.gemba.planner.input.Word;

/** CSV with the columns {@code element}, {@code time} (a unit may follow in brackets) and {@code after}. */
final class ElementTable {
    private static final Pattern TIME = Pattern.compile("time(?:\\s*[\\[(](.*)[\\])])?");

    private ElementTable() {}

    static ProblemDraft read(Sheet sheet) {
        ProblemDraft draft = new ProblemDraft(sheet.name());
        Rows table = new Rows(sheet);
        Map<String, Integer> columns = columns(draft, table.heading());
        for (List<Word> row : table.rows()) {
            Word name = Rows.at(row, columns.getOrDefault("element", 0));
            Word time = Rows.at(row, columns.getOrDefault("time", 1));
            draft.element(name.text(), draft.number(time.text(), time.place()), name.place());
            int after = columns.getOrDefault("after", row.size());
            if (after < row.size()) {
                waits(draft, name, row.get(after));
            }
        }
        return draft;
    }

    private static Map<String, Integer> columns(ProblemDraft draft, List<Word> heading) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < heading.size(); i++) {
            String written = heading.get(i).text().toLowerCase(Locale.ROOT);
            Matcher time = TIME.matcher(written);
            if (time.matches()) {
                columns.put("time", i);
                if (time.group(1) != null) {
                    draft.unit(time.group(1).strip());
                }
            } else {
                columns.put(written, i);
            }
        }
        for (String needed : List.of("element", "time")) {
            if (!columns.containsKey(needed)) {
                throw heading.getFirst()
                        .fault(
                                "The heading has no column '%s'; it needs element, time and, where elements wait for others, after."
                                        .formatted(needed));
            }
        }
        return columns;
    }

    private static void waits(ProblemDraft draft, Word name, Word after) {
        for (String before : after.text().split("[\\s|]+", -1)) {
            if (!before.isEmpty()) {
                draft.precedence(before, name.text(), after.place());
            }
        }
    }
}
