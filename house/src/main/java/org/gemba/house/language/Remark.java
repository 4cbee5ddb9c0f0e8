package org.gemba.house.language;

import org.gemba.house.floor.Limits;

/** What a person may type: short, and without characters that no keyboard has. */
final class Remark {
    private Remark() {}

    static void check(String kind, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The %s is empty.\nWrite a few words.".formatted(kind));
        }
        checkOrNone(kind, text);
    }

    static void checkOrNone(String kind, String text) {
        if (text.length() > Limits.REMARK_LENGTH) {
            throw new IllegalArgumentException("The %s has %d characters; at most %d fit.\nShorten it."
                    .formatted(kind, text.length(), Limits.REMARK_LENGTH));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n') {
                throw new IllegalArgumentException(
                        "The %s has a control character (code %d) at position %d.\nMaybe it was pasted from another program."
                                .formatted(kind, (int) c, i + 1));
            }
        }
    }
}
