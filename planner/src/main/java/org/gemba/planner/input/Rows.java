package org.gemba.planner.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A table with a heading, parted by commas or semicolons (RFC 4180 without line breaks in fields). */
public final class Rows {
    private final String file;
    private final List<Word> heading;
    private final List<List<Word>> rows = new ArrayList<>();

    /** The table of a text; blank lines and lines that begin with {@code #} do not count. */
    public Rows(String file, String text) {
        this.file = file;
        List<String> lines = text.lines().toList();
        List<Word> first = List.of();
        char comma = ',';
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (first.isEmpty()) {
                comma = line.indexOf(';') >= 0 ? ';' : ',';
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
            throw row.getLast().fault("The line has %d fields; field %d is needed.".formatted(row.size(), column + 1));
        }
        return row.get(column);
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
