package org.gemba.planner.input;

import java.util.ArrayList;
import java.util.List;

/** The words of a text, one after the other, as test problems have them: parted by blanks, remarks after {@code #}. */
public final class Words {
    private final String file;
    private final List<Word> words = new ArrayList<>();
    private final Place end;
    private int next;

    /** All words of a text; a remark ends with its line. */
    public Words(String file, String text) {
        this.file = file;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            addLine(lines.get(i), i + 1);
        }
        end = new Place(
                Math.max(1, lines.size()), lines.isEmpty() ? 1 : lines.getLast().length() + 1);
    }

    private void addLine(String line, int number) {
        int remark = line.indexOf('#');
        int length = remark >= 0 ? remark : line.length();
        int from = 0;
        while (from < length) {
            if (Character.isWhitespace(line.charAt(from))) {
                from++;
                continue;
            }
            int to = from;
            while (to < length && !Character.isWhitespace(line.charAt(to))) {
                to++;
            }
            words.add(new Word(file, line.substring(from, to), new Place(number, from + 1)));
            from = to;
        }
    }

    /** Whether words are left. */
    public boolean hasNext() {
        return next < words.size();
    }

    /** How many words, from the next one on, stand in its line. */
    public int leftInLine() {
        int count = 0;
        while (next + count < words.size()
                && words.get(next + count).place().line()
                        == words.get(next).place().line()) {
            count++;
        }
        return count;
    }

    /** The next word; the text must not end here. */
    public Word next(String what) {
        if (!hasNext()) {
            throw new Unreadable(file, end, "The file ends where %s is expected.".formatted(what));
        }
        return words.get(next++);
    }
}
