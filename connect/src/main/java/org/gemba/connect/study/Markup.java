package org.gemba.connect.study;

/** Makes text harmless inside HTML and SVG: whatever a log contains is shown as it stands and never obeyed. */
final class Markup {
    private Markup() {}

    static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(Character.isISOControl(c) && c != '\n' ? '\ufffd' : c);
            }
        }
        return safe.toString();
    }
}
