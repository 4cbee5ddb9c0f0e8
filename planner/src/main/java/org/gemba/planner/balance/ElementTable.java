package org.gemba.planner.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.planner.balance.ProblemDraft.Place;

/** CSV with the columns {@code element}, {@code time} (a unit may follow in brackets) and {@code after}. */
final class ElementTable {
    private static final Pattern TIME = Pattern.compile("time(?:\\s*[\\[(](.*)[\\])])?");

    private ElementTable() {}

    private record Field(String text, Place place) {}

    static ProblemDraft read(String file, String text) {
        ProblemDraft draft = new ProblemDraft(file);
        List<String> lines = text.lines().toList();
        Map<String, Integer> columns = new HashMap<>();
        char comma = ',';
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (columns.isEmpty()) {
                comma = line.indexOf(';') >= 0 ? ';' : ',';
                heading(draft, fields(draft, line, i + 1, comma), columns);
            } else {
                row(draft, fields(draft, line, i + 1, comma), columns, new Place(i + 1, line.length() + 1));
            }
        }
        return draft;
    }

    private static void heading(ProblemDraft draft, List<Field> fields, Map<String, Integer> columns) {
        for (int i = 0; i < fields.size(); i++) {
            String heading = fields.get(i).text.toLowerCase(Locale.ROOT);
            Matcher time = TIME.matcher(heading);
            if (time.matches()) {
                columns.put("time", i);
                if (time.group(1) != null) {
                    draft.unit(time.group(1).strip());
                }
            } else {
                columns.put(heading, i);
            }
        }
        for (String needed : List.of("element", "time")) {
            if (!columns.containsKey(needed)) {
                throw draft.fault(
                        new Place(fields.getFirst().place.line(), 1),
                        "The heading has no column '%s'; it needs element, time and, where elements wait for others, after."
                                .formatted(needed));
            }
        }
    }

    private static void row(ProblemDraft draft, List<Field> fields, Map<String, Integer> columns, Place end) {
        Field name = field(draft, fields, columns.getOrDefault("element", 0), end);
        Field time = field(draft, fields, columns.getOrDefault("time", 1), end);
        draft.element(name.text, draft.number(time.text, time.place), name.place);
        int after = columns.getOrDefault("after", fields.size());
        if (after < fields.size()) {
            Field waits = fields.get(after);
            for (String before : waits.text.split("[\\s|]+", -1)) {
                if (!before.isEmpty()) {
                    draft.precedence(before, name.text, waits.place);
                }
            }
        }
    }

    private static Field field(ProblemDraft draft, List<Field> fields, int at, Place end) {
        if (at >= fields.size()) {
            throw draft.fault(end, "The line has %d fields; field %d is needed.".formatted(fields.size(), at + 1));
        }
        return fields.get(at);
    }

    private static List<Field> fields(ProblemDraft draft, String line, int number, char comma) {
        List<Field> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : comma;
            if (c == '"' && i < line.length()) {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == comma && (!quoted || i == line.length())) {
                fields.add(new Field(field.toString().strip(), new Place(number, start + 1)));
                field.setLength(0);
                start = i + 1;
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw draft.fault(new Place(number, line.length() + 1), "A quotation mark is opened and not closed.");
        }
        return fields;
    }
}
