package org.gemba.connect.yaml;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes YAML a line at a time, in the one way this house writes it. */
public final class YamlLines {
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._/'()&+%-]*[\\p{L}\\p{N}.)%])?");

    private final StringBuilder written = new StringBuilder();
    private int level;

    /** {@code name: value}; the value is written as it is. */
    public void line(String name, String value) {
        indented(name + ": " + value);
    }

    /** {@code name:} and what stands beneath it. */
    public void beneath(String name, Runnable inner) {
        indented(name + ":");
        level++;
        inner.run();
        level--;
    }

    /** {@code - value} */
    public void item(String value) {
        indented("- " + value);
    }

    /** {@code # text} */
    public void comment(String text) {
        indented("# " + text);
    }

    /** A line of nothing. */
    public void blank() {
        written.append('\n');
    }

    private void indented(String text) {
        written.append("  ".repeat(level)).append(text).append('\n');
    }

    /** A text, in quotes where YAML would read it otherwise. */
    public static String text(String value) {
        return PLAIN.matcher(value).matches() ? value : quoted(value);
    }

    /** {@code [A, B, C]} */
    public static String list(List<String> values) {
        return values.stream().map(YamlLines::text).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (point == ' ' || isVisible(point)) {
                quoted.appendCodePoint(point);
            } else {
                quoted.append("\\U%08X".formatted(point));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
