package org.gemba.planner.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A table with a heading, parted by commas, semicolons or tabs (RFC 4180 without line breaks in fields). */
public final class Rows {
    private final String file;
    private final List<Word> heading;
    private final List<List<Word>> rows = new ArrayList<>();

    /** The table of a file; blank lines and lines that begin with {@code #} do not count. */
    public Rows(Sheet sheet) {
        this.file = sheet.name();
        List<String> lines = sheet.text().lines().toList();
        List<Word> first = List.of();
        char comma = ',';
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (first.isEmpty()) {
                comma = comma(line, sheet.text());
                first = fields(line, i + 1, comma);
            } else {
                rows.add(fields(line, i + 1, comma));
            }
        }
        if (first.isEmpty()) {
            throw new Unreadable(file, Place.START, "The file is empty; a heading is expected.");
        }
        heading = first;
    }

    /** The words of the heading, in their order. */
    public List<Word> heading() {
        return List.copyOf(heading);
    }

    /** The rows below the heading, each with a word for each column at most. */
    public List<List<Word>> rows() {
        return List.copyOf(rows);
    }

    /** The place of a column, whatever its capitals; fails where the heading has none. */
    public int column(String name) {
        return columnIfAny(name)
                .orElseThrow(() -> heading.getFirst()
                        .fault("The heading has no column '%s'; it has %s."
                                .formatted(
                                        name, heading.stream().map(Word::text).toList())));
    }

    /** The place of a column, if the heading has it. */
    public Optional<Integer> columnIfAny(String name) {
        for (int i = 0; i < heading.size(); i++) {
            if (heading.get(i).text().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The word of a row in a column; fails where the row is too short. */
    public static Word at(List<Word> row, int column) {
        if (column >= row.size()) {
            Word last = row.getLast();
            Place behind = new Place(
                    last.place().line(), last.place().column() + last.text().length());
            throw new Unreadable(
                    last.file(),
                    behind,
                    "The line has %d fields; field %d is needed.".formatted(row.size(), column + 1));
        }
        return row.get(column);
    }

    /** What parts the fields: looked for in the heading or, where that is one field only, in the whole text. */
    private static char comma(String heading, String text) {
        for (String where : List.of(heading, text)) {
            for (char comma : new char[] {';', '\t', ','}) {
                if (where.indexOf(comma) >= 0) {
                    return comma;
                }
            }
        }
        return ',';
    }

    private List<Word> fields(String line, int number, char comma) {
        List<Word> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : comma;
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == comma && (!quoted || i == line.length())) {
                fields.add(new Word(file, field.toString().strip(), new Place(number, start + 1)));
                field.setLength(0);
                start = i + 1;
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw new Unreadable(
                    file, new Place(number, line.length() + 1), "A quotation mark is opened and not closed.");
        }
        return fields;
    }
}
