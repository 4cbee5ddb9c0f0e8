package org.gemba.connect.log;

import java.util.Locale;
import java.util.Set;

/** How people write that there is nothing, and how they write numbers and yes. */
final class Cells {
    private static final Set<String> NOTHING =
            Set.of("", "-", "--", "?", "na", "n/a", "#n/a", "nan", "null", "none", "nil", "nat", "なし", "不明");
    private static final Set<String> YES = Set.of("y", "yes", "true", "1", "x", "j", "ja", "rework", "はい", "有", "○");
    private static final Set<String> NO = Set.of("n", "no", "false", "0", "nein", "いいえ", "無");
    private static final int MOST_DIGITS = 15;

    private Cells() {}

    static boolean isMissing(String text) {
        return text.isEmpty() || (text.length() <= 4 && NOTHING.contains(text.toLowerCase(Locale.ROOT)));
    }

    static boolean isYes(String text) {
        return YES.contains(text.toLowerCase(Locale.ROOT));
    }

    static boolean isYesOrNo(String text) {
        return isYes(text) || NO.contains(text.toLowerCase(Locale.ROOT));
    }

    /** A whole number, written with or without thousands and a fraction of noughts; -1 where it is none. */
    static long whole(String text) {
        if (text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Long.parseLong(text);
        }
        String plain = text.replace(" ", "").replace("\u00a0", "").replace("'", "");
        if (plain.matches("\\d{1,3}([.,]\\d{3})+([.,]0+)?")) {
            plain = plain.replaceAll("[.,]0+$", "").replaceAll("[.,]", "");
        } else if (plain.matches("\\d+[.,]0*")) {
            plain = plain.replaceAll("[.,]0*$", "");
        }
        return plain.matches("\\d{1,15}") ? Long.parseLong(plain) : -1;
    }

    static boolean isNumber(String text) {
        return text.matches("[+-]?[\\d., ']*\\d[.,]?");
    }
}
