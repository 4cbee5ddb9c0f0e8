package org.gemba.connect.log;

/**
 * A row that cannot be understood.
 *
 * @param line in the file, counted from 1
 * @param column by the name the file gives it; empty where the row as a whole is meant
 * @param value as the file has it, cut where it is long
 */
public record LogFault(long line, String column, String value, String problem, String remedy) {
    private static final int SHOWN = 60;

    public LogFault {
        value = shown(value);
    }

    static String shown(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length() && i < SHOWN; i++) {
            char c = text.charAt(i);
            plain.append(Character.isISOControl(c) ? '\u00b7' : c);
        }
        return text.length() > SHOWN ? plain.append("...").toString() : plain.toString();
    }

    /** In one sentence. */
    @Override
    public String toString() {
        String where = column.isEmpty() ? "line " + line : "line %d, column %s".formatted(line, column);
        String what = value.isEmpty() ? "" : ", value '" + value + "'";
        return "%s%s: %s %s".formatted(where, what, problem, remedy);
    }
}
